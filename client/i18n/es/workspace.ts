import type { workspace as english } from '../en/workspace.ts'

export const workspace: typeof english = {
  boards: 'Tableros',
  view: 'Vista',
  views: { map: 'Mapa', outline: 'Esquema', people: 'Personas' },
  share: 'Compartir',
  shareHint: 'Dejar entrar a otros',
  people: 'Personas en este plan',
  menu: 'Más',
  theme: 'Claro u oscuro',
  language: 'Idioma',
  exportPlan: 'Exportar plan',
  importPeople: 'Importar',
  bin: 'Papelera',
  findCommand: 'Buscar un comando',
  keyboardHelp: 'Atajos de teclado',
  allPlans: 'Tus planes',
  closePanel: 'Cerrar el panel',
  details: 'Detalles',
  keptHigherRole: 'Ya estabas en este plan con más permisos y los conservas: {{role}}.',
  dismiss: 'Descartar',
  observerNote: 'Estás mirando: lo ves todo en vivo y no cambias nada.',
}
