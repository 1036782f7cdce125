import * as encoding from 'lib0/encoding'
import { WebSocket, type ClientOptions } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { createLiveProjection } from '#shared/projection/live-projection.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import type { Person } from './person.ts'

/**
 * A plan opened without our client: the stock provider of y-websocket with nothing but the cookie
 * of somebody who joined.
 */
export interface StockPeer {
  readonly doc: Y.Doc
  readonly view: () => PlanView
  /** Runs a command that must succeed. */
  readonly run: (call: CommandCall) => void
  /** Resolves once everything written so far is on the server's disk. */
  readonly delivered: () => Promise<void>
  readonly close: () => void
}

/** Opens a plan that this person has joined, and waits until it is in sync. */
export async function openAsStockPeer(person: Person, planId: string): Promise<StockPeer> {
  const cookies = await person.context.cookies(person.serverUrl)
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, { ...options, headers })
    }
  }
  const doc = new Y.Doc()
  const projection = createLiveProjection(doc)
  const url = `${person.serverUrl.replace(/^http/, 'ws')}/sync`
  const provider = new WebsocketProvider(url, `${planId}/plan`, doc, {
    // The two types differ in members that the provider does not use.
    WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => {
    if (provider.synced) resolve()
    else provider.once('sync', () => resolve())
  })
  return {
    doc,
    view: projection.view,
    run(call) {
      const context = {
        author: { participantId: 'stock' as ParticipantId, name: 'Stock', area: '' },
        isFacilitator: true,
        nowMs: Date.now(),
        randomBytes: secureRandomBytes,
      }
      const result = runCommand(doc, projection.view(), call, context)
      if (!result.ok) throw new Error(`refused: ${result.error.code}`)
    },
    delivered: () =>
      new Promise((resolve) => {
        provider.messageHandlers[messageCodes.heartbeat] = () => undefined
        provider.messageHandlers[messageCodes.durable] = () => resolve()
        provider.ws?.send(
          encoding.encode((encoder) => {
            encoding.writeVarUint(encoder, messageCodes.mark)
            encoding.writeVarUint(encoder, 1)
          }),
        )
      }),
    close() {
      provider.destroy()
      // Ends the timer of its presence, too.
      doc.destroy()
    },
  }
}
