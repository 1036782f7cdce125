import { WebSocket } from 'ws'
import type { HttpBrowser } from './http-browser.ts'

export interface SocketEnd {
  readonly code: number
  readonly reason: string
}

/** The socket of a browser's page, seen from outside: that it is let in, and how it ends. */
export interface SyncSocket {
  /** Resolves with the first message of the server: this socket is let in. */
  readonly admitted: Promise<void>
  /** Resolves as the socket closes. */
  readonly ended: Promise<SocketEnd>
  close(): void
}

/** Opens a plan's document with the cookie of a browser. */
export function openSyncSocket(
  url: string,
  planId: string,
  browser: Pick<HttpBrowser, 'cookie'>,
  origin: string | null = url,
): SyncSocket {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${planId}/plan?v=1`, {
    headers: { cookie: browser.cookie(), ...(origin === null ? {} : { origin }) },
  })
  // A SyncStep1 with an empty state vector: readers are sent nothing unasked.
  socket.once('open', () => {
    socket.send(Uint8Array.of(0, 0, 1, 0))
  })
  return {
    admitted: new Promise((resolve) => {
      socket.once('message', () => resolve())
    }),
    ended: new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    }),
    close: () => socket.close(),
  }
}
