/** Undo and redo. */
export const history = {
  undo: 'Undo',
  undoHint: 'Undo what I did (Ctrl+Z)',
  redo: 'Redo',
  redoHint: 'Redo what I undid (Ctrl+Y)',
}
