import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'
import type { Refusal } from '#shared/core/result.ts'
import { isAppend } from './packed-calls.ts'
import { StoreRefusal } from './store-refusal.ts'
import type { StoreAnswer, StoreCall } from './worker-messages.ts'

type Stores = Readonly<Record<string, object>>

/**
 * Group commit.
 *
 * 1. A batch is one transaction, so one wait for the disk; each call is a savepoint of it, but for
 *    appends, which refuse before they write.
 * 2. A call that refuses or breaks loses its own writes only.
 * 3. When SQLite itself has trouble (disk full, I/O, locked by another program), nothing of the batch is
 *    kept and every call is tried again alone, and asks for the right to write only as it writes: so
 *    reads still answer, and each write gets its own verdict.
 */
export function createBatchRunner(
  sqlite: Database,
  stores: Stores,
): (calls: readonly StoreCall[]) => StoreAnswer[] {
  const beginWriting = sqlite.prepare('BEGIN IMMEDIATE')
  const begin = sqlite.prepare('BEGIN')
  const commit = sqlite.prepare('COMMIT')
  const rollback = sqlite.prepare('ROLLBACK')
  const savepoint = sqlite.prepare('SAVEPOINT one_call')
  const release = sqlite.prepare('RELEASE one_call')
  const rollbackToSavepoint = sqlite.prepare('ROLLBACK TO one_call')

  function invoke({ store, method, args }: StoreCall): StoreAnswer {
    const target = Object.hasOwn(stores, store) ? stores[store] : undefined
    const found: unknown =
      target !== undefined && Object.hasOwn(target, method)
        ? Reflect.get(target, method)
        : undefined
    if (typeof found !== 'function') {
      return { kind: 'broken', message: `No method ${store}.${method}` }
    }
    return { kind: 'value', value: Reflect.apply(found, target, args) as unknown }
  }

  function runInSavepoint(call: StoreCall): StoreAnswer {
    const needsSavepoint = !isAppend(call)
    if (needsSavepoint) savepoint.run()
    try {
      const answer = invoke(call)
      if (needsSavepoint) release.run()
      return answer
    } catch (error) {
      // Whatever else an append throws is a bug after a write: the batch is tried again, call by call.
      const isWhole = needsSavepoint || error instanceof StoreRefusal
      if (error instanceof BetterSqlite.SqliteError || !isWhole) throw error
      if (needsSavepoint) {
        rollbackToSavepoint.run()
        release.run()
      }
      return answerOfError(error)
    }
  }

  function inTransaction<Value>(beginning: Statement, run: () => Value): Value {
    beginning.run()
    try {
      const value = run()
      commit.run()
      return value
    } finally {
      // A failed COMMIT leaves the transaction open; some errors have already ended it.
      if (sqlite.inTransaction) rollback.run()
    }
  }

  function runAlone(call: StoreCall): StoreAnswer {
    try {
      return inTransaction(begin, () => invoke(call))
    } catch (error) {
      return answerOfError(error)
    }
  }

  return (calls) => {
    const [only] = calls
    const isOne = calls.length === 1 && only !== undefined
    try {
      return inTransaction(beginWriting, () => (isOne ? [invoke(only)] : calls.map(runInSavepoint)))
    } catch (error) {
      const isTrouble = error instanceof BetterSqlite.SqliteError
      return isOne && !isTrouble ? [answerOfError(error)] : calls.map(runAlone)
    }
  }
}

function answerOfError(error: unknown): StoreAnswer {
  if (error instanceof StoreRefusal) return { kind: 'refused', refusal: error.refusal }
  if (error instanceof BetterSqlite.SqliteError) {
    return { kind: 'refused', refusal: refusalOfSqliteError(error) }
  }
  return {
    kind: 'broken',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

/** What a person is told of SQLite's own errors: the disk is full, or the storage has trouble. */
export function refusalOfSqliteError(error: { code: string; message: string }): Refusal {
  const isFull = error.code === 'SQLITE_FULL' || error.message.includes('ENOSPC')
  return {
    code: isFull ? 'storage/full' : 'storage/unavailable',
    detail: { reason: `${error.code}: ${error.message}` },
  }
}
