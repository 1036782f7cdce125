import { useTranslation } from 'react-i18next'

import type { Entity } from '#shared/domain/entities/entity.ts'
import { fieldsOf } from '#shared/domain/entities/entity-registry.ts'

import { valueText } from '../../entities/field-words.ts'
import { subtitleOf } from '../../entities/match-entities.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { relatedEntities, type RelationId } from '#shared/exchange/table/relations.ts'
import styles from './entity-cards.module.css'

/** What says most of an entity in a line, besides its name. */
const telling = ['status', 'obstacleState', 'horizon', 'priority', 'confidence', 'topic'] as const
/** Who stands for it: ours, or the executive at the customer. */
const people: readonly RelationId[] = ['responsible', 'owner']

/** The few facts of an entity that help to tell it from others, in words. */
export function EntityFacts({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const names = usePlan((state) =>
    people
      .flatMap((relation) => relatedEntities(state.view, relation, entity.id))
      .filter((other) => other.id !== entity.id)
      .map(({ name }) => name)
      .join(', '),
  )
  const values = new Map<string, unknown>(Object.entries(entity))
  const fields = fieldsOf(entity.kind)
  const dueOn = values.get('dueOn')
  const facts = [
    subtitleOf(entity),
    ...telling.map((name) => {
      const field = fields[name]
      return field === undefined ? '' : valueText(words, name, field, values.get(name))
    }),
    typeof dueOn === 'string'
      ? t('outline.due', { day: format.date(Date.parse(`${dueOn}T12:00:00`)) })
      : '',
    names,
  ].filter((fact) => fact !== '')
  if (facts.length === 0) return null
  return <span className={styles['facts']}>{facts.join(' · ')}</span>
}
