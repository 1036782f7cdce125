import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  applySaveEvent,
  createSaveFacts,
  decideSaveState,
  isKept,
  unsentCount,
  type SaveEvent,
  type SaveFacts,
  type SaveState,
} from './save-state.ts'

function run(facts: SaveFacts, ...events: readonly SaveEvent[]): SaveFacts {
  return events.reduce(applySaveEvent, facts)
}

function stateAfter(...events: readonly SaveEvent[]): SaveState {
  return decideSaveState(run(createSaveFacts(0, null), ...events))
}

const up: SaveEvent = { type: 'link-up' }
const down: SaveEvent = { type: 'link-down' }
const synced: SaveEvent = { type: 'synced' }
const change: SaveEvent = { type: 'local-change' }
const overdue: SaveEvent = { type: 'overdue' }
const durable = (seq: number): SaveEvent => ({ type: 'durable', seq })
const committed = (seq: number): SaveEvent => ({ type: 'offline-committed', seq })
const full: SaveEvent = { type: 'offline-failed', code: 'local/storage-full' }

test('[SAVE-7] what is wrong with the server’s disk is known until it has told its state again', () => {
  const outage: SaveEvent = { type: 'link-down', outage: 'storage/damaged' }
  const after = (...events: readonly SaveEvent[]) => run(createSaveFacts(0, null), ...events).outage
  expect(after(up, outage)).toBe('storage/damaged')
  expect(after(up, outage, { type: 'link-connecting' }, up)).toBe('storage/damaged')
  expect(after(up, outage, up, synced)).toBeNull()
  expect(after(up, outage, up, down)).toBeNull()
})

test.each<[string, readonly SaveEvent[], SaveState]>([
  [
    '[SAVE-1] nothing is called saved before the first sync',
    [],
    { kind: 'reconnecting-all-saved' },
  ],
  ['[SAVE-1] a sync alone is not "saved"', [up, synced], { kind: 'reconnecting-all-saved' }],
  ['[SAVE-1] the first DURABLE says saved', [up, synced, durable(0)], { kind: 'saved' }],
  [
    '[SAVE-1] a change that waits for its DURABLE is being saved',
    [up, synced, durable(0), change],
    { kind: 'saving', count: 1 },
  ],
  [
    '[SAVE-4] an earlier DURABLE leaves the later change counted',
    [up, synced, change, change, durable(1)],
    { kind: 'saving', count: 1 },
  ],
  [
    '[SAVE-1] a server that keeps silent is named, with the count',
    [up, synced, change, change, overdue],
    { kind: 'not-saved', reason: 'sync/no-answer', count: 2, kept: false },
  ],
  [
    '[SAVE-1] a late DURABLE makes it saved again',
    [up, synced, change, overdue, durable(1)],
    { kind: 'saved' },
  ],
  [
    '[SAVE-3] after a cut, acknowledged changes stay saved',
    [up, synced, change, durable(1), down],
    { kind: 'reconnecting-all-saved' },
  ],
  [
    '[SAVE-1] a new connection says saved only after its own DURABLE',
    [up, synced, change, durable(1), down, up, synced],
    { kind: 'reconnecting-all-saved' },
  ],
  [
    '[SAVE-2] an offline change is being saved until its commit',
    [change],
    { kind: 'saving', count: 1 },
  ],
  [
    '[SAVE-2] a committed offline change is kept on this device',
    [change, committed(1)],
    { kind: 'offline-kept', count: 1 },
  ],
  [
    '[SAVE-2] one uncommitted change among kept ones is not called kept',
    [change, committed(1), change, full],
    { kind: 'offline-only-in-this-tab', count: 2 },
  ],
  [
    '[SAVE-2] a full disk that recovers keeps the changes after all',
    [change, full, committed(1)],
    { kind: 'offline-kept', count: 1 },
  ],
  [
    '[SAVE-2] a store that never answers is not called saving for ever',
    [change, overdue],
    { kind: 'offline-only-in-this-tab', count: 1 },
  ],
  [
    '[SAVE-5] a refused change is not saved, with the reason',
    [up, synced, change, { type: 'nack', code: 'storage/full', seq: 1 }],
    { kind: 'not-saved', reason: 'storage/full', count: 1, kept: false },
  ],
  [
    '[SAVE-5] a refused change that is in the offline log is called kept',
    [up, synced, change, { type: 'nack', code: 'storage/full', seq: 1 }, committed(1)],
    { kind: 'not-saved', reason: 'storage/full', count: 1, kept: true },
  ],
  [
    '[SAVE-5] a refusal outlives the connection that told it',
    [up, synced, change, { type: 'nack', code: 'storage/full', seq: 1 }, down, up, synced],
    { kind: 'not-saved', reason: 'storage/full', count: 1, kept: false },
  ],
  [
    '[SAVE-5] a later DURABLE heals a refusal',
    [up, synced, change, { type: 'nack', code: 'storage/full', seq: 1 }, durable(1)],
    { kind: 'saved' },
  ],
  [
    '[SAVE-6] a terminal refusal stands, whatever the link does',
    [change, { type: 'terminal', code: 'access/removed' }, up, synced],
    { kind: 'refused', code: 'access/removed', count: 1, kept: false },
  ],
  [
    '[SAVE-6] a cured refusal lets the connection go on',
    [{ type: 'terminal', code: 'access/not-joined' }, { type: 'cured' }, up, synced, durable(0)],
    { kind: 'saved' },
  ],
  [
    '[SAVE-1] a DURABLE for what was never sent proves nothing',
    [up, synced, change, durable(7)],
    { kind: 'saving', count: 1 },
  ],
])('%s', (_title, events, expected) => {
  expect(stateAfter(...events)).toEqual(expected)
})

