/** Unsent edits of earlier epochs of a plan (KEEP-3). */
import type { PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'

import type { Leftover } from './connection-store.ts'
import { discardLog, forgetPlan, listLogs } from './offline-catalog.ts'
import type { LogName } from './offline-database.ts'
import { readLog } from './offline-log.ts'
import { createUnsentFile, type TextFile, type UnsentFileSource } from './unsent-file.ts'

/** The logs of the same document with another epoch that hold unsent edits; those without any go now. */
export async function findLeftovers(current: LogName): Promise<readonly Leftover[]> {
  const logs = await listLogs(current.planId)
  if (!logs.ok) return []
  const leftovers: Leftover[] = []
  for (const name of logs.value) {
    if (name.documentName !== current.documentName || name.epoch === current.epoch) continue
    const stored = await readLog(name)
    if (!stored.ok) continue
    const count = stored.value.unsent.length
    if (count > 0) leftovers.push({ name, count })
    else await discardLog(name)
  }
  return leftovers
}

/** The file of a leftover's edits. Refused with `local/store-unavailable`. */
export async function leftoverFile(
  { name }: Leftover,
  about: Pick<UnsentFileSource, 'title' | 'by' | 'exportedAtMs'>,
): Promise<Result<TextFile>> {
  const stored = await readLog(name)
  if (!stored.ok) return stored
  const { rows, unsent } = stored.value
  return ok(createUnsentFile({ ...name, ...about, rows, unsent }))
}

/**
 * Removes what this device keeps of a plan, but for logs with unsent edits, be they of an earlier epoch
 * or of another tab: these wait to be offered, and the plan is remembered as long.
 */
export async function forgetSent(planId: PlanId): Promise<Result<null>> {
  const logs = await listLogs(planId)
  if (!logs.ok) return logs
  let isAllSent = true
  for (const name of logs.value) {
    const stored = await readLog(name)
    if (stored.ok && stored.value.unsent.length === 0) await discardLog(name)
    else isAllSent = false
  }
  return isAllSent ? forgetPlan(planId) : ok(null)
}

/** Whether this device has edits of a plan that the server never got, of whichever epoch. */
export async function holdsUnsentEdits(planId: PlanId): Promise<boolean> {
  const logs = await listLogs(planId)
  if (!logs.ok) return false
  for (const name of logs.value) {
    const stored = await readLog(name)
    if (stored.ok && stored.value.unsent.length > 0) return true
  }
  return false
}

/** Removes a leftover for good. */
export function discardLeftover({ name }: Leftover): Promise<Result<null>> {
  return discardLog(name)
}
