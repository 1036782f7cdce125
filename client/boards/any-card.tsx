import { ActionCard } from './action-card.tsx'
import type { BoardCardProps } from './board-view.ts'
import { InsightCard } from './insight-card.tsx'
import { PersonCard } from './person-card.tsx'

/** The card of an entity of any kind. */
export function AnyCard({ entity, ...props }: BoardCardProps) {
  if (entity.kind === 'person') return <PersonCard person={entity} look={props.look} showsUnit />
  if (entity.kind === 'action') return <ActionCard action={entity} {...props} />
  return <InsightCard entity={entity} {...props} />
}
