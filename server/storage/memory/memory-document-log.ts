import { crc32 } from 'node:zlib'
import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { documentNames, type DocumentName } from '#shared/protocol/roles.ts'
import type {
  DeadLetter,
  DocumentKey,
  DocumentLog,
  Erased,
  ErasedFromPlan,
  LogRow,
  NewPlan,
  NewSnapshot,
  StoredPayload,
} from '../document-log.ts'

interface KeptPayload extends StoredPayload {
  readonly seq: number
  readonly crc: number
}

interface KeptDocument {
  epoch: string
  rows: KeptPayload[]
  /** Newest first. */
  snapshots: KeptPayload[]
  deadLetters: DeadLetter[]
}

/** The twin of the SQLite log for tests that want no disk: same promises, but nothing outlives it. */
export interface MemoryDocumentLog extends DocumentLog {
  /** Flips a bit of a stored payload, as a failing disk would. */
  damage(key: DocumentKey, what: 'newestSnapshot' | 'newestRow'): void
  deadLettersOf(key: DocumentKey): readonly DeadLetter[]
}

/** `maxBytes`: writes beyond this many bytes of payload are refused as if the disk were full. */
export function createMemoryDocumentLog(
  maxBytes = Number.MAX_SAFE_INTEGER,
  onErase: (planId: PlanId, erased: Erased | 'all') => void = () => {},
): MemoryDocumentLog {
  const plans = new Map<PlanId, Record<DocumentName, KeptDocument>>()
  const removed = new Set<PlanId>()
  let erasures: ErasedFromPlan[] = []

  function usedBytes(): number {
    let sum = 0
    for (const documents of plans.values()) {
      for (const name of documentNames) {
        const { rows, snapshots } = documents[name]
        for (const { payload } of [...rows, ...snapshots]) sum += payload.length
      }
    }
    return sum
  }

  function withDocument<Value>(
    key: DocumentKey,
    work: (document: KeptDocument) => Result<Value>,
  ): Promise<Result<Value>> {
    const document = plans.get(key.planId)?.[key.documentName]
    return Promise.resolve(document === undefined ? refuse('access/plan-unknown') : work(document))
  }

  function isRoomFor(payloads: readonly Uint8Array[]): boolean {
    return payloads.reduce((sum, { length }) => sum + length, usedBytes()) <= maxBytes
  }

  return {
    createPlan(plan: NewPlan) {
      if (removed.has(plan.planId)) return Promise.resolve(refuse('access/plan-unknown'))
      if (plans.has(plan.planId)) return Promise.resolve(refuse('storage/unavailable'))
      plans.set(plan.planId, {
        plan: emptyDocument(plan.epochs.plan),
        session: emptyDocument(plan.epochs.session),
      })
      return Promise.resolve(ok(undefined))
    },
    epochs(planId) {
      const found = plans.get(planId)
      if (found === undefined) return Promise.resolve(refuse('access/plan-unknown'))
      return Promise.resolve(ok({ plan: found.plan.epoch, session: found.session.epoch }))
    },
    load: (key) =>
      withDocument(key, (document) => {
        const snapshot = document.snapshots.find(isIntact) ?? null
        const rows = document.rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0))
        const lastSeq = lastSeqOf(document)
        const isWhole = rows.length === lastSeq - (snapshot?.seq ?? 0)
        if (!isWhole || !rows.every(isIntact)) {
          return refuse('storage/damaged', { reason: 'damaged log' })
        }
        return ok({ epoch: document.epoch, snapshot, rows, lastSeq })
      }),
    append: (key, rows) =>
      withDocument(key, (document) => {
        if (!isRoomFor(rows.map(({ payload }) => payload))) return refuse('storage/full')
        return ok(appendRows(document, rows))
      }),
    putSnapshot: (key, snapshot) =>
      withDocument(key, (document) => {
        const previous = document.snapshots.find(isIntact)
        if (snapshot.epoch !== document.epoch) return refuse('sync/epoch-changed')
        if (snapshot.uptoSeq > lastSeqOf(document)) return refuse('storage/unavailable')
        if (previous !== undefined && previous.seq >= snapshot.uptoSeq) return ok(undefined)
        if (!isRoomFor([snapshot.payload])) return refuse('storage/full')
        keepSnapshot(document, snapshot, previous)
        return ok(undefined)
      }),
    keepDeadLetter: (key, letter) =>
      withDocument(key, (document) => {
        document.deadLetters.push(letter)
        return ok(undefined)
      }),
    rewrite: (key, { epoch, row, erased }) =>
      withDocument(key, (document) => {
        Object.assign(document, emptyDocument(epoch))
        appendRows(document, [row])
        erasures.push({ planId: key.planId, ...erased })
        onErase(key.planId, erased)
        return ok(undefined)
      }),
    listErased: () => Promise.resolve(ok(erasures)),
    removePlan(planId) {
      removed.add(planId)
      plans.delete(planId)
      erasures = erasures.filter((each) => each.planId !== planId)
      onErase(planId, 'all')
      return Promise.resolve(ok(undefined))
    },
    damage(key, what) {
      const document = plans.get(key.planId)?.[key.documentName]
      const found = what === 'newestRow' ? document?.rows.at(-1) : document?.snapshots[0]
      if (found !== undefined) found.payload[0] = (found.payload[0] ?? 0) ^ 1
    },
    deadLettersOf: (key) => plans.get(key.planId)?.[key.documentName].deadLetters ?? [],
  }
}

function emptyDocument(epoch: string): KeptDocument {
  return { epoch, rows: [], snapshots: [], deadLetters: [] }
}

function lastSeqOf({ rows, snapshots }: KeptDocument): number {
  return Math.max(rows.at(-1)?.seq ?? 0, snapshots[0]?.seq ?? 0)
}

function appendRows(document: KeptDocument, rows: readonly LogRow[]): number {
  let seq = lastSeqOf(document)
  for (const { format, payload } of rows) {
    seq += 1
    // A copy, as a disk makes one.
    document.rows.push({ seq, format, payload: payload.slice(), crc: crc32(payload) })
  }
  return seq
}

function keepSnapshot(
  document: KeptDocument,
  snapshot: NewSnapshot,
  previous: KeptPayload | undefined,
): void {
  const { uptoSeq, format, payload, carried } = snapshot
  const kept = { seq: uptoSeq, format, payload: payload.slice(), crc: crc32(payload) }
  appendRows(document, carried)
  document.snapshots = previous === undefined ? [kept] : [kept, previous]
  document.rows = document.rows.filter(({ seq }) => seq > (previous?.seq ?? 0))
}

function isIntact({ payload, crc }: KeptPayload): boolean {
  return crc32(payload) === crc
}
