/** Unsent edits of earlier epochs of a plan (KEEP-3). */
import { ok, type Result } from '#shared/core/result.ts'

import type { Leftover } from './connection-store.ts'
import { discardLog, listLogs } from './offline-catalog.ts'
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

/** Removes a leftover for good. */
export function discardLeftover({ name }: Leftover): Promise<Result<null>> {
  return discardLog(name)
}
