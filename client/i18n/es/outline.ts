import type { outline as en } from '../en/outline.ts'

/** Las personas de un plan en tabla, árbol y tarjetas. */
export const outline: typeof en = {
  show: 'Qué mostrar',
  tabs: { people: 'Personas', tree: 'Líneas de mando', team: 'Nuestro equipo' },
  search: 'Buscar',
  count_one: '{{count}} ficha',
  count_other: '{{count}} fichas',
  countOf: '{{shown}} de {{count}}',
  sortBy: 'Ordenar por',
  columns: {
    select: 'Selección',
    reportsTo: 'Reporta a',
    coveredBy: 'Quién la atiende',
    covers: 'Atiende a',
  },
  selectRow: 'Seleccionar a {{name}}',
  heldBy: '{{name}} está trabajando en esto',
  removeName: 'Quitar a {{name}}',
  selectionTools: 'Para lo seleccionado',
  clearSelection: 'No seleccionar nada',
  moveTo: 'Mover a…',
  moveOnBoard: 'Lugares de «{{board}}»',
  noPlace: 'No hay ese lugar',
  reportsTo: 'Reporta a…',
  findBoss: 'Buscar al responsable',
  noBoss: 'No reporta a nadie',
  tree: 'Líneas de mando',
  reports_one: '{{count}} persona a cargo',
  reports_other: '{{count}} personas a cargo',
  noMatchTitle: 'Nadie pasa el filtro',
  noMatchText: 'Todas las personas siguen en el plan; el filtro las oculta.',
  noPeopleTitle: 'Todavía no hay personas',
  noPeopleText:
    'Escribe un nombre arriba y pulsa Intro. Para varias a la vez, pega líneas o celdas de una hoja de cálculo.',
  noTeamTitle: 'Todavía no hay nadie de nuestro equipo',
  noTeamText:
    'Añade a quienes trabajan con este cliente, para que el plan muestre quién habla con quién.',
}
