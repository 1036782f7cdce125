import { isId } from '../core/ids.ts'

/** What a NOTE says about the update before it. */
export interface Note {
  readonly command: string
  /** What the command touched; at most 100. */
  readonly ids: readonly string[]
}

const COMMAND_PATTERN = /^[A-Za-z][A-Za-z0-9./-]{0,63}$/
/** A NOTE names at most so many ids. */
export const MOST_NOTE_IDS = 100

/** The JSON text of a NOTE; ids beyond the hundredth are left out. */
export function encodeNote(note: Note): string {
  return JSON.stringify({ command: note.command, ids: note.ids.slice(0, MOST_NOTE_IDS) })
}

/** Reads the JSON text of a NOTE; null where it is none. */
export function decodeNote(text: string): Note | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const command: unknown = Reflect.get(value, 'command')
  const ids: unknown = Reflect.get(value, 'ids')
  if (typeof command !== 'string' || !COMMAND_PATTERN.test(command)) return null
  if (!Array.isArray(ids) || ids.length > MOST_NOTE_IDS || !ids.every(isId)) return null
  return { command, ids }
}
