import { parentPort } from 'node:worker_threads'
import type { StoredDocument } from '../storage/document-log.ts'
import { foldSafely, type FoldAnswer } from './fold-log.ts'

/** One log to fold, and the answer; the compactor sends one at a time. */
export type ToCompactionWorker = Pick<StoredDocument, 'snapshot' | 'rows'>
export type FromCompactionWorker = FoldAnswer

parentPort?.on('message', (stored: ToCompactionWorker) => {
  parentPort?.postMessage(foldSafely(stored))
})
