/**
 * The databases on this device: one catalog, and one log for each plan, document and epoch.
 *
 * KEEP-1  A log is listed in the catalog before it exists, so that none is ever orphaned.
 * KEEP-2  A browser that has no store, refuses it or never answers gives a refusal, never a throw or a hang.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'

/** Names one log. */
export interface LogName {
  readonly planId: PlanId
  readonly documentName: DocumentName
  readonly epoch: string
}

/** Bytes of the document: an update of one peer (V1) or a compacted snapshot (V2). */
export interface LogRow {
  readonly format: 1 | 2
  readonly bytes: Uint8Array
}

export interface LogSchema extends DBSchema {
  /** In the order they were written; the key is the row's number. */
  rows: { key: number; value: LogRow }
  /** Numbers of the rows that no DURABLE covers yet. */
  unsent: { key: number; value: true }
  /** NOTE frames that the server was not there for, in their order. */
  notes: { key: number; value: Uint8Array }
}

export interface CatalogSchema extends DBSchema {
  /** By database name. */
  logs: { key: string; value: LogName }
  /** By plan id: what this browser last heard about a plan and about me in it; decoded on reading. */
  plans: { key: string; value: unknown }
}

const CATALOG_NAME = 'tesela'
const OPEN_TIMEOUT_MS = 5000

/** The database of one log. */
export function logDatabaseName({ planId, documentName, epoch }: LogName): string {
  return `tesela/${planId}/${documentName}/${epoch}`
}

/** Opens the catalog; refused with `local/store-unavailable`. */
export function openCatalog(): Promise<Result<IDBPDatabase<CatalogSchema>>> {
  return openStore((onGone) =>
    openDB<CatalogSchema>(CATALOG_NAME, 1, {
      upgrade(database) {
        database.createObjectStore('logs')
        database.createObjectStore('plans')
      },
      blocking: (_current, _blocked, event) => onGone(event),
    }),
  )
}

/**
 * Opens, or creates, one log. `onGone` is told when the database closes under us: deleted by another
 * tab, or cut by the browser. Refused with `local/store-unavailable`.
 */
export function openLogDatabase(
  name: LogName,
  onGone: () => void,
): Promise<Result<IDBPDatabase<LogSchema>>> {
  return openStore((close) =>
    openDB<LogSchema>(logDatabaseName(name), 2, {
      upgrade(database, version) {
        if (version < 1) {
          database.createObjectStore('rows', { autoIncrement: true })
          database.createObjectStore('unsent')
        }
        database.createObjectStore('notes', { autoIncrement: true })
      },
      blocking(_current, _blocked, event) {
        close(event)
        onGone()
      },
      terminated: onGone,
    }),
  )
}

type Closable = { close: () => void }

async function openStore<Database extends Closable>(
  open: (onGone: (event: IDBVersionChangeEvent) => void) => Promise<Database>,
): Promise<Result<Database>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const opening = open(closeTarget)
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), OPEN_TIMEOUT_MS)
    })
    const database = await Promise.race([opening, late])
    if (database !== null) return ok(database)
    opening.then(
      (opened) => opened.close(),
      () => undefined,
    )
    return refuse('local/store-unavailable')
  } catch {
    // Absent, blocked by a setting, or a newer version of this program made it.
    return refuse('local/store-unavailable')
  } finally {
    clearTimeout(timer)
  }
}

function closeTarget(event: IDBVersionChangeEvent): void {
  if (event.target instanceof IDBDatabase) event.target.close()
}

/** Which refusal a failed write is. */
export function storeErrorCode(error: unknown): ErrorCode {
  return error instanceof Error && error.name === 'QuotaExceededError'
    ? 'local/storage-full'
    : 'local/store-unavailable'
}
