import type { EntityId } from '../../core/ids.ts'
import type { PlanView } from '../plan-view.ts'
import {
  type GapKind,
  hasAim,
  hasResponsible,
  isAnswered,
  isLate,
  isOpen,
  isServed,
} from './gaps.ts'

/** What is to be done about an entity: a gap, or that it is late. */
export type EntityMark = GapKind | 'late'

/** The marks of one entity, late first. `today` is YYYY-MM-DD. */
export function marksOf(view: PlanView, id: EntityId, today: string): readonly EntityMark[] {
  const entity = view.entities.get(id)
  const marks: EntityMark[] = []
  if (entity?.kind === 'goal' && !isAnswered(view, id)) marks.push('goal-without-answer')
  if (entity?.kind === 'objective' && !isServed(view, id)) marks.push('objective-without-action')
  if (entity?.kind === 'action') {
    if (isLate(entity, today)) marks.push('late')
    if (isOpen(entity) && !hasResponsible(view, id)) marks.push('action-without-responsible')
    if (isOpen(entity) && !hasAim(view, id)) marks.push('action-without-aim')
  }
  return marks
}
