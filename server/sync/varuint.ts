/** Unsigned numbers as lib0 writes them: seven bits a byte, low ones first, the top bit says "more". */

const MORE = 0x80
const BITS = 0x7f
const STEP = 128
/** Numbers beyond this are no exact integers in JavaScript. */
const LARGEST = Number.MAX_SAFE_INTEGER

/** Bytes that a number takes. */
export function varuintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= STEP; rest = Math.floor(rest / STEP)) length += 1
  return length
}

/** Writes a number at `offset`; answers the offset behind it. */
export function writeVaruint(target: Uint8Array, offset: number, value: number): number {
  let at = offset
  let rest = value
  while (rest >= STEP) {
    target[at] = (rest % STEP) | MORE
    rest = Math.floor(rest / STEP)
    at += 1
  }
  target[at] = rest
  return at + 1
}

/** Reads numbers and slices from bytes that nobody has checked; a misreading stays false for good. */
export interface ByteReader {
  readonly bytes: Uint8Array
  offset: number
  isSound: boolean
}

export function createByteReader(bytes: Uint8Array, offset = 0): ByteReader {
  return { bytes, offset, isSound: true }
}

/** Reads a number; 0, and no longer sound, where there is none or it is beyond 2^53. */
export function readVaruint(reader: ByteReader): number {
  const { bytes } = reader
  let value = 0
  let weight = 1
  for (let at = reader.offset; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    value += (byte & BITS) * weight
    if (value > LARGEST) break
    if (byte < MORE) {
      reader.offset = at + 1
      return value
    }
    weight *= STEP
    if (weight > LARGEST) break
  }
  reader.isSound = false
  return 0
}

/** Reads a length and that many bytes, as a view of the same memory. */
export function readVarbytes(reader: ByteReader): Uint8Array {
  const length = readVaruint(reader)
  const end = reader.offset + length
  if (!reader.isSound || end > reader.bytes.length) {
    reader.isSound = false
    return reader.bytes.subarray(0, 0)
  }
  const slice = reader.bytes.subarray(reader.offset, end)
  reader.offset = end
  return slice
}

/** Tells whether everything was read, and nothing was misread. */
export function isFullyRead(reader: ByteReader): boolean {
  return reader.isSound && reader.offset === reader.bytes.length
}
