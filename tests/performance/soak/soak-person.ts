import { WebSocket, type ClientOptions } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { runCommand } from '#shared/document/run-command.ts'
import { commandNames } from '#shared/domain/command-registry.ts'
import { createLiveProjection } from '#shared/projection/live-projection.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { TunnelSocket } from '../../../client/connection/tunnel-socket.ts'
import type { HttpBrowser } from '../../support/http-browser.ts'
import { randomCall } from '../../support/random-commands.ts'
import { markMessage } from '../../support/raw-peer.ts'
import { pickOne } from '../../support/seeded-random.ts'

/** Somebody with a plan open: the stock provider, by a socket or by requests. */
export interface SoakPerson {
  /** Where a dragged card is, for the others to see. */
  drag(x: number): void
  /** Runs a command drawn at random; it may be one that is refused. */
  act(): void
  reconnect(): Promise<void>
  /** Resolves once everything written so far is on the server's disk. */
  delivered(): Promise<void>
  /** `vanishes`: without a close frame. */
  leave(vanishes: boolean): void
}

export interface SoakPersonOptions {
  readonly url: string
  readonly planId: string
  readonly browser: HttpBrowser
  readonly random: () => number
  /** Whether their network blocks sockets. */
  readonly isTunnelled: boolean
}

const BIG_PICK = 1000
/** A plan keeps its title: who deletes it has to type that. */
const drawnCommands = commandNames.filter((name) => name !== 'setPlanFacts')

/** Opens a plan and waits until it is in sync. */
export async function openAsSoakPerson(options: SoakPersonOptions): Promise<SoakPerson> {
  const { url, planId, random } = options
  const doc = new Y.Doc()
  const projection = createLiveProjection(doc)
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync`,
    `${planId}/plan`,
    doc,
    {
      // The types differ in members that the provider does not use.
      WebSocketPolyfill: socketOf(options) as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: { v: '1' },
    },
  )
  provider.messageHandlers[messageCodes.heartbeat] = () => undefined
  provider.messageHandlers[messageCodes.nack] = () => undefined
  let marks = 0

  function synced(): Promise<void> {
    return new Promise((resolve) => {
      if (provider.synced) resolve()
      else provider.once('sync', () => resolve())
    })
  }

  await synced()
  return {
    drag(x) {
      provider.awareness.setLocalState({ drag: { cards: [{ id: 'card', x, y: x }] } })
    },
    act() {
      const pick = [0, 1, 2].map(() => Math.floor(random() * BIG_PICK))
      const command = pickOne(drawnCommands, random) ?? 'setFields'
      const call = randomCall(projection.view(), {
        command,
        pick,
        value: Math.floor(random() * 10) - 3,
      })
      runCommand(doc, projection.view(), call, {
        author: { participantId: 'soak' as ParticipantId, name: 'Soak', area: '' },
        isFacilitator: true,
        nowMs: Date.now(),
        randomBytes: secureRandomBytes,
      })
    },
    async reconnect() {
      const closed = new Promise<void>((resolve) => {
        provider.once('connection-close', () => resolve())
      })
      provider.disconnect()
      await closed
      provider.connect()
      await synced()
    },
    async delivered() {
      marks += 1
      const mark = Uint8Array.from(markMessage(marks))
      // A mark that was on its way as a connection closed is asked again on the next one.
      const ask = () => {
        if (provider.synced) provider.ws?.send(mark)
      }
      provider.on('sync', ask)
      await new Promise<void>((resolve) => {
        provider.messageHandlers[messageCodes.durable] = () => resolve()
        ask()
      })
      provider.off('sync', ask)
    },
    leave(vanishes) {
      const socket: unknown = provider.ws
      if (vanishes && socket instanceof WebSocket) socket.terminate()
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}

/** A class of sockets that carry this browser's cookie. */
function socketOf({ browser, isTunnelled }: SoakPersonOptions) {
  const cookie = browser.cookie()
  if (isTunnelled) {
    return class extends TunnelSocket {
      constructor(address: string) {
        super(address, (target, init) => {
          const headers = new Headers(init.headers)
          headers.set('cookie', cookie)
          return fetch(target, { ...init, headers })
        })
      }
    }
  }
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[], options?: ClientOptions) {
      super(address, protocols, { ...options, headers: { cookie } })
    }
  }
}
