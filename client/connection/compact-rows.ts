import type { IDBPDatabase } from 'idb'
import * as Y from 'yjs'

import type { LogRow, LogSchema } from './offline-database.ts'

/**
 * Replaces all sent rows of a log by one snapshot of exactly these rows (OFF-6). Rows that were never
 * acknowledged stay as they are, and so does a row that cannot be read.
 * Everything happens in one transaction: it must never wait for anything but the store.
 */
export async function compactRows(database: IDBPDatabase<LogSchema>): Promise<void> {
  const transaction = database.transaction(['rows', 'unsent'], 'readwrite', {
    durability: 'strict',
  })
  const store = transaction.objectStore('rows')
  const [rows, keys, unsent] = await Promise.all([
    store.getAll(),
    store.getAllKeys(),
    transaction.objectStore('unsent').getAllKeys(),
  ])
  const kept = new Set(unsent)
  const merged: number[] = []
  const scratch = new Y.Doc()
  for (const [index, row] of rows.entries()) {
    const key = keys[index]
    if (key !== undefined && !kept.has(key) && didApplyRow(scratch, row, null)) merged.push(key)
  }
  const [first, ...rest] = merged
  if (first !== undefined) {
    const snapshot: LogRow = { format: 2, bytes: Y.encodeStateAsUpdateV2(scratch) }
    await Promise.all([store.put(snapshot, first), ...rest.map((key) => store.delete(key))])
  }
  scratch.destroy()
  await transaction.done
}

/** Applies one stored row to a document; false where the row is damaged. */
export function didApplyRow(doc: Y.Doc, row: LogRow, origin: unknown): boolean {
  try {
    if (row.format === 2) Y.applyUpdateV2(doc, row.bytes, origin)
    else Y.applyUpdate(doc, row.bytes, origin)
    return true
  } catch {
    // One damaged row must not hide the others; the server's copy fills the gap.
    return false
  }
}
