import * as Y from 'yjs'
import type { PayloadFormat, StoredDocument } from '../storage/document-log.ts'

/** A document's log as one snapshot, in V2 encoding. */
export interface FoldedLog {
  readonly payload: Uint8Array
  /** What waits for missing changes and is therefore not in the snapshot, in V2 encoding. */
  readonly carried: readonly Uint8Array[]
}

/**
 * Folds what is stored of a document into a snapshot, and proves it: the snapshot, loaded into a fresh
 * document, gives the same state. Throws where it does not, or where the log cannot be applied.
 */
export function foldLog(stored: Pick<StoredDocument, 'snapshot' | 'rows'>): FoldedLog {
  const doc = new Y.Doc()
  const parts = stored.snapshot === null ? stored.rows : [stored.snapshot, ...stored.rows]
  doc.transact(() => {
    for (const { format, payload } of parts) apply(doc, format, payload)
  })
  const carried: Uint8Array[] = []
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs !== null) carried.push(pendingStructs.update)
  if (pendingDs !== null) carried.push(pendingDs)
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  const payload = Y.encodeStateAsUpdateV2(doc)
  if (!isSameState(doc, payload)) throw new Error('The snapshot does not give back the document')
  doc.destroy()
  return { payload, carried }
}

export type FoldAnswer =
  | { readonly kind: 'folded'; readonly folded: FoldedLog }
  | { readonly kind: 'failed'; readonly reason: string }

/** Folds, and answers a throw as a value. */
export function foldSafely(stored: Pick<StoredDocument, 'snapshot' | 'rows'>): FoldAnswer {
  try {
    return { kind: 'folded', folded: foldLog(stored) }
  } catch (error) {
    return { kind: 'failed', reason: String(error) }
  }
}

function apply(doc: Y.Doc, format: PayloadFormat, payload: Uint8Array): void {
  if (format === 1) Y.applyUpdate(doc, payload)
  else Y.applyUpdateV2(doc, payload)
}

function isSameState(doc: Y.Doc, payload: Uint8Array): boolean {
  const fromSnapshot = new Y.Doc()
  Y.applyUpdateV2(fromSnapshot, payload)
  if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(fromSnapshot))) return false
  const wanted = Y.encodeStateAsUpdate(doc)
  const got = Y.encodeStateAsUpdate(fromSnapshot)
  if (Buffer.compare(wanted, got) === 0) return true
  // Equal states may be cut into structs differently; a round trip brings both to one form.
  const normal = new Y.Doc()
  Y.applyUpdate(normal, wanted)
  return Buffer.compare(Y.encodeStateAsUpdate(normal), got) === 0
}
