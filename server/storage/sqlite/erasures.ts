import type { Database } from 'better-sqlite3'
import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ERASED_PARTICIPANT } from '../activity-log.ts'
import type { Erased, ErasedFromPlan } from '../document-log.ts'
import { createAccessStore } from './registry-access.ts'

/**
 * What erasing means outside of a document. Each is called within the transaction of its caller.
 *
 * ERASE-1: deeds of an erased participant stay in the activity without their doer; an erased entity is
 *   in no row of it.
 * ERASE-2: of an erased participant the registry keeps what it keeps of a removed one: that they are
 *   out, so that their devices can be told and drop their copy. Of an entity it keeps no reference.
 * ERASE-3: what is left is the id, which tells nothing, so that a restored backup can be told whom to
 *   leave out.
 */
export function createErasures(sqlite: Database): {
  erase(planId: PlanId, erased: Erased, atMs: number): void
  /** Erases the activity of a removed plan and the tombstones within it. */
  erasePlan(planId: PlanId): void
  list(): ErasedFromPlan[]
} {
  const bury = sqlite.prepare('INSERT OR IGNORE INTO erased (plan, kind, id) VALUES (?, ?, ?)')
  const plans = sqlite.prepare<[], { plan: PlanId }>('SELECT DISTINCT plan FROM erased')
  const entities = sqlite.prepare<[string], { id: EntityId }>(
    "SELECT id FROM erased WHERE plan = ? AND kind = 'entity'",
  )
  const participants = sqlite.prepare<[string], { id: ParticipantId }>(
    "SELECT id FROM erased WHERE plan = ? AND kind = 'participant'",
  )
  const scrubLater = sqlite.prepare('INSERT OR REPLACE INTO scrub_due (id) VALUES (1)')
  const forgetDoer = sqlite.prepare(
    'UPDATE activity SET participant = ? WHERE plan = ? AND participant = ?',
  )
  const forgetEntity = sqlite.prepare<{ plan: string; id: string }>(`
    UPDATE activity SET entity_ids =
      (SELECT json_group_array(value) FROM json_each(entity_ids) WHERE value <> :id)
    WHERE plan = :plan AND EXISTS (SELECT 1 FROM json_each(entity_ids) WHERE value = :id)`)
  const untie = sqlite.prepare(
    'UPDATE registry_participant SET member_id = NULL WHERE plan_id = ? AND member_id = ?',
  )
  const { removeParticipant } = createAccessStore(sqlite)
  const ofPlan = ['activity', 'erased'].map((table) =>
    sqlite.prepare(`DELETE FROM ${table} WHERE plan = ?`),
  )

  return {
    erase(planId, { entityIds, participantIds }, atMs) {
      for (const id of entityIds) {
        bury.run(planId, 'entity', id)
        forgetEntity.run({ plan: planId, id })
        untie.run(planId, id)
      }
      for (const id of participantIds) {
        bury.run(planId, 'participant', id)
        forgetDoer.run(ERASED_PARTICIPANT, planId, id)
        removeParticipant(planId, id, atMs)
      }
      scrubLater.run()
    },
    erasePlan(planId) {
      for (const erase of ofPlan) erase.run(planId)
      scrubLater.run()
    },
    list() {
      return plans.all().map(({ plan }) => ({
        planId: plan,
        entityIds: entities.all(plan).map(({ id }) => id),
        participantIds: participants.all(plan).map(({ id }) => id),
      }))
    },
  }
}
