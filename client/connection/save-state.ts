/**
 * What a person is told about where their changes are. Pure: facts in, one state out.
 *
 * SAVE-1  "saved" is said only after the server answered DURABLE for every local change in this very connection.
 * SAVE-2  "offline-kept" is said only when every unsent change is committed in the offline log.
 * SAVE-3  A DURABLE is a promise about a disk, so it holds after the connection is gone; anything else in flight is not trusted.
 * SAVE-4  Every change is counted once, and the count is what no DURABLE covers yet.
 * SAVE-5  A refused change stays "not-saved" until a later DURABLE covers it.
 * SAVE-6  A terminal refusal stands until the person cured its cause and connects again.
 * SAVE-7  What the server says of its disk as it lets go is kept until it has told its state again.
 */
import { assertNever } from '#shared/core/assert.ts'
import type { ErrorCode } from '#shared/core/error-catalog.ts'

/** The state of the socket: `up` from the moment it is open, synced or not. */
export type Link = 'down' | 'connecting' | 'up'

/** Where this person's changes are. `count` is how many are not known to be on the server's disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | {
      readonly kind: 'not-saved'
      readonly reason: ErrorCode
      readonly count: number
      /** Whether the unsent changes are at least on this device. */
      readonly kept: boolean
    }
  | { readonly kind: 'offline-kept'; readonly count: number }
  | { readonly kind: 'offline-only-in-this-tab'; readonly count: number }
  | { readonly kind: 'reconnecting-all-saved' }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly count: number
      /** Whether the unsent changes are at least on this device. */
      readonly kept: boolean
    }

/** Everything the state depends on. Sequence numbers count local changes from 1; 0 is "none yet". */
export interface SaveFacts {
  readonly link: Link
  readonly synced: boolean
  readonly localSeq: number
  /** The highest change any connection of this page acknowledged. */
  readonly ackedSeq: number
  /** The highest change this connection acknowledged; null before its first DURABLE. */
  readonly ackedHereSeq: number | null
  /** The highest change committed in the offline log. */
  readonly offlineSeq: number
  /** Why the offline log takes nothing; null while it works. */
  readonly offlineFailure: ErrorCode | null
  readonly nack: { readonly code: ErrorCode; readonly seq: number } | null
  readonly terminal: ErrorCode | null
  /** What the server said is wrong with its disk when it last let this connection go. */
  readonly outage: ErrorCode | null
  /** The oldest change that is nowhere safe has waited too long. */
  readonly overdue: boolean
}

export type SaveEvent =
  | { readonly type: 'link-connecting' }
  | { readonly type: 'link-up' }
  | { readonly type: 'link-down'; readonly outage?: ErrorCode | null }
  | { readonly type: 'synced' }
  | { readonly type: 'local-change' }
  | { readonly type: 'durable'; readonly seq: number }
  | { readonly type: 'nack'; readonly code: ErrorCode; readonly seq: number }
  | { readonly type: 'offline-committed'; readonly seq: number }
  | { readonly type: 'offline-failed'; readonly code: ErrorCode }
  | { readonly type: 'offline-gone' }
  | { readonly type: 'overdue' }
  | { readonly type: 'terminal'; readonly code: ErrorCode }
  | { readonly type: 'cured' }

/**
 * The facts a page starts with. `loadedUnsentCount` changes came back from the offline log and were
 * never acknowledged: they are numbered 1 to that count.
 */
export function createSaveFacts(
  loadedUnsentCount: number,
  offlineFailure: ErrorCode | null,
): SaveFacts {
  return {
    link: 'down',
    synced: false,
    localSeq: loadedUnsentCount,
    ackedSeq: 0,
    ackedHereSeq: null,
    offlineSeq: loadedUnsentCount,
    offlineFailure,
    nack: null,
    terminal: null,
    outage: null,
    overdue: false,
  }
}

