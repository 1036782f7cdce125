/**
 * The frames of a WebSocket, as a client writes and reads them; for the tunnel alone, since a browser
 * keeps those of its own sockets to itself.
 *
 * MASK-1  Frames of a client must be masked. The mask is zeros: it keeps proxies from reading a socket
 *          as requests, and here the bytes are in the body of one.
 * MASK-2  What our server never sends (parts of messages, masked frames, reserved bits) is a fault.
 */
export const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface Frame {
  readonly opcode: number
  readonly payload: Uint8Array<ArrayBuffer>
}

export interface FrameReader {
  /** The frames that are whole with these bytes, in order; null at a fault. */
  read(bytes: Uint8Array): readonly Frame[] | null
}

const FINAL = 0x80
const MASKED = 0x80
const MASK_BYTES = 4
const LARGEST_SHORT = 125
const LARGEST_MEDIUM = 0xffff
const MEDIUM_MARK = 126
const LARGE_MARK = 127
const known: ReadonlySet<number> = new Set(Object.values(opcodes))

/** One whole frame with up to 4 GiB of payload. */
export function encodeFrame(opcode: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = payload
  const lengthBytes = length <= LARGEST_SHORT ? 0 : length <= LARGEST_MEDIUM ? 2 : 8
  const start = 2 + lengthBytes + MASK_BYTES
  const bytes = new Uint8Array(start + length)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, FINAL | opcode)
  if (lengthBytes === 0) view.setUint8(1, MASKED | length)
  if (lengthBytes === 2) {
    view.setUint8(1, MASKED | MEDIUM_MARK)
    view.setUint16(2, length)
  }
  if (lengthBytes === 8) {
    view.setUint8(1, MASKED | LARGE_MARK)
    view.setUint32(6, length)
  }
  bytes.set(payload, start)
  return bytes
}

/** A close frame; a code that may not travel (1005, 1006) is left out. */
export function encodeClose(code: number | null): Uint8Array<ArrayBuffer> {
  const payload = code === null ? [] : [code >> 8, code & 0xff]
  return encodeFrame(opcodes.close, Uint8Array.from(payload))
}

/** Code and reason of a close frame's payload; 1005 where it says none. */
export function decodeClose(payload: Uint8Array<ArrayBuffer>): { code: number; reason: string } {
  if (payload.length < 2) return { code: 1005, reason: '' }
  const code = new DataView(payload.buffer, payload.byteOffset).getUint16(0)
  return { code, reason: new TextDecoder().decode(payload.subarray(2)) }
}

/** Reads one connection's bytes, cut anywhere. */
export function createFrameReader(): FrameReader {
  let rest = new Uint8Array()
  return {
    read(bytes) {
      const all = new Uint8Array(rest.length + bytes.length)
      all.set(rest)
      all.set(bytes, rest.length)
      const frames: Frame[] = []
      let at = 0
      for (;;) {
        const head = readHead(all.subarray(at))
        if (head === 'fault') return null
        if (head === 'unfinished' || all.length < at + head.end) break
        frames.push({ opcode: head.opcode, payload: all.slice(at + head.start, at + head.end) })
        at += head.end
      }
      rest = all.slice(at)
      return frames
    },
  }
}

type Head =
  | { readonly opcode: number; readonly start: number; readonly end: number }
  | 'unfinished'
  | 'fault'

function readHead(bytes: Uint8Array<ArrayBuffer>): Head {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return 'unfinished'
  const opcode = first & 0x0f
  if ((first & 0xf0) !== FINAL || (second & MASKED) !== 0 || !known.has(opcode)) return 'fault'
  const start = second === MEDIUM_MARK ? 4 : second === LARGE_MARK ? 10 : 2
  if (bytes.length < start) return 'unfinished'
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (start === 2) return { opcode, start, end: start + second }
  if (start === 4) return { opcode, start, end: start + view.getUint16(2) }
  return view.getUint32(2) === 0 ? { opcode, start, end: start + view.getUint32(6) } : 'fault'
}
