import { foldedWords, foldText } from '#shared/core/fold-text.ts'

import { type PaletteEntry, type PaletteGroup, paletteGroups } from './palette-entry.ts'

/** An entry with its label as it is searched. */
export interface IndexedEntry {
  readonly entry: PaletteEntry
  readonly folded: string
}

export interface EntryGroup {
  readonly group: PaletteGroup | 'recent'
  readonly entries: readonly PaletteEntry[]
}

/** With nothing typed these would bury everything else. */
const needText: ReadonlySet<PaletteGroup> = new Set(['tables', 'moveTo'])
/** Whoever looks for one of more types another word. */
const MAX_OF_GROUP = 12

/** Folds labels once, so that a key costs no more than a search in each. */
export function indexEntries(entries: readonly PaletteEntry[]): readonly IndexedEntry[] {
  return entries.map((entry) => ({ entry, folded: foldText(entry.label) }))
}

/**
 * The entries that a text finds, by group; `entities` are those it has found already.
 *
 * PALETTE-1: every word of the text must be in the label, in any order; accents and case do not matter.
 * PALETTE-2: with nothing typed, all is offered but tables and places of the board, and what was used lately
 * comes first, in a group of its own.
 * PALETTE-4: of those found, what was used lately comes first in its group.
 * PALETTE-9: where a name begins with the text, names come before commands.
 */
export function matchEntries(
  indexed: readonly IndexedEntry[],
  entities: readonly PaletteEntry[],
  text: string,
  recentIds: readonly string[],
): readonly EntryGroup[] {
  const words = foldedWords(text)
  const commands = indexed
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ entry }) => entry)
  const found = [...commands, ...entities]
  const recent = recentIds.flatMap((id) => found.find((entry) => entry.id === id) ?? [])
  const others = found.filter((entry) => !recent.includes(entry))
  if (words.length === 0) {
    const offered = others.filter(({ group }) => !needText.has(group))
    return withoutEmpty([{ group: 'recent', entries: recent }, ...byGroup(paletteGroups, offered)])
  }
  const groups = byGroup(orderFor(text, entities), [...recent, ...others])
  return withoutEmpty(
    groups.map(({ group, entries }) => ({ group, entries: entries.slice(0, MAX_OF_GROUP) })),
  )
}

function orderFor(text: string, entities: readonly PaletteEntry[]): readonly PaletteGroup[] {
  const start = foldText(text.trim())
  const isNamed = entities.some(({ label }) => foldText(label).startsWith(start))
  return isNamed
    ? ['entities', ...paletteGroups.filter((group) => group !== 'entities')]
    : paletteGroups
}

function byGroup(
  groups: readonly PaletteGroup[],
  entries: readonly PaletteEntry[],
): readonly EntryGroup[] {
  return groups.map((group) => ({
    group,
    entries: entries.filter((entry) => entry.group === group),
  }))
}

function withoutEmpty(groups: readonly EntryGroup[]): readonly EntryGroup[] {
  return groups.filter(({ entries }) => entries.length > 0)
}
