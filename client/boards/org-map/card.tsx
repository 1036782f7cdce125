import type { BoardCardProps } from '../board-view.ts'
import { PersonCard } from '../person-card.tsx'

/** On the org map the unit is told where the title leaves it open. */
export function OrgMapCard({ entity, look }: BoardCardProps) {
  return entity.kind === 'person' ? <PersonCard person={entity} look={look} showsUnit /> : null
}
