import type { boards as en } from '../en/boards.ts'

/** La lista de tableros, y lo que se hace con un tablero entero. */
export const boards: typeof en = {
  add: 'Añadir un tablero',
  addConfirm: 'Añadir tablero',
  addKind: 'Añadir un tablero: {{kind}}',
  kind: '¿Qué tipo de tablero?',
  name: 'Nombre (opcional)',
  all_one: 'Todos los tableros ({{count}})',
  all_other: 'Todos los tableros ({{count}})',
  choose: 'Tablero: {{name}}. Elegir otro',
  menu: 'Qué hacer con el tablero {{name}}',
  rename: 'Cambiar el nombre',
  renameField: 'Nuevo nombre del tablero {{name}}',
  move: { left: 'Mover a la izquierda', right: 'Mover a la derecha' },
  moved: '{{name}}: posición {{place}} de {{count}}',
  pictures: 'Descargar o imprimir…',
  delete: 'Eliminar el tablero…',
  deleteTitle: '¿Eliminar el tablero «{{name}}»?',
  deleteConfirm: 'Eliminar tablero',
  deleteEmpty: 'No tiene nada dibujado.',
  deleteDrawn_one: 'Su dibujo ({{count}}) se va con él.',
  deleteDrawn_other: 'Sus {{count}} dibujos se van con él.',
  deleteStays:
    'Las personas y todo lo demás que muestra siguen en el plan. Si deshaces la eliminación, el tablero vuelve.',
  noneTitle: 'Aún no hay tableros',
  noneText: 'Un tablero muestra el plan como un mapa. Todo el plan está también en el esquema.',
}
