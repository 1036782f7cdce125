import { boardEntries } from './board-entries.ts'
import type { PaletteEntry, PaletteScene } from './palette-entry.ts'
import { planEntries } from './plan-entries.ts'
import { selectionEntries } from './selection-entries.ts'

/** Everything this person can do now, in the order in which it is offered within its group. */
export function paletteEntries(scene: PaletteScene): readonly PaletteEntry[] {
  return [...selectionEntries(scene), ...planEntries(scene), ...boardEntries(scene)]
}
