import { WebSocket, type ClientOptions } from 'ws'

/** The way of one browser to the server, which a test can cut and heal. */
export interface CuttableNetwork {
  /** To be given to a client in place of the browser's own. */
  readonly WebSocket: typeof globalThis.WebSocket
  /** Breaks every connection and refuses new ones. */
  cut: () => void
  heal: () => void
}

/** Where nothing listens. */
const NOWHERE = 'ws://127.0.0.1:1/'

/** A network whose sockets carry the cookies that `cookie` has at that time. */
export function createCuttableNetwork(cookie: () => string): CuttableNetwork {
  const open = new Set<WebSocket>()
  let isCut = false

  class CuttableSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(isCut ? NOWHERE : address, protocols, { ...options, headers: { cookie: cookie() } })
      open.add(this)
      // As in a browser, whoever opened it hears of the close and need not listen to this.
      this.on('error', () => {})
      this.on('close', () => open.delete(this))
    }
  }

  return {
    // The two types differ in members that the provider does not use.
    WebSocket: CuttableSocket as unknown as typeof globalThis.WebSocket,
    cut() {
      isCut = true
      for (const socket of open) socket.terminate()
    },
    heal() {
      isCut = false
    },
  }
}
