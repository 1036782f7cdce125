import type { PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { ActivityAnswer } from '#shared/protocol/http-plans.ts'
import type { PlanServices } from './plan-services.ts'

export interface ActivityPage {
  /** Rows older than this `id`; null for the newest. */
  readonly before: number | null
  readonly limit: number
}

/** One page of what happened in a plan, newest first, with the participants' names of today. */
export async function listActivity(
  { activity, registry }: PlanServices,
  planId: PlanId,
  { before, limit }: ActivityPage,
): Promise<Result<ActivityAnswer>> {
  const [rows, people] = await Promise.all([
    activity.list(planId, before === null ? { limit } : { limit, beforeSeq: before }),
    registry.listParticipants(planId),
  ])
  if (!rows.ok) return rows
  if (!people.ok) return people
  const names = new Map(people.value.map(({ participantId, name }) => [participantId, name]))
  const last = rows.value.at(-1)
  return ok({
    entries: rows.value.map(({ seq, participantId, command, entityIds, atMs }) => ({
      id: seq,
      at: atMs,
      participantId,
      name: names.get(participantId) ?? null,
      command,
      ids: [...entityIds],
    })),
    next: rows.value.length < limit || last === undefined ? null : last.seq,
  })
}
