import type { CommandName } from '#shared/domain/command-registry.ts'

/** PALETTE-5: commands that the palette does not lead to, and why. All others must be in it. */
export const needsPointer = {
  setAnnotations: 'it is the pen, the text and the shapes of the canvas',
  adoptAnnotations: 'it begins at a sticky note on the canvas, which has it in its own menu',
  pasteRows: 'it begins with Ctrl+V in a table',
  editComment: 'it is a button beside the comment',
  removeComment: 'it is a button beside the comment',
} as const satisfies Partial<Record<CommandName, string>>
