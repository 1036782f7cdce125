import type { Entity } from '#shared/domain/entities/entity.ts'
import { optionLabel, stanceLabel, type Vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

/** A card in one sentence, for those who hear it instead of seeing it. */
export function describeEntity(words: Vocabulary, entity: Entity): string {
  if (entity.kind !== 'person') return [entity.name, entity.title].filter(Boolean).join(', ')
  const ratings = (['power', 'influence', 'interest'] as const).map(
    (field) => `${words.fields[field]}: ${entity[field] ?? words.notRated}`,
  )
  return [
    entity.name,
    entity.title,
    ...ratings,
    `${words.fields.stance}: ${stanceLabel(words, entity.stance)}`,
    ...entity.buyingRoles.map((role) => optionLabel(words, 'buyingRoles', role)),
  ]
    .filter((part) => part !== '')
    .join(', ')
}
