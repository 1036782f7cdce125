import { crc32 } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { PlanId } from '#shared/core/ids.ts'
import { documentNames, type DocumentName } from '#shared/protocol/roles.ts'
import type {
  DeadLetter,
  DocumentKey,
  ErasedFromPlan,
  LogRow,
  NewPlan,
  NewSnapshot,
  PayloadFormat,
  Rewriting,
  StoredDocument,
  StoredPayload,
} from '../document-log.ts'
import { createErasures } from './erasures.ts'
import { StoreRefusal } from './store-refusal.ts'

export type DocumentStore = ReturnType<typeof createDocumentStore>

const KEPT_DEAD_LETTERS = 20

interface PayloadRow {
  seq: number
  format: PayloadFormat
  crc: number
  payload: Buffer
}

/** The document tables; the interface `DocumentLog` says what they promise. */
export function createDocumentStore(sqlite: Database) {
  const statements = prepareStatements(sqlite)
  const erasures = createErasures(sqlite)

  function findDocument(key: DocumentKey): { id: number; epoch: string } {
    const row = statements.document.get(key.planId, key.documentName)
    if (row === undefined) throw new StoreRefusal('access/plan-unknown')
    return row
  }

  function lastSeqOf(documentId: number): number {
    return statements.lastSeq.get(documentId, documentId)?.seq ?? 0
  }

  function insertRows(documentId: number, rows: readonly LogRow[]): number {
    let seq = lastSeqOf(documentId)
    for (const row of rows) {
      seq += 1
      statements.insertRow.run(
        documentId,
        seq,
        row.format,
        row.actor,
        row.atMs,
        crc32(row.payload),
        row.payload,
      )
    }
    return seq
  }

  function eraseHistory(documentId: number): void {
    for (const erase of statements.eraseByDocument) erase.run(documentId)
  }

  function newestIntactSnapshot(documentId: number): PayloadRow | null {
    return statements.snapshots.all(documentId).find(isIntact) ?? null
  }

  return {
    createPlan(plan: NewPlan): void {
      if (statements.isRemoved.get(plan.planId) !== undefined) {
        throw new StoreRefusal('access/plan-unknown')
      }
      for (const name of documentNames) {
        statements.insertDocument.run(plan.planId, name, plan.epochs[name], plan.atMs)
      }
    },

    epochs(planId: PlanId): Record<DocumentName, string> {
      return {
        plan: findDocument({ planId, documentName: 'plan' }).epoch,
        session: findDocument({ planId, documentName: 'session' }).epoch,
      }
    },

    load(key: DocumentKey): StoredDocument {
      const { id, epoch } = findDocument(key)
      const snapshot = newestIntactSnapshot(id)
      const firstSeq = (snapshot?.seq ?? 0) + 1
      const rows = statements.rowsFrom.all(id, firstSeq)
      let expectedSeq = firstSeq
      for (const row of rows) {
        if (row.seq !== expectedSeq || !isIntact(row)) {
          throw new StoreRefusal('storage/damaged', { reason: 'damaged log', seq: expectedSeq })
        }
        expectedSeq += 1
      }
      const lastSeq = lastSeqOf(id)
      if (lastSeq >= expectedSeq) {
        throw new StoreRefusal('storage/damaged', { reason: 'damaged log', seq: expectedSeq })
      }
      return {
        epoch,
        snapshot: snapshot === null ? null : payloadOf(snapshot),
        rows: rows.map(payloadOf),
        lastSeq,
      }
    },

    append(key: DocumentKey, rows: readonly LogRow[]): number {
      return insertRows(findDocument(key).id, rows)
    },

    putSnapshot(key: DocumentKey, snapshot: NewSnapshot): void {
      const { id, epoch } = findDocument(key)
      const { uptoSeq, format, atMs, payload } = snapshot
      if (snapshot.epoch !== epoch) throw new StoreRefusal('sync/epoch-changed')
      if (uptoSeq > lastSeqOf(id)) {
        throw new StoreRefusal('storage/unavailable', {
          reason: 'snapshot of rows that are not there',
        })
      }
      const previous = newestIntactSnapshot(id)
      if (previous !== null && previous.seq >= uptoSeq) return
      statements.insertSnapshot.run(id, uptoSeq, format, atMs, crc32(payload), payload)
      const written = newestIntactSnapshot(id)
      if (written?.seq !== uptoSeq || Buffer.compare(written.payload, payload) !== 0) {
        throw new StoreRefusal('storage/unavailable', { reason: 'snapshot read back differs' })
      }
      insertRows(id, snapshot.carried)
      if (previous !== null) statements.cutLog.run(id, previous.seq)
      // Damaged ones go too: the one in reserve must be of use.
      statements.cutSnapshots.run(id, uptoSeq, previous?.seq ?? uptoSeq)
    },

    keepDeadLetter(key: DocumentKey, letter: DeadLetter): void {
      const { id } = findDocument(key)
      statements.insertDeadLetter.run(id, letter.actor, letter.reason, letter.atMs, letter.payload)
      statements.cutDeadLetters.run(id, id, KEPT_DEAD_LETTERS)
    },

    rewrite(key: DocumentKey, { epoch, row, erased }: Rewriting): void {
      const { id } = findDocument(key)
      eraseHistory(id)
      statements.renew.run(epoch, id)
      insertRows(id, [row])
      erasures.erase(key.planId, erased, row.atMs)
    },

    listErased(): ErasedFromPlan[] {
      return erasures.list()
    },

    removePlan(planId: PlanId, atMs: number): void {
      statements.bury.run(planId, atMs)
      for (const { id } of statements.documentsOfPlan.all(planId)) eraseHistory(id)
      statements.eraseDocuments.run(planId)
      erasures.erasePlan(planId)
    },
  }
}

