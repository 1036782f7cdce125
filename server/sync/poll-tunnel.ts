import { Duplex } from 'node:stream'
import { ok, refuse, type Result } from '#shared/core/result.ts'

/**
 * One socket made of requests, for networks that let no WebSocket through: what a client sends comes
 * in the bodies of its requests, what it is sent goes out in answers that wait until there is some.
 *
 * TUNNEL-1  What travels is the very byte stream of a WebSocket, so everything behind `stream` is the
 *           code that serves sockets: admission, rights, limits, marks, close codes.
 * TUNNEL-2  Requests of each direction are numbered from 1. A repeated one adds no bytes and gets the
 *           same answer; any other number ends the tunnel, and the client comes back and syncs.
 * TUNNEL-3  What nobody fetches stays in the stream, where it counts as the backlog of a slow reader.
 * TUNNEL-4  A body that is not read yet holds back the answer to its request, so that a client that is
 *           read slowly sends slowly; one that does not wait for its answers is cut.
 */
export interface PollTunnel {
  /** The server's end of the socket. */
  readonly stream: Duplex
  /** Takes the body of request `seq`; resolves once there is room for the next. Refuses a gap. */
  send(seq: number, body: Buffer): Promise<Result<void>>
  /**
   * Resolves with bytes for the client, or with none after `holdMs`, or at once where it may not wait.
   * Refuses a gap, or at the end.
   */
  receive(seq: number, mayWait: boolean): Promise<Result<Buffer>>
  /** When the client last asked for bytes. */
  readonly askedAtMs: number
}

export interface PollTunnelOptions {
  /** How long a request for bytes may wait for some. */
  readonly holdMs: number
  /** The most bytes of one answer. */
  readonly answerBytes: number
  /** The most bytes that may wait to be read (TUNNEL-4). */
  readonly unreadBytes: number
  readonly nowMs: () => number
}

/** The end of what `ws` answers to an upgrade; here the opening request has an answer of its own. */
const HEAD_END = '\r\n\r\n'

interface Write {
  readonly bytes: Buffer
  readonly onTaken: () => void
}

/** A tunnel through which nothing has travelled yet. */
export function createPollTunnel(options: PollTunnelOptions): PollTunnel {
  const { holdMs, answerBytes, unreadBytes, nowMs } = options
  let offered: Write | null = null
  let isHeadGone = false
  let sentSeq = 0
  let sent: Promise<Result<void>> = Promise.resolve(ok(undefined))
  let receivedSeq = 0
  let received: Promise<Result<Buffer>> = Promise.resolve(ok(Buffer.alloc(0)))
  let isReceiving = false
  let askedAtMs = nowMs()
  let wakeReceiver: () => void = () => {}
  const waitingSenders: (() => void)[] = []

  const stream = new Duplex({
    read: releaseSenders,
    write(bytes: Buffer, _encoding, onTaken) {
      const rest = isHeadGone ? bytes : bytes.subarray(bytes.indexOf(HEAD_END) + HEAD_END.length)
      isHeadGone = true
      if (rest.length === 0) {
        onTaken()
        return
      }
      offered = { bytes: rest, onTaken }
      wakeReceiver()
    },
    final(onDone) {
      onDone()
      // Nothing more can be answered, so nothing more is read.
      stream.push(null)
    },
  })
  stream.once('close', () => {
    wakeReceiver()
    releaseSenders()
  })

  function releaseSenders(): void {
    for (const release of waitingSenders.splice(0)) release()
  }

  /** What was written, up to the size of an answer: each write that is taken brings the next one. */
  function take(): Buffer {
    const parts: Buffer[] = []
    let room = answerBytes
    while (offered !== null && room > 0) {
      const { bytes, onTaken }: Write = offered
      const part = bytes.subarray(0, room)
      parts.push(part)
      room -= part.length
      offered = part.length < bytes.length ? { bytes: bytes.subarray(part.length), onTaken } : null
      if (offered === null) onTaken()
    }
    return Buffer.concat(parts)
  }

  async function fetchNext(mayWait: boolean): Promise<Result<Buffer>> {
    if (mayWait && offered === null && !stream.destroyed) {
      const timer = setTimeout(() => wakeReceiver(), holdMs)
      await new Promise<void>((resolve) => {
        wakeReceiver = resolve
      })
      clearTimeout(timer)
      // What is written in the same turn travels in the same answer.
      await new Promise<void>((resolve) => {
        setImmediate(resolve)
      })
    }
    isReceiving = false
    const bytes = take()
    return bytes.length === 0 && stream.destroyed ? refuse('request/not-found') : ok(bytes)
  }

  async function push(body: Buffer): Promise<Result<void>> {
    if (stream.readableLength + body.length > unreadBytes) return giveUp()
    if (stream.push(body)) return ok(undefined)
    await new Promise<void>((resolve) => {
      waitingSenders.push(resolve)
    })
    return ok(undefined)
  }

  function giveUp(): Result<never> {
    stream.destroy()
    return refuse('request/not-found')
  }

  return {
    stream,
    get askedAtMs() {
      return askedAtMs
    },
    send(seq, body) {
      if (seq !== sentSeq) {
        if (seq !== sentSeq + 1 || stream.destroyed) return Promise.resolve(giveUp())
        sentSeq = seq
        sent = push(body)
      }
      return sent
    },
    receive(seq, mayWait) {
      askedAtMs = nowMs()
      if (seq !== receivedSeq) {
        if (seq !== receivedSeq + 1 || isReceiving) return Promise.resolve(giveUp())
        receivedSeq = seq
        isReceiving = true
        received = fetchNext(mayWait)
      }
      return received
    },
  }
}
