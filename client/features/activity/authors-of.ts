import type { ParticipantId } from '#shared/core/ids.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** Somebody who brought something into the plan; who joins a plan brings at least themselves. */
export interface ActivityAuthor {
  readonly id: ParticipantId
  /** Name and area. */
  readonly label: string
}

/** Everybody who brought something in, once, by name. */
export function authorsOf({ entities, bin }: PlanView): readonly ActivityAuthor[] {
  const labels = new Map<ParticipantId, string>()
  for (const { authors } of [...entities.values(), ...bin.values()]) {
    for (const { participantId, name, area } of authors) {
      if (participantId !== null)
        labels.set(participantId, area === '' ? name : `${name} · ${area}`)
    }
  }
  return [...labels]
    .map(([id, label]) => ({ id, label }))
    .sort((left, right) => left.label.localeCompare(right.label))
}
