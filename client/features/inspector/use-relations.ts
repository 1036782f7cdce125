import { useMemo } from 'react'

import type { Entity } from '#shared/domain/entities/entity.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { type Relation, relationsOf } from './relations-of.ts'

/** The relations of an entity, by the other's name. */
export function useRelations(entity: Entity): readonly Relation[] {
  const links = usePlan((state) => state.view.links)
  const entities = usePlan((state) => state.view.entities)
  return useMemo(() => relationsOf(entity.id, links, entities), [entity.id, links, entities])
}
