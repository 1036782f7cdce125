export const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A browser draws a new mask for each frame; that it is not zero is what costs the server. */
const MASK = Buffer.from([0x37, 0xfa, 0x21, 0x3d])
const FINAL = 0x80
const MASKED = 0x80
const SHORT_LENGTH = 126
const LONG_LENGTH = 127
const TWO_TO_32 = 2 ** 32

/** One whole WebSocket frame as a client sends it. */
export function encodeClientFrame(payload: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const { length } = payload
  const headLength = length < SHORT_LENGTH ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(headLength + MASK.length + length)
  frame[0] = FINAL | opcode
  if (headLength === 2) frame[1] = MASKED | length
  else if (headLength === 4) {
    frame[1] = MASKED | SHORT_LENGTH
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = MASKED | LONG_LENGTH
    frame.writeUInt32BE(Math.floor(length / TWO_TO_32), 2)
    frame.writeUInt32BE(length % TWO_TO_32, 6)
  }
  MASK.copy(frame, headLength)
  const bodyAt = headLength + MASK.length
  for (let at = 0; at < length; at += 1) {
    frame[bodyAt + at] = (payload[at] ?? 0) ^ (MASK[at & 3] ?? 0)
  }
  return frame
}
