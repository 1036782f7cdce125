import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { decodeEntityId, decodeParticipantId, decodePlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { ActivityLog, ActivityQuery } from '../../server/storage/activity-log.ts'
import type {
  DocumentKey,
  DocumentLog,
  LogRow,
  StoredDocument,
} from '../../server/storage/document-log.ts'

export interface LogUnderTest {
  readonly log: DocumentLog
  readonly activity: ActivityLog
  /** Flips a bit of what is stored. */
  damage(key: DocumentKey, what: 'newestSnapshot' | 'newestRow'): void | Promise<void>
  close(): Promise<void>
}

function idOf<Id>(id: Id | null): Id {
  assert(id !== null, 'the id of a test is one')
  return id
}

const planId = idOf(decodePlanId('plan1'))
const plan: DocumentKey = { planId, documentName: 'plan' }
const session: DocumentKey = { planId, documentName: 'session' }

function row(...bytes: number[]): LogRow {
  return { format: 1, payload: Uint8Array.from(bytes), actor: 'someone', atMs: 5 }
}

function value<Value>(result: Result<Value>): Value {
  assert(result.ok, `refused: ${result.ok ? '' : result.error.code}`)
  return result.value
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code
}

function bytesOf({ snapshot, rows }: StoredDocument): unknown {
  return {
    snapshot: snapshot === null ? null : [...snapshot.payload],
    rows: rows.map(({ payload }) => [...payload]),
  }
}

/** What every document log and activity log promises. `open` takes the bytes that it may store. */
export function describeDocumentLog(
  name: string,
  open: (maxBytes?: number) => Promise<LogUnderTest>,
): void {
  describe(`document log in ${name}`, () => {
    let tested: LogUnderTest
    let log: DocumentLog

    beforeEach(async () => {
      tested = await open()
      ;({ log } = tested)
      value(await log.createPlan({ planId, epochs: { plan: 'e1', session: 'e2' }, atMs: 1 }))
    })
    afterEach(async () => {
      await tested.close()
    })

    async function load(key = plan): Promise<StoredDocument> {
      return value(await log.load(key))
    }

    function snapshot(uptoSeq: number, ...bytes: number[]) {
      return {
        epoch: 'e1',
        uptoSeq,
        format: 2 as const,
        payload: Uint8Array.from(bytes),
        atMs: 6,
        carried: [],
      }
    }

    it('[LOG-1] a new plan has two empty documents with their epochs', async () => {
      expect(value(await log.epochs(planId))).toEqual({ plan: 'e1', session: 'e2' })
      const { epoch, lastSeq, rows, snapshot } = await load(session)
      expect({ epoch, lastSeq, rows, snapshot }).toEqual({
        epoch: 'e2',
        lastSeq: 0,
        rows: [],
        snapshot: null,
      })
    })

    it('[LOG-2] rows come back in the order of the calls, also of calls at once', async () => {
      const seqs = await Promise.all([
        log.append(plan, [row(1), row(2)]),
        log.append(session, [row(9)]),
        log.append(plan, [row(3)]),
      ])
      expect(seqs.map(value)).toEqual([2, 1, 3])
      const loaded = await load()
      expect(bytesOf(loaded)).toEqual({ snapshot: null, rows: [[1], [2], [3]] })
      expect(loaded.lastSeq).toBe(3)
    })

    it('[LOG-3] a load gives the newest snapshot and the rows after it', async () => {
      await log.append(plan, [row(1), row(2), row(3)])
      value(await log.putSnapshot(plan, snapshot(2, 77)))
      const loaded = await load()
      expect(bytesOf(loaded)).toEqual({ snapshot: [77], rows: [[3]] })
      expect(loaded.snapshot?.format).toBe(2)
      expect(loaded.lastSeq).toBe(3)
    })

    it('[LOG-3] a damaged snapshot is passed over for the one before it', async () => {
      await log.append(plan, [row(1), row(2), row(3)])
      value(await log.putSnapshot(plan, snapshot(1, 71)))
      value(await log.putSnapshot(plan, snapshot(3, 73)))
      await tested.damage(plan, 'newestSnapshot')
      expect(bytesOf(await load())).toEqual({ snapshot: [71], rows: [[2], [3]] })
    })

    it('[LOG-4] a damaged snapshot is not the generation in reserve', async () => {
      await log.append(plan, [row(1), row(2), row(3)])
      value(await log.putSnapshot(plan, snapshot(1, 71)))
      value(await log.putSnapshot(plan, snapshot(2, 72)))
      await tested.damage(plan, 'newestSnapshot')
      value(await log.putSnapshot(plan, snapshot(3, 73)))
      await tested.damage(plan, 'newestSnapshot')
      expect(bytesOf(await load())).toEqual({ snapshot: [71], rows: [[2], [3]] })
    })

    it('[LOG-3] a damaged first snapshot leaves the whole log', async () => {
      await log.append(plan, [row(1), row(2)])
      value(await log.putSnapshot(plan, snapshot(2, 72)))
      await tested.damage(plan, 'newestSnapshot')
      expect(bytesOf(await load())).toEqual({ snapshot: null, rows: [[1], [2]] })
    })

    it('[LOG-3] a damaged row refuses the load', async () => {
      await log.append(plan, [row(1), row(2)])
      await tested.damage(plan, 'newestRow')
      expect(codeOf(await log.load(plan))).toBe('storage/damaged')
    })

    it('[LOG-3] numbers go on after the log was cut to nothing', async () => {
      await log.append(plan, [row(1), row(2)])
      value(await log.putSnapshot(plan, snapshot(1, 71)))
      value(await log.putSnapshot(plan, snapshot(2, 72)))
      expect(value(await log.append(plan, [row(3)]))).toBe(3)
      expect(bytesOf(await load())).toEqual({ snapshot: [72], rows: [[3]] })
    })

    it('[LOG-4] a snapshot of rows that are not there is refused', async () => {
      await log.append(plan, [row(1)])
      expect(codeOf(await log.putSnapshot(plan, snapshot(2, 72)))).toBe('storage/unavailable')
      expect(bytesOf(await load())).toEqual({ snapshot: null, rows: [[1]] })
    })

    it('[LOG-4] an older snapshot changes nothing', async () => {
      await log.append(plan, [row(1), row(2)])
      value(await log.putSnapshot(plan, snapshot(2, 72)))
      value(await log.putSnapshot(plan, snapshot(1, 71)))
      expect(bytesOf(await load())).toEqual({ snapshot: [72], rows: [] })
    })

    it('[LOG-4] rows carried with a snapshot follow it in the log', async () => {
      await log.append(plan, [row(1), row(2)])
      value(await log.putSnapshot(plan, { ...snapshot(2, 72), carried: [row(8)] }))
      expect(bytesOf(await load())).toEqual({ snapshot: [72], rows: [[8]] })
      expect(value(await log.append(plan, [row(3)]))).toBe(4)
    })

    it('[LOG-5] a removed plan can be neither loaded, written nor made again', async () => {
      await log.append(plan, [row(1)])
      value(await log.removePlan(planId, 7))
      const codes = await Promise.all([
        log.load(plan),
        log.append(plan, [row(2)]),
        log.putSnapshot(plan, snapshot(1, 1)),
        log.epochs(planId),
        log.createPlan({ planId, epochs: { plan: 'e3', session: 'e3' }, atMs: 8 }),
      ])
      expect(codes.map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'access/plan-unknown'))
    })

    it('[LOG-7] a rewritten document has a new epoch and one row, and late snapshots of the old one do not come in', async () => {
      await log.append(plan, [row(1), row(2)])
      value(await log.putSnapshot(plan, snapshot(1, 71)))
      const erased = { entityIds: [idOf(decodeEntityId('ann'))], participantIds: [] }
      value(await log.rewrite(plan, { epoch: 'e9', row: row(5), erased }))
      expect(await load()).toMatchObject({ epoch: 'e9', lastSeq: 1 })
      expect(bytesOf(await load())).toEqual({ snapshot: null, rows: [[5]] })
      expect(value(await log.epochs(planId))).toEqual({ plan: 'e9', session: 'e2' })
      expect(codeOf(await log.putSnapshot(plan, snapshot(1, 71)))).toBe('sync/epoch-changed')
      expect(value(await log.listErased())).toEqual([{ planId, ...erased }])
      expect(value(await log.append(plan, [row(6)]))).toBe(2)
      value(await log.removePlan(planId, 7))
      expect(value(await log.listErased())).toEqual([])
    })

    it('[ERASE-1] the activity keeps the deeds of an erased participant without them, and no erased entity', async () => {
      const { activity } = tested
      const [ana, ben] = [idOf(decodeParticipantId('ana')), idOf(decodeParticipantId('ben'))]
      const goal = idOf(decodeEntityId('goal1'))
      const did = { planId, command: 'setFields', atMs: 1 }
      value(
        await activity.append([
          { ...did, participantId: ana, entityIds: ['goal1', 'goal10'] },
          { ...did, participantId: ben, entityIds: ['goal1'] },
        ]),
      )
      const erased = { entityIds: [goal], participantIds: [ana] }
      value(await log.rewrite(plan, { epoch: 'e9', row: row(5), erased }))
      const rows = value(await activity.list(planId, { limit: 9 }))
      expect(rows.map(({ participantId, entityIds }) => [participantId, entityIds])).toEqual([
        ['ben', []],
        ['erased', ['goal10']],
      ])
    })

    it('[LOG-6] an unknown plan is refused', async () => {
      const unknown = { planId: idOf(decodePlanId('nobody')), documentName: 'plan' as const }
      expect(codeOf(await log.load(unknown))).toBe('access/plan-unknown')
      expect(codeOf(await log.append(unknown, [row(1)]))).toBe('access/plan-unknown')
    })

    it('[LOG-6] a dead letter is kept apart from the document', async () => {
      const letter = { payload: Uint8Array.of(1), actor: 'x', reason: 'broken', atMs: 3 }
      value(await log.keepDeadLetter(plan, letter))
      expect(bytesOf(await load())).toEqual({ snapshot: null, rows: [] })
    })

    it('[LOG-6] a full disk refuses writes, answers reads, and loses nothing', async () => {
      const small = await open(400_000)
      value(await small.log.createPlan({ planId, epochs: { plan: 'e', session: 'e' }, atMs: 1 }))
      const large: LogRow = { ...row(), payload: new Uint8Array(100_000).fill(7) }
      let accepted = 0
      let refused: Result<number>
      do {
        refused = await small.log.append(plan, [large])
        accepted += refused.ok ? 1 : 0
      } while (refused.ok && accepted < 10)
      expect(codeOf(refused)).toBe('storage/full')
      const [full, read] = await Promise.all([
        small.log.append(plan, [large]),
        small.log.load(plan),
      ])
      expect(codeOf(full)).toBe('storage/full')
      expect(value(read).rows).toHaveLength(accepted)
      await small.close()
    })

    it('[ACTIVITY-1] the newest comes first, page by page, and ends with its plan', async () => {
      const { activity } = tested
      const participantId = idOf(decodeParticipantId('p1'))
      const rows = [1, 2, 3].map((atMs) => ({
        planId,
        participantId,
        command: `command${atMs}`,
        entityIds: ['a', 'b'],
        atMs,
      }))
      value(await activity.append(rows))
      const page = value(await activity.list(planId, { limit: 2 }))
      expect(page.map(({ seq, command }) => [seq, command])).toEqual([
        [3, 'command3'],
        [2, 'command2'],
      ])
      expect(page[0]).toMatchObject({ participantId: 'p1', entityIds: ['a', 'b'], atMs: 3 })
      const rest = value(await activity.list(planId, { limit: 2, beforeSeq: 2 }))
      expect(rest.map(({ seq }) => seq)).toEqual([1])
      value(await log.removePlan(planId, 9))
      expect(value(await activity.list(planId, { limit: 9 }))).toEqual([])
    })

    it('[ACTIVITY-2] what one person did and what touched one entity is found among the rest', async () => {
      const { activity } = tested
      const [ana, ben] = [idOf(decodeParticipantId('ana')), idOf(decodeParticipantId('ben'))]
      const entityId = idOf(decodeEntityId('goal1'))
      const did = (participantId: typeof ana, ...entityIds: string[]) => {
        return { planId, participantId, command: 'setFields', entityIds, atMs: 1 }
      }
      value(
        await activity.append([did(ana, 'goal1'), did(ben, 'goal10', 'goal1'), did(ben, 'goal10')]),
      )
      const seqs = async (query: Partial<ActivityQuery>) =>
        value(await activity.list(planId, { limit: 9, ...query })).map(({ seq }) => seq)
      expect(await seqs({ entityId })).toEqual([2, 1])
      expect(await seqs({ participantId: ben })).toEqual([3, 2])
      expect(await seqs({ participantId: ben, entityId })).toEqual([2])
      expect(await seqs({ entityId, beforeSeq: 2 })).toEqual([1])
    })
  })
}
