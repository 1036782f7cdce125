import { foldText } from '#shared/core/fold-text.ts'

/** One line of the palette. */
export interface PaletteCommand {
  readonly label: string
  /** Keys that do the same, such as "Ctrl+Z". */
  readonly keys?: string
  readonly run: () => void
}

/** The commands whose label has every word of a text, in their order; accents and case do not matter. */
export function matchCommands(
  commands: readonly PaletteCommand[],
  text: string,
): readonly PaletteCommand[] {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  return commands.filter(({ label }) => {
    const folded = foldText(label)
    return words.every((word) => folded.includes(word))
  })
}
