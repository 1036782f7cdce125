import type { keyboard as en } from '../en/keyboard.ts'

/** La lista de teclas. */
export const keyboard: typeof en = {
  title: 'Atajos de teclado',
  space: 'Espacio',
  plan: 'En todas partes',
  planKeys: {
    undo: 'Deshacer mi último paso',
    redo: 'Rehacerlo',
    find: 'Buscar una persona',
    palette: 'Todos los comandos y personas',
    add: 'Añadir personas',
    help: 'Esta lista',
    leave: 'Cerrar, o dejar de seguir',
  },
  map: 'En el mapa',
  mapKeys: {
    select: 'Seleccionar',
    hand: 'Mover la vista',
    pan: 'Mantener para mover la vista',
    note: 'Nota adhesiva',
    text: 'Escribir texto',
    draw: 'Lápiz',
    arrow: 'Flecha: traza una relación entre dos tarjetas',
    rate: 'Mover un nivel las tarjetas seleccionadas',
    details: 'Abrir los detalles de la tarjeta',
    rename: 'Cambiar el nombre de la tarjeta',
    remove: 'Mover a la papelera',
  },
  table: 'En las tablas',
  tableKeys: {
    move: 'Ir de celda en celda',
    edit: 'Editar la celda',
    rateDigit: 'Valorar al momento',
    clear: 'Vaciar la celda',
    mark: 'Seleccionar la fila',
    extend: 'Seleccionar varias filas',
    all: 'Seleccionar todas las filas',
    remove: 'Mover a la papelera',
  },
}
