import type { palette as english } from '../en/palette.ts'

/** La paleta de comandos. */
export const palette: typeof english = {
  title: 'Comandos y todo lo que hay en el plan',
  placeholder: 'Qué hacer, o un nombre',
  results: 'Resultados',
  groups: {
    recent: 'Usado hace poco',
    selection: 'Con lo seleccionado',
    goTo: 'Ir a',
    tables: 'Tablas',
    plan: 'Plan y tablero',
    add: 'Añadir',
    turnInto: 'Convertir en',
    moveTo: 'Mover en este tablero',
    entities: 'En el plan',
  },
  goTo: 'Ir a: {{name}}',
  table: 'Ir a la tabla: {{kind}}',
  add: 'Añadir: {{kind}}',
  moveTo: 'Mover: {{place}}',
  ofOne: '{{label}} · {{name}}',
  ofSeveral: '{{label}} · {{count}} seleccionadas',
  details: 'Editar los detalles',
  comment: 'Comentar',
  linkDetails: 'Editar la relación seleccionada',
  linkRemove: 'Quitar la relación seleccionada',
  join: 'Vincular: {{from}} {{link}} {{to}}',
  renameBoard: 'Cambiar el nombre del tablero: {{name}}',
  moveBoard: {
    left: 'Mover el tablero a la izquierda: {{name}}',
    right: 'Mover el tablero a la derecha: {{name}}',
  },
  deleteBoard: 'Eliminar el tablero: {{name}}',
  placeOn: 'Colocar en el tablero: {{name}}',
  takeOff: 'Quitar del tablero: {{name}}',
}
