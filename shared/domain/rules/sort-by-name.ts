import { compareTexts } from '../../core/compare-texts.ts'
import { foldText } from '../../core/fold-text.ts'
import type { Entity } from '../entities/entity.ts'

/** By name, whatever its capitals and accents, then by id: the same order on every peer. */
export function sortByName<Item extends Entity>(entities: readonly Item[]): Item[] {
  return entities
    .map((entity) => ({ entity, key: foldText(entity.name) }))
    .sort(
      (left, right) =>
        compareTexts(left.key, right.key) ||
        compareTexts(left.entity.name, right.entity.name) ||
        compareTexts(left.entity.id, right.entity.id),
    )
    .map(({ entity }) => entity)
}
