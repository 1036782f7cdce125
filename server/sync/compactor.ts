import { Worker } from 'node:worker_threads'
import type { DocumentKey, DocumentLog } from '../storage/document-log.ts'
import type { FromCompactionWorker, ToCompactionWorker } from './compaction-worker.ts'
import { foldSafely, type FoldedLog } from './fold-log.ts'
import type { Logger } from './logger.ts'
import type { SyncMetrics } from './sync-metrics.ts'

/**
 * Writes snapshots, so that documents load fast and logs end.
 *
 * COMPACT-1: a snapshot is folded from what is stored, never from a document in memory, so it holds
 *   exactly the rows it says it holds.
 * COMPACT-2: folding runs in a thread of its own, so nobody's typing waits for it; only what folds in
 *   a few milliseconds does not start one, which would cost more.
 * COMPACT-3: it is proved before it is stored, and storage cuts only what the snapshot before it holds.
 * COMPACT-4: what waits for missing changes stays in the log, as rows after the snapshot.
 */
export interface Compactor {
  /** Answers what was done, or null where nothing could be: that is logged, and nothing is lost. */
  compact(key: DocumentKey): Promise<Compaction | null>
  close(): Promise<void>
}

export interface Compaction {
  readonly uptoSeq: number
  readonly snapshotBytes: number
}

export interface CompactorOptions {
  readonly log: DocumentLog
  readonly nowMs: () => number
  readonly logger: Logger
  readonly metrics: SyncMetrics
}

/** A thread that nobody needs costs memory. */
const IDLE_MS = 30_000
const SMALL_BYTES = 32 * 1024

export function createCompactor({ log, nowMs, logger, metrics }: CompactorOptions): Compactor {
  let worker: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function startedWorker(): Worker {
    if (idle !== null) clearTimeout(idle)
    worker ??= new Worker(new URL('./start-compaction-worker.mjs', import.meta.url), {
      execArgv: [],
    })
    return worker
  }

  async function stopWorker(): Promise<void> {
    const stopped = worker
    worker = null
    if (idle !== null) clearTimeout(idle)
    await stopped?.terminate()
  }

  function fold(stored: ToCompactionWorker): Promise<FromCompactionWorker> {
    const running = startedWorker()
    return new Promise((resolve) => {
      function settle(answer: FromCompactionWorker): void {
        running.off('message', onMessage)
        running.off('error', onError)
        running.off('exit', onExit)
        resolve(answer)
      }
      function onMessage(answer: FromCompactionWorker): void {
        settle(answer)
      }
      function onError(error: Error): void {
        worker = null
        settle({ kind: 'failed', reason: error.message })
      }
      function onExit(): void {
        worker = null
        settle({ kind: 'failed', reason: 'the thread has ended' })
      }
      running.on('message', onMessage)
      running.on('error', onError)
      running.on('exit', onExit)
      running.postMessage({ snapshot: stored.snapshot, rows: stored.rows })
    })
  }

  async function run(key: DocumentKey): Promise<Compaction | null> {
    if (isClosed) return null
    const startMs = nowMs()
    const stored = await log.load(key)
    if (!stored.ok) return failed(stored.error.code)
    const { epoch, lastSeq, snapshot, rows } = stored.value
    if (rows.length === 0) {
      return { uptoSeq: lastSeq, snapshotBytes: snapshot?.payload.length ?? 0 }
    }
    const isSmall = bytesOf(stored.value) <= SMALL_BYTES
    const answer = isSmall ? foldSafely(stored.value) : await fold(stored.value)
    if (answer.kind === 'failed') return failed(answer.reason)
    const put = await putSnapshot(key, epoch, lastSeq, answer.folded)
    if (!put.ok) return failed(put.error.code)
    const snapshotBytes = answer.folded.payload.length
    metrics.roomCompacted(snapshotBytes, nowMs() - startMs)
    return { uptoSeq: lastSeq, snapshotBytes }
  }

  function putSnapshot(key: DocumentKey, epoch: string, uptoSeq: number, folded: FoldedLog) {
    const atMs = nowMs()
    return log.putSnapshot(key, {
      epoch,
      uptoSeq,
      format: 2,
      payload: folded.payload,
      atMs,
      carried: folded.carried.map((payload) => ({ format: 2, payload, actor: 'server', atMs })),
    })
  }

  function failed(reason: string): null {
    if (isClosed) return null
    metrics.compactionFailed()
    logger.error({ reason }, 'A document could not be compacted')
    return null
  }

  return {
    compact(key) {
      const done = last.then(() => run(key))
      last = done.then(
        () => {
          if (idle !== null) clearTimeout(idle)
          idle = setTimeout(() => void stopWorker(), IDLE_MS)
          idle.unref()
        },
        () => {},
      )
      return done
    },
    async close() {
      isClosed = true
      await stopWorker()
    },
  }
}

function bytesOf({ snapshot, rows }: ToCompactionWorker): number {
  const start = snapshot?.payload.length ?? 0
  return rows.reduce((sum, { payload }) => sum + payload.length, start)
}
