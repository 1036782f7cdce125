import type { workspace as english } from '../en/workspace.ts'

export const workspace: typeof english = {
  expiresNotice:
    'Este servidor elimina los planes que nadie abre: este, el {{date}}, si nadie lo abre antes.',
  boards: 'Tableros',
  view: 'Vista',
  views: { map: 'Mapa', outline: 'Esquema', account: 'Ficha', people: 'Personas' },
  share: 'Compartir',
  people: 'Personas en este plan',
  menu: 'Más',
  theme: 'Claro u oscuro',
  language: 'Idioma',
  exportPlan: 'Exportar plan',
  importPeople: 'Importar',
  bin: 'Papelera',
  keyboardHelp: 'Atajos de teclado',
  allPlans: 'Tus planes',
  closePanel: 'Cerrar el panel',
  details: 'Detalles',
  fullHeight: 'Ver a toda altura',
  halfHeight: 'Ver a media altura',
  keptHigherRole: 'Ya estabas en este plan con más permisos y los conservas: {{role}}.',
  dismiss: 'Descartar',
  nearlyFull: 'Este plan está casi lleno: ocupa el {{percent}} % de su tamaño máximo.',
  nearlyFullText:
    'Al llegar al 100 % ya no admitirá cambios. Borra los dibujos que nadie necesite y pide a quien facilita que elimine para siempre lo que hay en la papelera. O exporta el plan y empieza uno nuevo con el archivo: comienza sin el historial y ocupa menos.',
  full: 'Este plan está lleno.',
  newVersion: 'Hay una nueva versión de Tesela. Vuelve a cargar la página cuando te venga bien.',
  undoSharedTitle: 'Otras personas ya han trabajado en esto',
  undoSharedBody_one:
    'Creaste esta tarjeta, pero alguien la ha editado o vinculado después. Al deshacer irá a la papelera con todo lo que contiene; cualquiera puede recuperarla.',
  undoSharedBody_other:
    'Creaste estas {{count}} tarjetas, pero otras personas las han editado o vinculado después. Al deshacer irán a la papelera con todo lo que contienen; cualquiera puede recuperarlas.',
  undoSharedConfirm: 'Mover a la papelera',
  sleeping: {
    linked:
      '{{by}} movió «{{gone}}» a la papelera. La relación que creaste con {{others}} espera allí con la tarjeta.',
    removed:
      '{{by}} vinculó {{others}} con «{{gone}}», que moviste a la papelera. La relación espera allí con la tarjeta.',
  },
  combined: {
    circle:
      '{{by}} y tú unieron «{{kept}}» y «{{into}}» al mismo tiempo. Queda «{{kept}}», con los textos de las dos.',
    chain:
      '{{by}} unió «{{into}}» con «{{further}}» mientras tú le unías «{{kept}}». «{{kept}}» sigue siendo una tarjeta aparte con todo su texto; únela con «{{further}}» si corresponde.',
    chainOther:
      '{{by}} unió «{{kept}}» con «{{into}}» mientras tú unías esta con «{{further}}». «{{kept}}» sigue siendo una tarjeta aparte con todo su texto; únela con «{{further}}» si corresponde.',
    bin: '{{by}} movió «{{into}}» a la papelera mientras tú le unías «{{kept}}». «{{kept}}» sigue siendo una tarjeta aparte con todo su texto.',
    binOther:
      '{{by}} unió «{{kept}}» con «{{into}}», que moviste a la papelera. «{{kept}}» sigue siendo una tarjeta aparte con todo su texto.',
  },
  somebody: 'Alguien',
  showNamed: 'Ver «{{name}}»',
  restoreNamed: 'Recuperar «{{name}}»',
  roleChanged: {
    facilitator: 'Ahora facilitas este plan: puedes cambiarlo todo.',
    participant:
      'Quien facilita te ha dado el rol de participante: añades, cambias y mueves tarjetas.',
    observer:
      'Quien facilita te ha dado el rol de observador: lo ves todo en vivo y no cambias nada.',
  },
  replaced: {
    'epoch-changed':
      'El plan se escribió de nuevo en el servidor: se restauró una copia de seguridad o se borró a alguien de él. Ahora ves la versión nueva; los cambios tuyos que no incluye se conservan en este dispositivo.',
    'edits-discarded':
      'Se descartaron tus cambios sin enviar. Ves el plan tal como está en el servidor.',
  },
}
