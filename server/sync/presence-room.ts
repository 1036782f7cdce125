import { decodePresenceFields, type PresenceState } from '#shared/protocol/presence-state.ts'
import type { Connection } from './connection.ts'
import { encodePresence } from './encode-frames.ts'
import {
  decodePresenceEntries,
  encodePresenceBody,
  encodePresenceEntry,
  isAbsence,
  type PresenceEntry,
} from './presence-entries.ts'
import { presenceBatchMs } from './presence-batch.ts'
import type { SyncLimits } from './sync-limits.ts'

/**
 * Who is in a plan, where, and what they hold in their hands. Never stored.
 *
 * 1. A connection speaks for one Yjs client id: the first it sends alone. Entries of other ids are
 *    passed over (stock clients send on what they hear).
 * 2. What is sent on is built here from known fields; who it is comes from the server.
 * 3. The newest state of each client counts; all of a room's go out together, once per batch.
 * 4. Who has left is announced with the clock they left at, and their id is kept for a while for the
 *    same participant alone.
 * 5. Yjs peers ignore a state whose clock they have seen, also of somebody who had left. So whoever
 *    returns with an old clock is told "you have left", which makes a client say again, with a newer
 *    clock, that it is there; and so is everybody else where a returning stock client needs to hear them.
 */
export interface PresenceRoom {
  /** A presence frame's body; false where it is malformed. */
  receive(connection: Connection, body: Uint8Array, isDue: boolean): boolean
  /** Sends everybody's presence to one connection. */
  welcome(connection: Connection): void
  /** Its name, area or role has changed. */
  renameOf(connection: Connection): void
  leave(connection: Connection): void
  close(): void
}

interface Present {
  readonly connection: Connection
  clock: number
  /** The fields as the client sent them, made safe. */
  fields: ReturnType<typeof decodePresenceFields>
  /** As it is sent on. */
  entry: Buffer
}

interface Departed {
  readonly clock: number
  readonly participantId: string
  readonly atMs: number
}

const DEPARTED_KEPT_MS = 60_000
const RENEWAL_GAP_MS = 250

