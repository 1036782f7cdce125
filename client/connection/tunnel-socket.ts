/**
 * What the provider takes for a WebSocket, made of requests: the server serves the same bytes as if
 * they came by one (decision 0009).
 *
 * TSOCK-1  One request in each direction at a time, and a new one at most every 100 ms: what is sent
 *          meanwhile travels together, so that presence costs no more than edits.
 * TSOCK-2  The code and reason of the server's close frame are told as a socket tells them; a tunnel
 *          that ends without one is a lost connection (1006).
 * TSOCK-3  After the close nothing is told any more.
 * TSOCK-4  A hidden tab asks every few seconds and keeps no request waiting: a browser has six
 *          connections to one address for all its tabs.
 */
import {
  createFrameReader,
  decodeClose,
  encodeClose,
  encodeFrame,
  opcodes,
  type Frame,
} from './tunnel-frames.ts'
import { createTunnelRequests, type Fetch } from './tunnel-requests.ts'

const REQUEST_EVERY_MS = 100
/** The server waits three seconds for the answer to its close, and what says why is gone with the tunnel. */
const HIDDEN_EVERY_MS = 2000
/** Below what common proxies take as a body. */
const BODY_BYTES = 512 * 1024
const LOST = 1006
const NORMAL = 1000

interface SocketEnd {
  readonly code: number
  readonly reason: string
}

export class TunnelSocket {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly url: string
  binaryType: BinaryType = 'arraybuffer'
  readyState = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  onclose: ((event: SocketEnd) => void) | null = null

  readonly #requests
  readonly #reader = createFrameReader()
  #queue: Uint8Array<ArrayBuffer>[] = []
  #isSending = false

  /** `url` is a socket's, such as `wss://host/sync/<planId>/plan?v=1`. */
  constructor(url: string, fetch: Fetch) {
    this.url = url
    this.#requests = createTunnelRequests(tunnelUrl(url), fetch)
    void this.#run()
  }

  send(data: Uint8Array): void {
    if (this.readyState === this.OPEN) this.#write(encodeFrame(opcodes.binary, data))
  }

  close(code: number = NORMAL): void {
    if (this.readyState >= this.CLOSING) return
    const wasOpen = this.readyState === this.OPEN
    this.readyState = this.CLOSING
    if (wasOpen) this.#write(encodeClose(code))
    // The server needs no answer to this, and the one that holds its request would wait for nothing.
    this.#requests.stop()
    queueMicrotask(() => this.#end({ code: wasOpen ? code : LOST, reason: '' }))
  }

  async #run(): Promise<void> {
    const isThere = await this.#requests.open()
    if (!isThere) this.#end({ code: LOST, reason: '' })
    if (this.readyState !== this.CONNECTING) {
      // Left while it opened: the server is told, rather than left with a tunnel that nobody uses.
      if (isThere) this.#write(encodeClose(NORMAL))
      return
    }
    this.readyState = this.OPEN
    this.onopen?.(new Event('open'))
    await this.#receive()
  }

  async #receive(): Promise<void> {
    while (this.readyState === this.OPEN) {
      const isHidden = isPageHidden()
      const pace = isHidden ? waitWhileHidden(HIDDEN_EVERY_MS) : wait(REQUEST_EVERY_MS)
      const bytes = await this.#requests.receive(!isHidden)
      const frames = bytes === null ? null : this.#reader.read(bytes)
      if (frames === null) this.#end({ code: LOST, reason: '' })
      else for (const frame of frames) this.#take(frame)
      await pace
    }
  }

  #take({ opcode, payload }: Frame): void {
    if (this.readyState !== this.OPEN) return
    if (opcode === opcodes.binary) this.onmessage?.({ data: payload.buffer })
    if (opcode === opcodes.ping) this.#write(encodeFrame(opcodes.pong, payload))
    if (opcode === opcodes.close) {
      const end = decodeClose(payload)
      this.#write(encodeClose(end.code))
      this.#end(end)
    }
  }

  #write(frame: Uint8Array<ArrayBuffer>): void {
    this.#queue.push(frame)
    if (!this.#isSending) void this.#send()
  }

  async #send(): Promise<void> {
    this.#isSending = true
    // A turn, so that what is sent together travels together.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const pace = wait(REQUEST_EVERY_MS)
      const body = this.#nextBody()
      if (!(await this.#requests.send(body))) {
        this.#queue = []
        this.#end({ code: LOST, reason: '' })
      }
      await pace
    }
    this.#isSending = false
  }

  /** All that waits, up to a body's size: a stream of bytes may be cut anywhere. */
  #nextBody(): Uint8Array<ArrayBuffer> {
    const all = concat(this.#queue)
    this.#queue = all.length > BODY_BYTES ? [all.slice(BODY_BYTES)] : []
    return all.slice(0, BODY_BYTES)
  }

  #end(end: SocketEnd): void {
    if (this.readyState === this.CLOSED) return
    this.readyState = this.CLOSED
    this.#requests.stop()
    this.onclose?.(end)
  }
}

function tunnelUrl(socketUrl: string): string {
  return socketUrl.replace(/^ws/, 'http').replace('/sync/', '/sync-poll/')
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs)
  })
}

/** Tests run where there is no page. */
function isPageHidden(): boolean {
  return typeof document !== 'undefined' && document.hidden
}

async function waitWhileHidden(durationMs: number): Promise<void> {
  const page = document
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, durationMs)
    page.addEventListener('visibilitychange', done)
    function done(): void {
      clearTimeout(timer)
      page.removeEventListener('visibilitychange', done)
      resolve()
    }
  })
}