test('[SAVE-4] unsent changes of before the reload count from the start and are kept', () => {
  const facts = createSaveFacts(3, null)
  expect(decideSaveState(facts)).toEqual({ kind: 'offline-kept', count: 3 })
  expect(decideSaveState(run(facts, up, synced, durable(3)))).toEqual({ kind: 'saved' })
})

test('[SAVE-2] without a store on this device a change is only in this tab', () => {
  const facts = createSaveFacts(0, 'local/store-unavailable')
  expect(decideSaveState(run(facts, change))).toEqual({
    kind: 'offline-only-in-this-tab',
    count: 1,
  })
})

const eventArbitrary: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.constantFrom<SaveEvent>(up, down, synced, change, change, overdue, full),
  fc.constantFrom<SaveEvent>({ type: 'link-connecting' }, { type: 'cured' }),
  fc.nat(6).map(durable),
  fc.nat(6).map(committed),
  fc.nat(6).map((seq): SaveEvent => ({ type: 'nack', code: 'storage/full', seq })),
  fc.constant<SaveEvent>({ type: 'terminal', code: 'access/removed' }),
)

test('[SAVE-1] [SAVE-2] after any events, "saved" and "kept" are only said when they are true', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.array(eventArbitrary, { maxLength: 30 }), (loaded, events) => {
      let facts = createSaveFacts(loaded, null)
      let durableHere = -1
      for (const event of events) {
        const isNews = event.type === 'durable' && event.seq <= facts.localSeq
        if (event.type.startsWith('link-') || event.type === 'terminal') durableHere = -1
        else if (isNews && facts.link === 'up') durableHere = Math.max(durableHere, event.seq)
        facts = applySaveEvent(facts, event)
        const state = decideSaveState(facts)
        const isTrue = {
          saved: state.kind !== 'saved' || durableHere === facts.localSeq,
          kept: state.kind !== 'offline-kept' || isKept(facts),
          counted: !('count' in state) || state.count === unsentCount(facts),
        }
        expect(isTrue).toEqual({ saved: true, kept: true, counted: true })
        expect(unsentCount(facts)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
