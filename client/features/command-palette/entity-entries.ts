import type { Entity } from '#shared/domain/entities/entity.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { matchEntities, subtitleOf } from '../../entities/match-entities.ts'
import type { PaletteEntry, PaletteScene } from './palette-entry.ts'

const MAX_ENTITIES = 12
const idOf = (entity: Entity) => `entity:${entity.id}`

/**
 * The entities that a text finds; with nothing typed, those that were chosen lately. Choosing one selects
 * it and brings it into sight.
 */
export function entityEntries(
  scene: PaletteScene,
  text: string,
  recentIds: readonly string[],
): readonly PaletteEntry[] {
  const { state, plan, language } = scene
  const words = vocabulary(language)
  const entities = state.view.entities.values()
  const found =
    text.trim() === ''
      ? [...entities].filter((entity) => recentIds.includes(idOf(entity)))
      : matchEntities(entities, text, MAX_ENTITIES)
  return found.map((entity) => ({
    id: idOf(entity),
    group: 'entities',
    label: entity.name,
    detail: [words.kinds[entity.kind].one, subtitleOf(entity)].filter(Boolean).join(' · '),
    kind: entity.kind,
    run: () => plan.focus(entity.id),
  }))
}