export function createPresenceRoom(
  connections: ReadonlySet<Connection>,
  limits: SyncLimits,
  nowMs: () => number,
): PresenceRoom {
  const present = new Map<number, Present>()
  const departed = new Map<number, Departed>()
  /** The newest own entry of each connection, not looked into yet. */
  const incoming = new Map<Connection, { clock: number; json: Buffer }>()
  /** Whole bodies of connections that send faster than their rate. */
  const late = new Map<Connection, Buffer>()
  const outgoing = new Map<number, Buffer>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let isClosed = false
  let isRenewalWanted = false
  let renewedAtMs = 0

  function plan(): void {
    if (!isClosed)
      timer ??= setTimeout(flush, presenceBatchMs(connections.size, limits.presenceBatchMs))
  }

  function bind(connection: Connection, entry: PresenceEntry): boolean {
    const { clientId } = entry
    const former = departed.get(clientId)
    const { participantId } = connection.access
    if (isAbsence(entry.json)) return false
    for (const other of connections) {
      if (other.presenceId !== clientId) continue
      // The same person on a new connection, before the old one was noticed to be dead.
      if (other.access.participantId !== participantId) return false
      other.presenceId = null
      const known = present.get(clientId)
      if (known !== undefined) present.set(clientId, { ...known, connection })
    }
    if (former !== undefined && former.participantId !== participantId) return false
    connection.presenceId = clientId
    if (connection.isStock || former !== undefined) isRenewalWanted = true
    return true
  }

  function take(connection: Connection, entries: readonly PresenceEntry[]): void {
    const [only] = entries
    if (connection.presenceId === null) {
      if (entries.length !== 1 || only === undefined || !bind(connection, only)) return
    }
    for (const entry of entries) {
      if (entry.clientId !== connection.presenceId) continue
      if (isAbsence(entry.json)) depart(connection, entry.clock)
      else if (entry.json.length <= limits.presenceStateBytes) {
        // A copy: a view would keep the whole chunk that it came in alive.
        incoming.set(connection, { clock: entry.clock, json: Buffer.from(entry.json) })
      }
    }
    plan()
  }

  function stateText(connection: Connection, fields: Present['fields']): string {
    const { participantId, name, area, role, memberId } = connection.access
    const state: PresenceState = {
      ...fields,
      participant: { id: participantId, name, area, role, memberId },
    }
    return JSON.stringify(state)
  }

  function absorb(connection: Connection, clock: number, json: Buffer): void {
    const clientId = connection.presenceId
    if (clientId === null) return
    const former = departed.get(clientId)
    if (former !== undefined && clock <= former.clock) {
      connection.socket.send(frameOf([encodePresenceEntry(clientId, former.clock)]))
      return
    }
    const known = present.get(clientId)
    if (known !== undefined && clock <= known.clock) return
    const fields = decodePresenceFields(parseOrNull(json))
    const entry = encodePresenceEntry(clientId, clock, stateText(connection, fields))
    departed.delete(clientId)
    present.set(clientId, { connection, clock, fields, entry })
    outgoing.set(clientId, entry)
  }

  function depart(connection: Connection, lastClock: number): void {
    const clientId = connection.presenceId
    incoming.delete(connection)
    late.delete(connection)
    connection.presenceId = null
    if (clientId === null) return
    const known = present.get(clientId)
    if (known === undefined) return
    const clock = Math.max(known.clock, lastClock)
    present.delete(clientId)
    const { participantId } = connection.access
    departed.set(clientId, { clock, participantId, atMs: nowMs() })
    outgoing.set(clientId, encodePresenceEntry(clientId, clock))
    plan()
  }

  function renewEverybody(): void {
    const now = nowMs()
    if (!isRenewalWanted) return
    const sinceMs = now - renewedAtMs
    // The clock of the day may jump backwards.
    if (sinceMs >= 0 && sinceMs < RENEWAL_GAP_MS) {
      plan()
      return
    }
    isRenewalWanted = false
    renewedAtMs = now
    for (const [clientId, { connection, clock }] of present) {
      connection.socket.send(frameOf([encodePresenceEntry(clientId, clock)]))
    }
  }

  function sendAll(connection: Connection, gone: ReadonlyMap<number, Departed>): void {
    const entries = [...present.values()].map(({ entry }) => entry)
    for (const [clientId, { clock }] of gone) entries.push(encodePresenceEntry(clientId, clock))
    if (entries.length > 0) connection.socket.send(frameOf(entries))
  }

  function flush(): void {
    timer = null
    for (const [connection, body] of late) {
      const entries = decodePresenceEntries(body)
      if (entries !== null) take(connection, entries)
    }
    late.clear()
    for (const [connection, { clock, json }] of incoming) absorb(connection, clock, json)
    incoming.clear()
    const frame = outgoing.size === 0 ? null : frameOf([...outgoing.values()])
    outgoing.clear()
    for (const connection of connections) {
      if (connection.socket.backlogBytes > limits.presenceBacklogBytes) {
        connection.presenceIsStale = true
      } else if (connection.presenceIsStale) {
        connection.presenceIsStale = false
        sendAll(connection, departed)
      } else if (frame !== null) connection.socket.send(frame)
    }
    renewEverybody()
    const oldestMs = nowMs() - DEPARTED_KEPT_MS
    for (const [clientId, { atMs }] of departed) if (atMs < oldestMs) departed.delete(clientId)
  }

  return {
    receive(connection, body, isDue) {
      if (!isDue) {
        late.set(connection, Buffer.from(body))
        plan()
        return true
      }
      late.delete(connection)
      const entries = decodePresenceEntries(body)
      if (entries === null) return false
      take(connection, entries)
      return true
    },
    welcome(connection) {
      sendAll(connection, new Map())
    },
    renameOf(connection) {
      const clientId = connection.presenceId
      const known = clientId === null ? undefined : present.get(clientId)
      if (clientId === null || known === undefined) return
      // Peers take a new name only with a newer clock, which the client itself must give.
      connection.socket.send(frameOf([encodePresenceEntry(clientId, known.clock)]))
    },
    leave(connection) {
      depart(connection, 0)
    },
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}

function frameOf(entries: readonly Buffer[]): Buffer {
  return encodePresence(encodePresenceBody(entries))
}

function parseOrNull(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    return null
  }
}
