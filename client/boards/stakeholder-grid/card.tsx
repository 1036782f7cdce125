import type { BoardCardProps } from '../board-view.ts'
import { PersonCard } from '../person-card.tsx'

/** On the grid the place says two of the ratings; the card says influence, stance and roles. */
export function GridCard({ entity, look }: BoardCardProps) {
  return entity.kind === 'person' ? <PersonCard person={entity} look={look} /> : null
}
