import { connect } from 'node:net'

/** A WebSocket spoken by hand, over TCP: whatever bytes a test wants, in whatever order. */
export interface RawSocket {
  /** Resolves with the status of the answer to the upgrade; rejects where there is none. */
  readonly answered: Promise<number>
  /** Resolves with the close code that the server sent; null where it ended without one. */
  readonly ended: Promise<number | null>
  /** Payloads of the data frames that came so far. */
  readonly heard: readonly Buffer[]
  write(bytes: Uint8Array): void
  /** Stops reading, as a laptop does whose lid was closed. */
  pause(): void
  /** Ends it as a crash does: with a reset. */
  reset(): void
}

const HEAD_END = '\r\n\r\n'
const CLOSE = 8
const DATA_OPCODES = new Set([1, 2])

/** Asks for an upgrade at the target of `url`, as it is written there. */
export function openRawSocket(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): RawSocket {
  const [, host = '', port = '', target = ''] = /^ws:\/\/([^:/]+):(\d+)(.*)$/.exec(url) ?? []
  const socket = connect(Number(port), host)
  const heard: Buffer[] = []
  let unread: Buffer = Buffer.alloc(0)
  let closeCode: number | null = null
  let isUpgraded = false
  let answer: (status: number) => void = () => {}
  let fail: (error: Error) => void = () => {}
  const answered = new Promise<number>((resolve, reject) => {
    answer = resolve
    fail = reject
  })
  // Who waits for the end alone is not told.
  answered.catch(() => {})
  const lines = {
    Host: `${host}:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`)
  socket.write([`GET ${target} HTTP/1.1`, ...head].join('\r\n') + HEAD_END)

  function read(): void {
    if (!isUpgraded) {
      const end = unread.indexOf(HEAD_END)
      if (end < 0) return
      answer(Number(unread.toString('latin1').split(' ', 2)[1]))
      unread = unread.subarray(end + HEAD_END.length)
      isUpgraded = true
    }
    for (;;) {
      const frame = readFrame(unread)
      if (frame === null) return
      unread = unread.subarray(frame.length)
      if (frame.opcode === CLOSE) closeCode = frame.payload.readUInt16BE(0)
      else if (DATA_OPCODES.has(frame.opcode)) heard.push(frame.payload)
      // The other half of the closing handshake.
      if (frame.opcode === CLOSE) socket.end(rawFrame({ opcode: CLOSE, payload: frame.payload }))
    }
  }

  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk])
    read()
  })
  socket.on('error', () => {})
  return {
    answered,
    heard,
    ended: new Promise((resolve) => {
      socket.on('close', () => {
        fail(new Error('ended without an answer'))
        resolve(closeCode)
      })
    }),
    write: (bytes) => {
      if (socket.writable) socket.write(bytes)
    },
    pause: () => socket.pause(),
    reset: () => socket.resetAndDestroy(),
  }
}

/** A frame of the server: never masked. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1)
  const headLength = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < headLength) return null
  const payloadLength =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short
  const length = headLength + payloadLength
  if (bytes.length < length) return null
  const payload = Buffer.from(bytes.subarray(headLength, length))
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, length }
}

export interface RawFrame {
  /** Default: 2, binary. */
  readonly opcode?: number
  readonly payload?: Uint8Array
  readonly isFinal?: boolean
  readonly isMasked?: boolean
  /** The reserved bits, 0 to 7; 4 says "compressed". */
  readonly reserved?: number
  /** What the head says, where that is not what follows. */
  readonly claimedLength?: bigint
}

/** A frame as a client sends it, or as no client should. The mask is zero: it changes no byte. */
export function rawFrame(frame: RawFrame): Buffer {
  const { opcode = 2, payload = new Uint8Array(0), isFinal = true, isMasked = true } = frame
  const { reserved = 0, claimedLength = BigInt(payload.length) } = frame
  const maskBit = isMasked ? 0x80 : 0
  const first = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode
  const mask = Buffer.alloc(isMasked ? 4 : 0)
  if (claimedLength < 126n) {
    const head = Buffer.from([first, maskBit | Number(claimedLength)])
    return Buffer.concat([head, mask, payload])
  }
  const head = Buffer.alloc(10)
  head.writeUInt8(first, 0)
  head.writeUInt8(maskBit | 127, 1)
  head.writeBigUInt64BE(claimedLength, 2)
  return Buffer.concat([head, mask, payload])
}
