/** Reads lib0's numbers from one buffer after the other without making an object for each. */
let bytes: Uint8Array = new Uint8Array()
let at = 0

export function readFrom(buffer: Uint8Array, start: number): void {
  bytes = buffer
  at = start
}

/** Throws where the buffer ends within the number. */
export function nextNumber(): number {
  let value = 0
  let scale = 1
  for (;;) {
    const byte = bytes[at]
    if (byte === undefined) throw new Error('a message ends too early')
    at += 1
    value += (byte & 127) * scale
    scale *= 128
    if (byte < 128) return value
  }
}

/** The bytes behind their length, as a view. */
export function nextBytes(): Uint8Array {
  const length = nextNumber()
  const start = at
  at += length
  if (at > bytes.length) throw new Error('a message ends too early')
  return bytes.subarray(start, at)
}