function isIntact(row: PayloadRow): boolean {
  return crc32(row.payload) === row.crc
}

function payloadOf({ format, payload }: PayloadRow): StoredPayload {
  return { format, payload }
}

function prepareStatements(sqlite: Database) {
  const payloadColumns = 'format, crc, payload'
  return {
    isRemoved: sqlite.prepare<[string]>('SELECT 1 FROM removed_plan WHERE plan = ?'),
    document: sqlite.prepare<[string, string], { id: number; epoch: string }>(
      'SELECT id, epoch FROM document WHERE plan = ? AND name = ?',
    ),
    documentsOfPlan: sqlite.prepare<[string], { id: number }>(
      'SELECT id FROM document WHERE plan = ?',
    ),
    insertDocument: sqlite.prepare(
      'INSERT INTO document (plan, name, epoch, created_at) VALUES (?, ?, ?, ?)',
    ),
    // The log may have been cut to nothing, so the newest snapshot counts too.
    lastSeq: sqlite.prepare<[number, number], { seq: number }>(
      `SELECT max(
         coalesce((SELECT max(seq) FROM log WHERE document = ?), 0),
         coalesce((SELECT max(upto_seq) FROM snapshot WHERE document = ?), 0)
       ) AS seq`,
    ),
    insertRow: sqlite.prepare(
      'INSERT INTO log (document, seq, format, actor, at, crc, payload) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    rowsFrom: sqlite.prepare<[number, number], PayloadRow>(
      `SELECT seq, ${payloadColumns} FROM log WHERE document = ? AND seq >= ? ORDER BY seq`,
    ),
    cutLog: sqlite.prepare('DELETE FROM log WHERE document = ? AND seq <= ?'),
    snapshots: sqlite.prepare<[number], PayloadRow>(
      `SELECT upto_seq AS seq, ${payloadColumns} FROM snapshot WHERE document = ? ORDER BY upto_seq DESC`,
    ),
    insertSnapshot: sqlite.prepare(
      'INSERT OR REPLACE INTO snapshot (document, upto_seq, format, at, crc, payload) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    cutSnapshots: sqlite.prepare(
      'DELETE FROM snapshot WHERE document = ? AND upto_seq NOT IN (?, ?)',
    ),
    insertDeadLetter: sqlite.prepare(
      'INSERT INTO dead_letter (document, actor, reason, at, payload) VALUES (?, ?, ?, ?, ?)',
    ),
    cutDeadLetters: sqlite.prepare(
      `DELETE FROM dead_letter WHERE document = ? AND id NOT IN
         (SELECT id FROM dead_letter WHERE document = ? ORDER BY id DESC LIMIT ?)`,
    ),
    bury: sqlite.prepare('INSERT OR IGNORE INTO removed_plan (plan, at) VALUES (?, ?)'),
    eraseByDocument: [
      sqlite.prepare<[number]>('DELETE FROM log WHERE document = ?'),
      sqlite.prepare<[number]>('DELETE FROM snapshot WHERE document = ?'),
      sqlite.prepare<[number]>('DELETE FROM dead_letter WHERE document = ?'),
    ],
    renew: sqlite.prepare('UPDATE document SET epoch = ? WHERE id = ?'),
    eraseDocuments: sqlite.prepare('DELETE FROM document WHERE plan = ?'),
  }
}
