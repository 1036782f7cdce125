import { createStore, type StoreApi } from 'zustand/vanilla'

import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { Role } from '#shared/protocol/roles.ts'

import type { LogName } from './offline-database.ts'
import type { Peer } from './remote-presence.ts'
import type { Link, SaveState } from './save-state.ts'

/** Unsent edits of an earlier epoch, kept on this device until exported or discarded. */
export interface Leftover {
  readonly name: LogName
  readonly count: number
}

/** What the interface knows of the connection of one open plan. */
export interface ConnectionState {
  readonly link: Link
  /** The server answers and has told what it holds. */
  readonly isLive: boolean
  /** The network lets no WebSocket through, so everything travels by requests, and slower. */
  readonly isTunnelled: boolean
  /** The first sync since the plan was opened has happened, or the device knew the plan already. */
  readonly hasContent: boolean
  readonly saveState: SaveState
  /** What the server said is wrong with its disk; null while it answers, or said nothing. */
  readonly outage: ErrorCode | null
  readonly role: Role
  /** How far the server's clock is ahead of this device's, in milliseconds; null before it told. */
  readonly serverOffsetMs: number | null
  /** How much of the size that the plan may have is used, in percent; null: far from all of it. */
  readonly fullnessPercent: number | null
  /** The other connections on this plan. */
  readonly peers: readonly Peer[]
  readonly leftovers: readonly Leftover[]
}

export type ConnectionStore = StoreApi<ConnectionState>

/** The store of one open plan, as it is before the first word of the server. */
export function createConnectionStore(role: Role, saveState: SaveState): ConnectionStore {
  return createStore<ConnectionState>()(() => ({
    link: 'down',
    isLive: false,
    isTunnelled: false,
    hasContent: false,
    saveState,
    outage: null,
    role,
    serverOffsetMs: null,
    fullnessPercent: null,
    peers: [],
    leftovers: [],
  }))
}
