import type { history as en } from '../en/history.ts'

/** Deshacer y rehacer. */
export const history: typeof en = {
  undo: 'Deshacer',
  undoHint: 'Deshacer lo que he hecho (Ctrl+Z)',
  redo: 'Rehacer',
  redoHint: 'Rehacer lo que he deshecho (Ctrl+Y)',
}
