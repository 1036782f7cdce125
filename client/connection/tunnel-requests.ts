import * as z from 'zod/mini'

import { openedTunnelSchema } from '#shared/protocol/http-poll.ts'

/** The requests of one tunnel. Each is tried again where it may have been lost: they are numbered. */
export interface TunnelRequests {
  /** Opens the tunnel; false where the server does not. */
  open(): Promise<boolean>
  /** Sends the next bytes; false where the tunnel is over. */
  send(bytes: Uint8Array<ArrayBuffer>): Promise<boolean>
  /** The next bytes, where it may wait for some; null where the tunnel is over. */
  receive(mayWait: boolean): Promise<Uint8Array | null>
  /** Stops waiting for bytes. */
  stop(): void
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const RETRY_AFTER_MS = [300, 1000, 3000]
/** Longer than the server holds a request. */
const ANSWER_TIMEOUT_MS = 35_000
/** A browser lets requests of at most 64 KiB outlive their page. */
const LAST_WORD_BYTES = 8 * 1024

/** `url` is where the tunnel opens, such as `https://host/sync-poll/<planId>/plan?v=1`. */
export function createTunnelRequests(url: string, fetch: Fetch): TunnelRequests {
  const { origin, pathname, search } = new URL(url)
  const stopping = new AbortController()
  let base = ''
  let sendSeq = 0
  let receiveSeq = 0

  /** The answer; null where there is none after all tries, or it refuses. */
  async function ask(address: string, init: RequestInit): Promise<Response | null> {
    for (const retryAfterMs of [...RETRY_AFTER_MS, null]) {
      const answer = await askOnce(address, init)
      if (answer !== null && !isPassing(answer.status)) return answer.ok ? answer : null
      if (retryAfterMs === null || init.signal?.aborted === true) return null
      await wait(retryAfterMs)
    }
    return null
  }

  async function askOnce(address: string, init: RequestInit): Promise<Response | null> {
    const abort = new AbortController()
    const giveUp = () => abort.abort()
    const timer = setTimeout(giveUp, ANSWER_TIMEOUT_MS)
    init.signal?.addEventListener('abort', giveUp)
    try {
      const answer = await fetch(address, { ...init, method: 'POST', signal: abort.signal })
      // The body is part of the try: an answer cut short is asked for again.
      const { status } = answer
      const body = status === 204 ? null : await answer.arrayBuffer()
      return new Response(body, { status })
    } catch {
      return null
    } finally {
      clearTimeout(timer)
      init.signal?.removeEventListener('abort', giveUp)
    }
  }

  return {
    async open() {
      const answer = await askOnce(`${origin}${pathname}${search}`, {})
      const opened = z.safeParse(openedTunnelSchema, await jsonOf(answer))
      if (!opened.success) return false
      base = `${origin}/sync-poll/${opened.data.tunnel}`
      return true
    },
    async send(bytes) {
      sendSeq += 1
      const answer = await ask(`${base}/send?seq=${sendSeq}`, {
        body: bytes,
        headers: { 'content-type': 'application/octet-stream' },
        keepalive: bytes.length <= LAST_WORD_BYTES,
      })
      return answer !== null
    },
    async receive(mayWait) {
      receiveSeq += 1
      const query = `seq=${receiveSeq}${mayWait ? '' : '&wait=no'}`
      const answer = await ask(`${base}/receive?${query}`, { signal: stopping.signal })
      return answer === null ? null : new Uint8Array(await answer.arrayBuffer())
    },
    stop: () => stopping.abort(),
  }
}

/** A proxy says 502 to 504 where its way to the server is broken. */
function isPassing(status: number): boolean {
  return status >= 502 && status <= 504
}

async function jsonOf(answer: Response | null): Promise<unknown> {
  if (answer === null || !answer.ok) return null
  try {
    const json: unknown = await answer.json()
    return json
  } catch {
    return null
  }
}

function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs)
  })
}
