import * as Y from 'yjs'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { syncMessage } from '../../support/raw-peer.ts'
import { openBenchClient, type ClientState } from './bench-client.ts'
import { nextBytes, nextNumber, readFrom } from './byte-cursor.ts'
import type { BenchClient, ClientOptions, RoomAddress } from './wire.ts'

/** How the wires that carry Yjs messages differ. */
export interface YjsDialect {
  /** What stands before every message, both ways. */
  readonly prefix: (room: RoomAddress) => Uint8Array
  readonly encodeFrame: (room: RoomAddress, message: Uint8Array) => Buffer
  /** Said as the socket opens; undefined: the client asks for the state at once. */
  readonly greeting?: (room: RoomAddress) => Buffer
  readonly keepsState: boolean
}

/** Hocuspocus: the answer to a token, and "I have so many of your updates". */
const HOCUSPOCUS_AUTHENTICATION = 2
const HOCUSPOCUS_AUTHENTICATED = 2
const HOCUSPOCUS_SYNC_REPLY = 4
const HOCUSPOCUS_SYNC_STATUS = 8

const EMPTY_STATE_VECTOR = Uint8Array.of(0)
const EMPTY_UPDATE = Uint8Array.of(0, 0)
/** An update of one edit of one writer: one client, two structs. */
const STRUCTS_OF_AN_EDIT = 2

export function connectYjsClient(dialect: YjsDialect, options: ClientOptions): BenchClient {
  const { room, doc, hears = {} } = options
  const prefixLength = dialect.prefix(room).length

  function say(client: ClientState, message: Uint8Array): void {
    client.write(dialect.encodeFrame(room, message))
  }

  function askForState(client: ClientState): void {
    const stateVector = doc === undefined ? EMPTY_STATE_VECTOR : Y.encodeStateVector(doc)
    say(client, syncMessage(syncCodes.step1, stateVector))
  }

  function readSync(client: ClientState): void {
    const kind = nextNumber()
    const bytes = nextBytes()
    if (kind === syncCodes.step1) {
      const missing = doc === undefined ? EMPTY_UPDATE : Y.encodeStateAsUpdate(doc, bytes)
      say(client, syncMessage(syncCodes.step2, missing))
      return
    }
    const nowMs = performance.now()
    const isWholeState = kind === syncCodes.step2
    if (isWholeState) client.hasJoined()
    hears.update?.(bytes, isWholeState, nowMs)
    if (hears.reached !== undefined && bytes.length > EMPTY_UPDATE.length) readHead(bytes, nowMs)
    if (doc !== undefined) Y.applyUpdate(doc, bytes, 'remote')
  }

  function readHead(update: Uint8Array, nowMs: number): void {
    if (update[0] === 1) {
      readFrom(update, 1)
      if (nextNumber() === STRUCTS_OF_AN_EDIT) {
        const writer = nextNumber()
        hears.reached?.(writer, nextNumber() + STRUCTS_OF_AN_EDIT, nowMs)
        return
      }
    }
    for (const [writer, clock] of Y.parseUpdateMeta(update).to) {
      hears.reached?.(writer, clock, nowMs)
    }
  }

  function readPresence(): void {
    if (hears.presence === undefined) return
    const nowMs = performance.now()
    readFrom(nextBytes(), 0)
    for (let left = nextNumber(); left > 0; left -= 1) {
      const clientId = nextNumber()
      const clock = nextNumber()
      nextBytes()
      hears.presence(clientId, clock, nowMs)
    }
  }

  return openBenchClient(options, {
    onOpen(client) {
      if (dialect.greeting !== undefined) client.write(dialect.greeting(room))
      else if (dialect.keepsState) askForState(client)
      else client.hasJoined()
    },
    onFrame(client, frame) {
      readFrom(frame, prefixLength)
      const code = nextNumber()
      if (code === messageCodes.sync || code === HOCUSPOCUS_SYNC_REPLY) readSync(client)
      else if (code === messageCodes.awareness) readPresence()
      else if (code === messageCodes.durable) client.acknowledgeUpTo(nextNumber())
      else if (code === HOCUSPOCUS_SYNC_STATUS) client.acknowledge(nextNumber())
      else if (code === HOCUSPOCUS_AUTHENTICATION) {
        if (nextNumber() === HOCUSPOCUS_AUTHENTICATED) askForState(client)
        else client.hasFailed('not let in')
      }
    },
  })
}
