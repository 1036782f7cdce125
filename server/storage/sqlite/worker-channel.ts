import { Worker } from 'node:worker_threads'
import { assert } from '#shared/core/assert.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { packCalls } from './packed-calls.ts'
import type {
  FromWorker,
  StorageWorkerData,
  StoreAnswer,
  StoreCall,
  StoreMethods,
  ToWorker,
} from './worker-messages.ts'

/**
 * The way from the server's thread to the storage thread.
 *
 * 1. Calls of one turn of the event loop travel, and commit, together; while a batch is being
 *    committed, later calls gather for the next one. A slow disk makes larger batches, not a longer queue.
 * 2. Calls are run in the order in which they were made.
 * 3. A worker that has died answers everything with `storage/unavailable`, and whoever opened the channel
 *    is told before any of these answers: a thread is not started again here, since nobody knows what
 *    it left behind.
 */
export interface WorkerChannel {
  /** The methods of a store that the thread hosts. */
  methodsOf(store: string): readonly string[]
  /** Runs `method` of `store` in the storage thread. Rejects only for bugs. */
  call(store: string, method: string, args: readonly unknown[]): Promise<Result<unknown>>
  /** Finishes all calls, closes the database, ends the thread. */
  close(): Promise<void>
}

/** A store as seen from the server's thread: the same methods, asynchronous, with refusals as `Result`. */
export type StoreClient<Store> = {
  readonly [Method in keyof Store]: Store[Method] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Result<Value>>
    : never
}

const ENDED = 'the storage thread has ended'

interface WaitingCall {
  readonly call: StoreCall
  readonly resolve: (result: Result<unknown>) => void
  readonly reject: (error: Error) => void
}

/** Told why the storage thread ended by itself; at most once, and never for a channel that was closed. */
export type OnStorageLost = (error: Error) => void

/** Starts the storage thread; a refusal says why its database cannot be used. */
export async function openWorkerChannel(
  data: StorageWorkerData,
  onLost: OnStorageLost = () => {},
): Promise<Result<WorkerChannel>> {
  const worker = new Worker(new URL('./start-storage-worker.mjs', import.meta.url), {
    workerData: data,
    execArgv: [],
  })
  const opened = await firstAnswer(worker)
  if (!opened.ok) {
    await worker.terminate()
    return opened
  }
  return ok(createWorkerChannel(worker, opened.value, onLost))
}

function firstAnswer(worker: Worker): Promise<Result<StoreMethods>> {
  return new Promise((resolve) => {
    function settle(result: Result<StoreMethods>): void {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(result)
    }
    function onMessage(message: FromWorker): void {
      settle(message.kind === 'opened' ? message.result : refuse('storage/unavailable'))
    }
    function onError(error: Error): void {
      settle(refuse('storage/unavailable', { reason: error.message }))
    }
    function onExit(): void {
      settle(refuse('storage/unavailable', { reason: ENDED }))
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function createWorkerChannel(
  worker: Worker,
  storeMethods: StoreMethods,
  onLost: OnStorageLost,
): WorkerChannel {
  let waiting: WaitingCall[] = []
  let running: WaitingCall[] = []
  let isFlushPlanned = false
  let diedOf: string | null = null
  let closing: Promise<void> | null = null
  let onClosed: () => void = () => {}

  function planFlush(): void {
    if (isFlushPlanned || running.length > 0 || waiting.length === 0) return
    isFlushPlanned = true
    setImmediate(flush)
  }

  function flush(): void {
    isFlushPlanned = false
    if (diedOf !== null || running.length > 0) return
    if (waiting.length === 0) {
      if (closing !== null) worker.postMessage({ kind: 'close' })
      return
    }
    running = waiting
    waiting = []
    try {
      const { packed, transfer } = packCalls(running.map(({ call }) => call))
      worker.postMessage({ kind: 'batch', calls: packed } satisfies ToWorker, transfer)
    } catch (error) {
      // An argument that cannot be cloned is a bug of one caller; the batch never reached the worker.
      settle(running.map(() => ({ kind: 'broken', message: String(error) })))
    }
  }

  function settle(answers: readonly StoreAnswer[]): void {
    const settled = running
    running = []
    for (const [index, { resolve, reject }] of settled.entries()) {
      const answer = answers[index]
      if (answer?.kind === 'value') resolve(ok(answer.value))
      else if (answer?.kind === 'refused') resolve({ ok: false, error: answer.refusal })
      else reject(new Error(answer?.message ?? 'The storage thread gave no answer'))
    }
    if (closing === null) planFlush()
    else flush()
  }

  function die(reason: string): void {
    if (diedOf !== null) return
    diedOf = reason
    const lost = [...running, ...waiting]
    running = []
    waiting = []
    for (const { resolve } of lost) resolve(refuse('storage/unavailable', { reason }))
    onClosed()
  }

  function lose(error: Error): void {
    if (diedOf === null) onLost(error)
    die(error.message)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'answers') settle(message.answers)
    else if (message.kind === 'closed') die('closed')
  })
  worker.on('error', lose)
  worker.on('exit', () => {
    lose(new Error(ENDED))
  })

  return {
    methodsOf: (store) => storeMethods[store] ?? [],
    call(store, method, args) {
      if (diedOf !== null || closing !== null) {
        return Promise.resolve(refuse('storage/unavailable', { reason: diedOf ?? 'closing' }))
      }
      return new Promise((resolve, reject) => {
        waiting.push({ call: { store, method, args }, resolve, reject })
        planFlush()
      })
    },
    close() {
      closing ??= new Promise<void>((resolve) => {
        onClosed = resolve
        if (diedOf !== null) resolve()
        else setImmediate(flush)
      }).then(async () => {
        await worker.terminate()
      })
      return closing
    },
  }
}

/** Gives a store of the worker its typed face. `Store` is the type of the synchronous store. */
export function createStoreClient<Store extends object>(
  channel: WorkerChannel,
  store: string,
): StoreClient<Store> {
  const methods = channel.methodsOf(store)
  assert(methods.length > 0, `the storage thread hosts the store ${store}`)
  const face = Object.fromEntries(
    methods.map((method) => [
      method,
      (...args: readonly unknown[]) => channel.call(store, method, args),
    ]),
  )
  // The worker hosts exactly the store that this type describes.
  return face as StoreClient<Store>
}
