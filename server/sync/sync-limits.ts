import { wireLimits } from '#shared/protocol/limits.ts'

/** A bucket that refills at `perSecond` up to `burst`. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/**
 * What the server grants. Rates are per participant of a plan, over all their connections, because a
 * whole workshop may sit behind one address. Over a rate the server reads more slowly; it cuts only
 * after `overloadMs` of that, or beyond twice the burst.
 */
export interface SyncLimits {
  readonly frameBytes: number
  readonly syncFrames: Rate
  readonly bytes: Rate
  /**
   * Frames above this size: applying megabytes of small changes takes the better part of a second, in
   * which nobody else is served. What is refused is not counted, so whoever comes back gets in one day.
   */
  readonly largeFrameBytes: number
  readonly largeBytes: Rate
  /** Pings and pongs of one connection. */
  readonly controlFrames: Rate
  readonly presenceFrames: Rate
  readonly presenceBytes: Rate
  /** SyncStep1 asks the server to encode a document, queryAwareness to send everybody's presence. */
  readonly stateRequests: Rate
  readonly connects: Rate
  /** Updates that break the document cost a reload of it. */
  readonly brokenUpdates: Rate
  readonly overloadMs: number
  /** Updates a reader may send before it is cut with 4403. */
  readonly readerUpdates: number
  readonly stateVectorBytes: number
  readonly presenceStateBytes: number
  /** Updates that wait for missing ones, per document. */
  readonly pendingBytes: number
  /** A document beyond this, as a snapshot, takes no more writes. */
  readonly documentBytes: number
  /** Bytes queued for one connection: beyond the first it gets no presence, beyond the second it is cut. */
  readonly presenceBacklogBytes: number
  readonly backlogBytes: number
  /** A connection whose queue has not moved for this long is cut. */
  readonly stalledMs: number
  readonly connections: number
  readonly connectionsPerParticipant: number
  readonly authorizeMs: number
  readonly heartbeatMs: number
  /**
   * A connection that answered no ping for this long is dead; it is noticed with the next heartbeat.
   * Both together stay below 35 s: for as long others may see somebody whose laptop has vanished.
   */
  readonly silentMs: number
  /** The longest that presence gathers, in a room of a hundred or more. */
  readonly presenceBatchMs: number
  /** The widest window in which updates gather before they are sent, reached only under load. */
  readonly fanOutWindowMs: number
  /** Under load there is one commit each so many milliseconds; at rest an edit is committed at once. */
  readonly commitIntervalMs: number
  readonly roomIdleMs: number
  readonly storageRetryMs: number
  /** Compact once this many rows, or as many bytes as the snapshot has, but at least `compactBytes`. */
  readonly compactRows: number
  readonly compactBytes: number
  /** Over how long the closes of a stopping server are spread. */
  readonly stopSpreadMs: number
}

const KIB = 1024
const MIB = 1024 * KIB

export const defaultSyncLimits: SyncLimits = {
  frameBytes: wireLimits.frameBytes,
  syncFrames: { perSecond: 300, burst: 5000 },
  bytes: { perSecond: MIB, burst: 8 * MIB },
  largeFrameBytes: 64 * KIB,
  largeBytes: { perSecond: 40 * KIB, burst: 4 * MIB },
  controlFrames: { perSecond: 10, burst: 100 },
  presenceFrames: { perSecond: 60, burst: 120 },
  presenceBytes: { perSecond: 2 * MIB, burst: 8 * MIB },
  stateRequests: { perSecond: 1, burst: 40 },
  connects: { perSecond: 2, burst: 80 },
  brokenUpdates: { perSecond: 1 / 60, burst: 3 },
  overloadMs: 10_000,
  readerUpdates: 5,
  stateVectorBytes: MIB,
  presenceStateBytes: wireLimits.presenceStateBytes,
  pendingBytes: 256 * KIB,
  documentBytes: 64 * MIB,
  presenceBacklogBytes: MIB,
  backlogBytes: 4 * MIB,
  stalledMs: 10_000,
  connections: 2000,
  connectionsPerParticipant: 40,
  authorizeMs: 5000,
  heartbeatMs: wireLimits.heartbeatMs,
  silentMs: 24_000,
  presenceBatchMs: 40,
  fanOutWindowMs: 25,
  commitIntervalMs: 50,
  roomIdleMs: 30_000,
  storageRetryMs: 1000,
  compactRows: 5000,
  compactBytes: 256 * KIB,
  stopSpreadMs: 3000,
}
