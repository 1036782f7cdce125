import { parentPort } from 'node:worker_threads'
import type { StoredDocument } from '../storage/document-log.ts'
import { foldLog, type FoldedLog } from './fold-log.ts'

/** One log to fold, and the answer; the compactor sends one at a time. */
export type ToCompactionWorker = Pick<StoredDocument, 'snapshot' | 'rows'>
export type FromCompactionWorker =
  | { readonly kind: 'folded'; readonly folded: FoldedLog }
  | { readonly kind: 'failed'; readonly reason: string }

function foldSafely(stored: ToCompactionWorker): FromCompactionWorker {
  try {
    return { kind: 'folded', folded: foldLog(stored) }
  } catch (error) {
    return { kind: 'failed', reason: String(error) }
  }
}

parentPort?.on('message', (stored: ToCompactionWorker) => {
  parentPort?.postMessage(foldSafely(stored))
})
