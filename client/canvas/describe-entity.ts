import type { Entity } from '#shared/domain/entities/entity.ts'
import { fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import { fieldValues } from '#shared/domain/commands/write-entity.ts'
import {
  fieldLabel,
  optionLabel,
  stanceLabel,
  type Vocabulary,
} from '#shared/domain/vocabulary/vocabulary.ts'
import { valueText } from '../entities/field-words.ts'

/** What is told of an entity besides its name, in this order, as far as it is set. */
const toldFields = ['area', 'unit', 'priority', 'scope', 'status', 'horizon', 'dueOn', 'topic']

/** A card in one sentence, for those who hear it instead of seeing it: its kind, its name, its facts. */
export function describeEntity(words: Vocabulary, entity: Entity): string {
  return [words.kinds[entity.kind].one, entity.name, ...factsOf(words, entity)]
    .filter((part) => part !== '')
    .join(', ')
}

function factsOf(words: Vocabulary, entity: Entity): string[] {
  if (entity.kind === 'person') {
    const ratings = (['power', 'influence', 'interest'] as const).map(
      (field) => `${words.fields[field]}: ${entity[field] ?? words.notRated}`,
    )
    return [
      entity.title,
      ...ratings,
      `${words.fields.stance}: ${stanceLabel(words, entity.stance)}`,
      ...entity.buyingRoles.map((role) => optionLabel(words, 'buyingRoles', role)),
    ]
  }
  if (entity.kind === 'member') return [entity.title, entity.area]
  const fields = fieldsOf(entity.kind)
  const values = fieldValues(entity)
  return toldFields.flatMap((name) => {
    const field = fields[name]
    const value = field === undefined ? '' : valueText(words, name, field, values[name])
    return value === '' ? [] : `${fieldLabel(words, name)}: ${value}`
  })
}
