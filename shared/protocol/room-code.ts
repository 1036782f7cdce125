/**
 * Codes that people read out and type: room codes and re-entry codes.
 * CODE-1 No letter or digit that is mistaken for another on a projector: no 0 O, 1 I L, 5 S, 8 B, 2 Z.
 * CODE-2 Case, blanks and dashes do not matter.
 */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTUVWXY34679'
export const ROOM_CODE_LENGTH = 7
export const RE_ENTRY_CODE_LENGTH = 10

/** What was typed, as it is compared: upper case, without blanks, dashes and dots. */
export function normalizeCode(typed: string): string {
  return typed.replaceAll(/[\s.\-\u2010-\u2015]/g, '').toUpperCase()
}

const ROOM_CODE_PATTERN = new RegExp(`^[${CODE_ALPHABET}]{${ROOM_CODE_LENGTH}}$`)

/** Tells whether a normalized text can be a room code: its length and letters fit. */
export function isRoomCode(code: string): boolean {
  return ROOM_CODE_PATTERN.test(code)
}
