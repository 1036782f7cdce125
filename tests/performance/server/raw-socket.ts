import { connect } from 'node:net'
import { encodeClientFrame, opcodes } from './client-frame.ts'

/**
 * A WebSocket client on a bare socket: cheap enough that hundreds of them in one process are not what
 * is measured. It offers no compression, as the servers take none.
 */
export interface RawSocket {
  /** Whole frames, encoded already. False: more than the socket takes at once is waiting. */
  write(frames: Buffer): boolean
  /** Resolves as soon as more can be written, or the socket has ended. */
  drained(): Promise<void>
  close(): void
  /** Data frames and their bytes received so far. */
  readonly frameCount: number
  readonly byteCount: number
  readonly isClosed: boolean
  /** The close code of the server; undefined where there was none. */
  readonly closeCode: number | undefined
}

export interface RawSocketOptions {
  readonly port: number
  /** With its query. */
  readonly path: string
  /** Lines such as `Cookie: s=…`. */
  readonly headers: readonly string[]
  readonly onOpen: () => void
  /** The payload is a view that is valid during the call. */
  readonly onFrame: (payload: Buffer) => void
  readonly onClose: (why: string) => void
}

const HEAD_END = Buffer.from('\r\n\r\n')
const FINAL = 0x80

export function createRawSocket(options: RawSocketOptions): RawSocket {
  const { port, path, headers, onOpen, onFrame, onClose } = options
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  let isOpen = false
  let isSilent = false
  let closeCode: number | undefined
  let trouble = ''
  let frameCount = 0
  let byteCount = 0
  let held: Buffer[] = []
  let heldBytes = 0
  let neededBytes = 0
  let fragments: Buffer[] = []

  socket.on('connect', () => {
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      ...headers,
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
  socket.on('error', (error) => {
    trouble = error.message
  })
  socket.on('close', () => {
    if (!isSilent) onClose(closeCode === undefined ? trouble || 'the socket ended' : `${closeCode}`)
  })
  socket.on('data', (chunk) => {
    if (heldBytes === 0) {
      take(chunk)
      return
    }
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < neededBytes) return
    const whole = Buffer.concat(held, heldBytes)
    held = []
    heldBytes = 0
    take(whole)
  })

  function hold(rest: Buffer, bytes: number): void {
    held = [rest]
    heldBytes = rest.length
    neededBytes = bytes
  }

  function take(bytes: Buffer): void {
    if (isOpen) {
      readFrames(bytes, 0)
      return
    }
    const end = bytes.indexOf(HEAD_END)
    if (end < 0) {
      hold(bytes, bytes.length + 1)
      return
    }
    const [status = ''] = bytes.toString('latin1', 0, end).split('\r\n')
    if (!status.startsWith('HTTP/1.1 101')) {
      trouble = status
      socket.destroy()
      return
    }
    isOpen = true
    onOpen()
    readFrames(bytes, end + HEAD_END.length)
  }

  function readFrames(bytes: Buffer, from: number): void {
    let at = from
    while (bytes.length - at >= 2) {
      // What a frame did may have closed this client.
      if (isSilent) return
      const short = bytes.readUInt8(at + 1) & 127
      const headLength = short < 126 ? 2 : short === 126 ? 4 : 10
      if (bytes.length - at < headLength) break
      const length =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2))
      const end = at + headLength + length
      if (bytes.length < end) {
        hold(bytes.subarray(at), headLength + length)
        return
      }
      obey(bytes.readUInt8(at), bytes.subarray(at + headLength, end))
      at = end
    }
    if (at < bytes.length) hold(bytes.subarray(at), bytes.length - at + 1)
  }

  function obey(first: number, body: Buffer): void {
    const opcode = first & 15
    if (opcode === opcodes.ping) socket.write(encodeClientFrame(body, opcodes.pong))
    else if (opcode === opcodes.close) {
      closeCode = body.length >= 2 ? body.readUInt16BE(0) : 1005
      socket.end()
    } else if (opcode <= opcodes.binary) {
      byteCount += body.length
      const isFinal = (first & FINAL) !== 0
      if (!isFinal) {
        fragments.push(Buffer.from(body))
        return
      }
      frameCount += 1
      if (fragments.length === 0) onFrame(body)
      else {
        const whole = Buffer.concat([...fragments, body])
        fragments = []
        onFrame(whole)
      }
    }
  }

  return {
    write: (frames) => socket.write(frames),
    drained: () =>
      new Promise((resolve) => {
        if (socket.destroyed || !socket.writableNeedDrain) setImmediate(resolve)
        else {
          socket.once('drain', resolve)
          socket.once('close', resolve)
        }
      }),
    close() {
      isSilent = true
      socket.destroy()
    },
    get frameCount() {
      return frameCount
    },
    get byteCount() {
      return byteCount
    },
    get isClosed() {
      return socket.destroyed || socket.readyState === 'closed'
    },
    get closeCode() {
      return closeCode
    },
  }
}
