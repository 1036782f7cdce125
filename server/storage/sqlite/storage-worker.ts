import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '#shared/core/assert.ts'
import { ok } from '#shared/core/result.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { createBatchRunner } from './batch-runner.ts'
import { createScrubber } from './scrubber.ts'
import { unpackCalls } from './packed-calls.ts'
import { createStores } from './stores.ts'
import type { FromWorker, StorageWorkerData, StoreMethods, ToWorker } from './worker-messages.ts'

const port = parentPort
assert(port !== null, 'the storage worker runs in a worker thread')

function answer(message: FromWorker): void {
  port?.postMessage(message)
}

function serve(database: OpenDatabase, scrubDelayMs?: number): StoreMethods {
  const stores = createStores(database)
  const runBatch = createBatchRunner(database.sqlite, stores)
  const scrubber = createScrubber(database.sqlite, scrubDelayMs)
  port?.on('message', (message: ToWorker) => {
    if (message.kind === 'batch') {
      const answers = runBatch(unpackCalls(message.calls))
      scrubber.look()
      answer({ kind: 'answers', answers })
    } else {
      scrubber.close()
      database.close()
      answer({ kind: 'closed' })
    }
  })
  return Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [name, Object.keys(store)]),
  )
}

const data = workerData as StorageWorkerData
const opened = openDatabase(data)
const result = opened.ok ? ok(serve(opened.value, data.scrubDelayMs)) : opened
answer({ kind: 'opened', result })
