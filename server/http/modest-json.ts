/**
 * Whether a JSON text is one that can be parsed in passing. JSON.parse takes half a minute and gigabytes
 * for a body of brackets that is within the limit of bytes, and nobody else is served meanwhile.
 *
 * MODEST-1: lists and objects within one another are at most `MOST_LEVELS` deep; a plan file has thirty.
 * MODEST-2: it has at most `MOST_VALUES` values; the largest plan file that is taken has a third of them.
 */
const MOST_LEVELS = 100
const MOST_VALUES = 2_000_000

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
/** `[` and `{` differ in this bit alone, and so do `]` and `}`. */
const BRACE_BIT = 0x20
const OPENING = 0x5b
const CLOSING = 0x5d

/** Reads bytes of UTF-8; whether they are JSON at all is for the parser to say. */
export function isModestJson(bytes: Uint8Array): boolean {
  let levels = 0
  let values = 0
  let isInText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (isInText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) isInText = true
    else if (byte === COMMA) values += 1
    else if ((byte & ~BRACE_BIT) === OPENING) {
      levels += 1
      values += 1
      if (levels > MOST_LEVELS) return false
    } else if ((byte & ~BRACE_BIT) === CLOSING) levels -= 1
  }
  return values <= MOST_VALUES
}
