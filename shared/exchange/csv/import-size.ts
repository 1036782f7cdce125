/** What one command may carry: an update must fit a frame of the wire with room to spare. */
const MAX_IMPORT_BYTES = 3_500_000
/** An entity costs this much in a document besides its texts. */
const BYTES_PER_ROW = 250

/** Whether rows are more than one command carries. */
export function isTooLarge(rows: readonly object[]): boolean {
  return rows.length * BYTES_PER_ROW + utf8Length(JSON.stringify(rows)) > MAX_IMPORT_BYTES
}

function utf8Length(text: string): number {
  let length = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
