/** A binary WebSocket frame as the server sends it: unmasked, whole, uncompressed. */
export interface Frame {
  /** Header and body: written to any number of sockets as it is. */
  readonly bytes: Buffer
  /** Where the body begins. */
  readonly bodyStart: number
}

const FINAL_BINARY = 0x82
const LARGEST_SHORT = 125
const LARGEST_MEDIUM = 0xffff
const MEDIUM_MARK = 126
const LARGE_MARK = 127

/**
 * Makes room for a frame with a body of `bodyLength` bytes and writes its header. The buffer is its
 * own, not a slice of a pool: slices would be cloned to the storage thread with their whole pool.
 */
export function createFrame(bodyLength: number): Frame {
  const bodyStart = bodyLength <= LARGEST_SHORT ? 2 : bodyLength <= LARGEST_MEDIUM ? 4 : 10
  const bytes = Buffer.allocUnsafeSlow(bodyStart + bodyLength)
  bytes[0] = FINAL_BINARY
  if (bodyStart === 2) {
    bytes[1] = bodyLength
  } else if (bodyStart === 4) {
    bytes[1] = MEDIUM_MARK
    bytes.writeUInt16BE(bodyLength, 2)
  } else {
    bytes[1] = LARGE_MARK
    bytes.writeUInt32BE(0, 2)
    bytes.writeUInt32BE(bodyLength, 6)
  }
  return { bytes, bodyStart }
}
