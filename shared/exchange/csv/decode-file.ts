import { ok, refuse, type Result } from '../../core/result.ts'

/**
 * Bytes of a chosen file → text.
 *
 * DECODE-1: a byte order mark decides; without one it is UTF-8 where the bytes are valid UTF-8, and
 * Windows-1252 (what Excel saves as "CSV" in western Europe and America) where they are not.
 * DECODE-2: a mark never stays in the text, where it would stick to the first header.
 * DECODE-3: a file that is not text (a workbook, a picture) is refused, never shown as rubbish.
 */
export const textEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof textEncodings)[number]

export interface DecodedFile {
  readonly text: string
  readonly encoding: TextEncoding
}

/** The largest file that is read: 8 MiB, some ten times a very long list of contacts. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024

// Present in browsers and in Node; the pure compile knows neither's types.
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode: (bytes: Uint8Array) => string }

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Decodes a file; `chosen` is the encoding a person picked over what was recognised.
 * Refuses `import/empty`, `import/too-large` (over 8 MiB) and `import/not-text`.
 */
export function decodeFile(bytes: Uint8Array, chosen?: TextEncoding): Result<DecodedFile> {
  if (bytes.length === 0) return refuse('import/empty')
  if (bytes.length > MAX_FILE_BYTES) return refuse('import/too-large')
  const encoding = chosen ?? recogniseEncoding(bytes)
  const text =
    encoding === 'windows-1252'
      ? decodeWindows1252(bytes)
      : new TextDecoder(encoding, { fatal: false }).decode(bytes)
  if (isRubbish(text)) return refuse('import/not-text')
  return ok({ text: text.replace(/^\uFEFF/, ''), encoding })
}

function recogniseEncoding(bytes: Uint8Array): TextEncoding {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) return mark.encoding
  return isValidUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9f. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** By hand: several releases of Node decode `windows-1252` as Latin-1 and lose quotes and the euro. */
function decodeWindows1252(bytes: Uint8Array): string {
  const letters: string[] = []
  for (const byte of bytes) {
    const letter = byte < 0x80 || byte > 0x9f ? undefined : WINDOWS_LETTERS[byte - 0x80]
    letters.push(letter ?? String.fromCharCode(byte))
  }
  return letters.join('')
}

/** Text holds no NUL, and next to no other control characters. */
function isRubbish(text: string): boolean {
  if (text.includes('\0')) return true
  const start = text.slice(0, 20_000)
  const controls = start.split('').filter((letter) => letter < ' ' && !/\s/.test(letter))
  return controls.length > start.length / 100
}
