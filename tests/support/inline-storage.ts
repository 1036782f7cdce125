import type { Database } from 'better-sqlite3'
import { assert } from '#shared/core/assert.ts'
import { refuse } from '#shared/core/result.ts'
import { createBatchRunner } from '../../server/storage/sqlite/batch-runner.ts'
import { storageBehind } from '../../server/storage/sqlite/create-sqlite-storage.ts'
import { openDatabase } from '../../server/storage/sqlite/open-database.ts'
import { createStores } from '../../server/storage/sqlite/stores.ts'
import type { WorkerChannel } from '../../server/storage/sqlite/worker-channel.ts'
import type { StoreAnswer, StoreCall } from '../../server/storage/sqlite/worker-messages.ts'
import type { Storage } from '../../server/storage/storage.ts'

/** The server's own storage, all but its thread: so a test can reach the database under it. */
export interface InlineStorage extends Storage {
  readonly sqlite: Database
}

export interface StatementWatch {
  /** Told before each statement; a throw is that statement's. */
  readonly before?: (sql: string) => void
  readonly after?: (sql: string) => void
}

/** Opens a folder. Calls made in one turn are one batch, as in the server. */
export function openInlineStorage(dataDir: string, watch: StatementWatch = {}): InlineStorage {
  const opened = openDatabase({ dataDir })
  assert(opened.ok, `the folder opens: ${opened.ok ? '' : opened.error.code}`)
  const database = { ...opened.value, sqlite: watched(opened.value.sqlite, watch) }
  const stores = createStores(database)
  const runBatch = createBatchRunner(database.sqlite, stores)
  let waiting: { call: StoreCall; settle: (answer: StoreAnswer | undefined) => void }[] = []

  function flush(): void {
    const batch = waiting
    waiting = []
    const answers = runBatch(batch.map(({ call }) => call))
    for (const [index, { settle }] of batch.entries()) settle(answers[index])
  }

  const channel: WorkerChannel = {
    methodsOf: (store) =>
      Object.keys(Object.entries(stores).find(([name]) => name === store)?.[1] ?? {}),
    call: (store, method, args) =>
      new Promise((resolve, reject) => {
        if (!opened.value.sqlite.open) {
          resolve(refuse('storage/unavailable', { reason: 'closed' }))
          return
        }
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({
          call: { store, method, args },
          settle(answer) {
            if (answer?.kind === 'value') resolve({ ok: true, value: answer.value })
            else if (answer?.kind === 'refused') resolve({ ok: false, error: answer.refusal })
            else reject(new Error(answer?.message))
          },
        })
      }),
    close() {
      if (waiting.length > 0) flush()
      opened.value.close()
      return Promise.resolve()
    },
  }
  return { ...storageBehind(channel), sqlite: opened.value.sqlite }
}

/** A database that tells of every prepared statement it runs. */
function watched(sqlite: Database, { before, after }: StatementWatch): Database {
  function watchRun(sql: string, run: (...args: unknown[]) => unknown) {
    return (...args: unknown[]): unknown => {
      before?.(sql)
      const answer = run(...args)
      after?.(sql)
      return answer
    }
  }
  return new Proxy(sqlite, {
    get(target, name) {
      if (name === 'prepare') {
        return (sql: string) => {
          const statement = target.prepare(sql)
          return {
            run: watchRun(sql, (...args) => statement.run(...args)),
            get: watchRun(sql, (...args) => statement.get(...args)),
            all: watchRun(sql, (...args) => statement.all(...args)),
          }
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
