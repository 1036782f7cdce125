import { ok, type Result } from '#shared/core/result.ts'
import { migratePlan } from '#shared/document/migrations/migrate-plan.ts'
import { exportPlan } from '#shared/exchange/plan-file/encode-plan-file.ts'
import { eraseFromFile, type ErasureOrder } from '#shared/exchange/plan-file/erase-from-file.ts'
import { writePlanFile } from '#shared/exchange/plan-file/write-plan-file.ts'
import type { Erased } from '../storage/document-log.ts'
import type { PlanDoc } from './plan-services.ts'

/** Writes what a plan holds, without those of the order, into an empty document. */
export function rebuildWithout(doc: PlanDoc, fresh: PlanDoc, order: ErasureOrder): Result<Erased> {
  const { file, entityIds, participantIds } = eraseFromFile(exportPlan(doc, 0), order)
  migratePlan(fresh)
  writePlanFile(fresh, file)
  return ok({ entityIds, participantIds })
}
