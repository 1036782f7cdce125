import type { EntityId } from '../../core/ids.ts'
import type { PlanView } from '../plan-view.ts'
import { type GapKind, gapsOf, isLate } from './gaps.ts'

/** What is to be done about an entity: a gap, or that it is late. */
export type EntityMark = GapKind | 'late'

/** The marks of one entity, late first. `today` is YYYY-MM-DD. */
export function marksOf(view: PlanView, id: EntityId, today: string): readonly EntityMark[] {
  const entity = view.entities.get(id)
  if (entity === undefined) return []
  const gaps = gapsOf(view, entity)
  return entity.kind === 'action' && isLate(entity, today) ? ['late', ...gaps] : gaps
}
