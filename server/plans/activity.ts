import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { ActivityAnswer } from '#shared/protocol/http-plans.ts'
import type { PlanServices } from './plan-services.ts'

export interface ActivityPage {
  /** Rows older than this `id`; null for the newest. */
  readonly before?: number | undefined
  readonly limit: number
  /** Only what this participant did. */
  readonly participantId?: ParticipantId | undefined
  /** Only what touched this entity. */
  readonly entityId?: EntityId | undefined
}

/** One page of what happened in a plan, newest first, with the participants' names and areas of today. */
export async function listActivity(
  { activity, registry }: PlanServices,
  planId: PlanId,
  { before, ...page }: ActivityPage,
): Promise<Result<ActivityAnswer>> {
  const [rows, people] = await Promise.all([
    activity.list(planId, { ...page, beforeSeq: before }),
    registry.listParticipants(planId),
  ])
  if (!rows.ok) return rows
  if (!people.ok) return people
  const known = new Map(people.value.map((person) => [person.participantId, person]))
  const last = rows.value.at(-1)
  return ok({
    entries: rows.value.map(({ seq, participantId, command, entityIds, atMs }) => ({
      id: seq,
      at: atMs,
      participantId,
      name: known.get(participantId)?.name ?? null,
      area: known.get(participantId)?.area ?? '',
      command,
      ids: [...entityIds],
    })),
    next: rows.value.length < page.limit || last === undefined ? null : last.seq,
  })
}
