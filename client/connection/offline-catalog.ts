/**
 * What this device keeps of which plan, and how it goes away again.
 *
 * KEEP-3  A log of an old epoch stays until its unsent edits were exported or discarded; without any it goes at once.
 * KEEP-4  Forgetting a plan removes every log of it and what was remembered of it.
 */
import { deleteDB } from 'idb'

import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'

import {
  logDatabaseName,
  openCatalog,
  storeErrorCode,
  type CatalogSchema,
  type LogName,
} from './offline-database.ts'
import type { IDBPDatabase } from 'idb'

/** Runs one action on the catalog and closes it. Refused with `local/store-unavailable` or `local/storage-full`. */
export async function withCatalog<Value>(
  action: (catalog: IDBPDatabase<CatalogSchema>) => Promise<Value>,
): Promise<Result<Value>> {
  const opened = await openCatalog()
  if (!opened.ok) return opened
  try {
    return ok(await action(opened.value))
  } catch (error) {
    return refuse(storeErrorCode(error))
  } finally {
    opened.value.close()
  }
}

/** Lists a log, before it is created (KEEP-1). */
export function ensureListed(name: LogName): Promise<Result<null>> {
  return withCatalog(async (catalog) => {
    await catalog.put('logs', { ...name }, logDatabaseName(name))
    return null
  })
}

/** The logs of one plan on this device, or of all plans. */
export function listLogs(planId?: PlanId): Promise<Result<readonly LogName[]>> {
  return withCatalog(async (catalog) => {
    const logs = await catalog.getAll('logs')
    return logs.filter((log) => planId === undefined || log.planId === planId)
  })
}

/** Removes one log, unsent edits included. Other tabs that have it open let go of it. */
export async function discardLog(name: LogName): Promise<Result<null>> {
  try {
    await deleteDB(logDatabaseName(name))
  } catch (error) {
    return refuse(storeErrorCode(error))
  }
  return withCatalog(async (catalog) => {
    await catalog.delete('logs', logDatabaseName(name))
    return null
  })
}

/** Removes everything this device keeps of a plan (KEEP-4). */
export async function forgetPlan(planId: PlanId): Promise<Result<null>> {
  const logs = await listLogs(planId)
  if (!logs.ok) return logs
  for (const log of logs.value) {
    const discarded = await discardLog(log)
    if (!discarded.ok) return discarded
  }
  return withCatalog(async (catalog) => {
    await catalog.delete('plans', planId)
    return null
  })
}
