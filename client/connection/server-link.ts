/**
 * The link of one document to the server: a provider that is left where it is silent, and comes back.
 *
 * CONN-4  4400 to 4499 end the connection with a catalog code; any other close is tried again, later
 *         each time and spread by chance.
 * CONN-5  A server that accepts but never answers is left and tried again.
 * CONN-6  After a reconnect both sides see each other's presence at once.
 */
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { PlanId } from '#shared/core/ids.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'

import { decideCloseRefusal, decideOutage } from './close-refusal.ts'
import { forgetRemoteClocks, renewLocalClock } from './presence-gap.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { listenToServer, type ServerMessages } from './server-messages.ts'

export interface LinkTimings {
  /** A server that has not synced by then is left. */
  readonly syncTimeoutMs: number
  /** A server that answers nothing to a probe by then is left. */
  readonly probeTimeoutMs: number
  /** So it is where the browser says that there is no network, which a server on this machine needs none of. */
  readonly offlineProbeTimeoutMs: number
}

export interface LinkEnvironment {
  /** In [0, 1). */
  readonly random: () => number
  readonly WebSocket: typeof WebSocket
  readonly timings: LinkTimings
}

/** Which document is linked, and to where. */
export interface LinkTarget {
  readonly planId: PlanId
  readonly documentName: DocumentName
  readonly epoch: string
  /** Where documents are synced, such as `ws://host:4000/sync`. */
  readonly syncUrl: string
  readonly doc: Y.Doc
  /** Null: no presence travels on this connection. */
  readonly awareness: Awareness | null
}

/** What becomes of the link; nothing is told once it is closed. */
export interface LinkEvents {
  readonly onConnecting: () => void
  /** The socket is open; nothing is synced yet. */
  readonly onUp: () => void
  readonly onSynced: () => void
  /** It will be tried again. `outage` is the trouble of the server's disk, where it said so. */
  readonly onDown: (outage: ErrorCode | null) => void
  /** It will not be tried again before `connect()`. */
  readonly onRefused: (code: ErrorCode) => void
}

export interface ServerLink {
  /** The origin of the updates that come from the server. */
  readonly origin: object
  /** Sends a frame; false where the socket is gone, which the provider may not know yet. */
  readonly didSend: (frame: Uint8Array) => boolean
  /** Starts, or tries again now. */
  readonly connect: () => void
  /** Tries again soon, however many attempts failed. */
  readonly connectSoon: () => void
  /** Leaves the connection unless the server says something after `frame`. */
  readonly probe: (frame: Uint8Array) => void
  /** Leaves a connection that is of no use, and tries again. */
  readonly leave: () => void
  readonly close: () => void
}

const SOCKET_OPEN = 1

/** Links a document to the server. It does not connect before `connect()`. */
export function createServerLink(
  target: LinkTarget,
  { random, WebSocket, timings }: LinkEnvironment,
  events: LinkEvents,
  messages: ServerMessages,
): ServerLink {
  const { doc } = target
  const awareness = target.awareness ?? createSilentAwareness(doc)
  let isClosed = false
  let attempt = 0
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined
  let syncTimer: ReturnType<typeof setTimeout> | undefined
  let probeTimer: ReturnType<typeof setTimeout> | undefined

  const provider = new WebsocketProvider(
    target.syncUrl,
    `${target.planId}/${target.documentName}`,
    doc,
    {
      connect: false,
      // Tabs that talk past the server would also talk past its rights.
      disableBc: true,
      awareness,
      params: { v: String(protocolVersion), epoch: target.epoch },
      WebSocketPolyfill: WebSocket,
    },
  )
  listenToServer(provider, messages)
  provider.on('status', handleStatus)
  provider.on('sync', handleSync)
  provider.on('connection-close', handleClose)

  function handleStatus({ status }: { status: 'connected' | 'disconnected' | 'connecting' }): void {
    if (status === 'connecting') events.onConnecting()
    if (status === 'disconnected') forgetRemoteClocks(awareness)
    if (status !== 'connected') return
    renewLocalClock(awareness)
    clearTimeout(syncTimer)
    syncTimer = setTimeout(leave, timings.syncTimeoutMs)
    events.onUp()
  }

  function handleSync(isSynced: boolean): void {
    if (!isSynced || isClosed) return
    clearTimeout(syncTimer)
    attempt = 0
    events.onSynced()
  }

  function handleClose(event: CloseEvent | null): void {
    // The provider's own timer has no jitter; ours takes its place.
    provider.shouldConnect = false
    clearTimeout(syncTimer)
    clearTimeout(probeTimer)
    if (isClosed) return
    const refusal = event === null ? null : decideCloseRefusal(event.code, event.reason)
    if (refusal !== null) {
      events.onRefused(refusal)
      return
    }
    events.onDown(event === null ? null : decideOutage(event.code, event.reason))
    reconnectAfter(attempt)
    attempt += 1
  }

  function reconnectAfter(failedAttempts: number): void {
    clearTimeout(reconnectTimer)
    const delayMs = reconnectDelayMs(failedAttempts, random())
    reconnectTimer = setTimeout(() => provider.connect(), delayMs)
  }

  /** `handleClose` sees to the next attempt. */
  function leave(): void {
    provider.disconnect()
  }

  function didSend(frame: Uint8Array): boolean {
    if (!provider.wsconnected || provider.ws?.readyState !== SOCKET_OPEN) return false
    // A copy, so that its buffer is a plain one of exactly this length.
    provider.ws.send(Uint8Array.from(frame))
    return true
  }

  return {
    origin: provider,
    didSend,
    connect() {
      clearTimeout(reconnectTimer)
      provider.connect()
    },
    connectSoon: () => reconnectAfter(0),
    probe(frame) {
      const lastMessage = provider.wsLastMessageReceived
      didSend(frame)
      clearTimeout(probeTimer)
      const timeoutMs = saysOffline() ? timings.offlineProbeTimeoutMs : timings.probeTimeoutMs
      probeTimer = setTimeout(() => {
        if (provider.wsLastMessageReceived === lastMessage) leave()
      }, timeoutMs)
    },
    leave,
    close() {
      isClosed = true
      for (const timer of [reconnectTimer, syncTimer, probeTimer]) clearTimeout(timer)
      provider.destroy()
      if (target.awareness === null) awareness.destroy()
    },
  }
}

/** Tests run where there is no browser. */
function saysOffline(): boolean {
  return typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
}

function createSilentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}