/** The facts after one event. Never throws: events come from the network in any order. */
export function applySaveEvent(facts: SaveFacts, event: SaveEvent): SaveFacts {
  if (facts.terminal !== null && event.type.startsWith('link-')) return facts
  switch (event.type) {
    case 'link-connecting':
      return { ...facts, ...lostLink, link: 'connecting' }
    case 'link-down':
      return { ...facts, ...lostLink, link: 'down', outage: event.outage ?? null }
    case 'link-up':
      return { ...facts, ...lostLink, link: 'up' }
    case 'synced':
      return { ...facts, synced: true, outage: null }
    case 'local-change':
      return { ...facts, localSeq: facts.localSeq + 1 }
    case 'durable':
      return applyDurable(facts, event.seq)
    case 'nack':
      return { ...facts, nack: { code: event.code, seq: event.seq } }
    case 'offline-committed':
      return applyOfflineCommitted(facts, event.seq)
    case 'offline-failed':
      return { ...facts, offlineFailure: event.code }
    case 'offline-gone':
      return { ...facts, offlineSeq: 0, offlineFailure: 'local/store-unavailable' }
    case 'overdue':
      return { ...facts, overdue: true }
    case 'terminal':
      return { ...facts, ...lostLink, link: 'down', terminal: event.code }
    case 'cured':
      return { ...facts, terminal: null }
    default:
      return assertNever(event)
  }
}

const lostLink = { synced: false, ackedHereSeq: null, overdue: false } as const

function applyOfflineCommitted(facts: SaveFacts, seq: number): SaveFacts {
  const committed = { ...facts, offlineSeq: Math.max(facts.offlineSeq, seq), offlineFailure: null }
  return { ...committed, overdue: facts.overdue && hasUnsafeChange(committed) }
}

function applyDurable(facts: SaveFacts, seq: number): SaveFacts {
  // An answer to what was never asked proves nothing.
  if (facts.link !== 'up' || seq > facts.localSeq) return facts
  const ackedSeq = Math.max(facts.ackedSeq, seq)
  return {
    ...facts,
    ackedSeq,
    ackedHereSeq: Math.max(facts.ackedHereSeq ?? 0, seq),
    nack: facts.nack !== null && facts.nack.seq <= seq ? null : facts.nack,
    overdue: facts.overdue && ackedSeq < facts.localSeq,
  }
}

/** How many changes no DURABLE covers. */
export function unsentCount(facts: SaveFacts): number {
  return facts.localSeq - facts.ackedSeq
}

/** Whether every change is on the server's disk or at least in the offline log. */
export function isKept(facts: SaveFacts): boolean {
  return facts.offlineSeq >= facts.localSeq || unsentCount(facts) === 0
}

/** Whether the server answers and has told what it holds. */
export function isLive(facts: SaveFacts): boolean {
  return facts.link === 'up' && facts.synced
}

/** Whether a change waits for the place that is to keep it now: the server, or this device while offline. */
export function hasUnsafeChange(facts: SaveFacts): boolean {
  return isLive(facts) ? unsentCount(facts) > 0 : !isKept(facts)
}

/** The one state that is true of these facts. */
export function decideSaveState(facts: SaveFacts): SaveState {
  const count = unsentCount(facts)
  if (facts.terminal !== null) {
    return { kind: 'refused', code: facts.terminal, count, kept: isKept(facts) }
  }
  if (facts.nack !== null && count > 0) {
    return { kind: 'not-saved', reason: facts.nack.code, count, kept: isKept(facts) }
  }
  return isLive(facts) ? decideLive(facts, count) : decideOffline(facts, count)
}

function decideLive(facts: SaveFacts, count: number): SaveState {
  if (count > 0) {
    return facts.overdue
      ? { kind: 'not-saved', reason: 'sync/no-answer', count, kept: isKept(facts) }
      : { kind: 'saving', count }
  }
  return facts.ackedHereSeq !== null && facts.ackedHereSeq >= facts.localSeq
    ? { kind: 'saved' }
    : { kind: 'reconnecting-all-saved' }
}

function decideOffline(facts: SaveFacts, count: number): SaveState {
  if (count === 0) return { kind: 'reconnecting-all-saved' }
  if (isKept(facts)) return { kind: 'offline-kept', count }
  // A commit takes milliseconds; naming that instant "only in this tab" would flicker at every edit.
  return facts.offlineFailure === null && !facts.overdue
    ? { kind: 'saving', count }
    : { kind: 'offline-only-in-this-tab', count }
}
