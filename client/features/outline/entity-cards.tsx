import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Person } from '#shared/domain/entities/entity.ts'

import { unsetWord, valueText } from '../../entities/field-words.ts'
import { subtitleOf } from '../../entities/match-entities.ts'
import { StanceMark } from '../../entities/stance-mark.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import styles from './entity-cards.module.css'
import { EntityFacts } from './entity-facts.tsx'
import type { TableLine } from './facets.ts'
import { MarkWords } from './table-cell-content.tsx'

interface EntityCardsProps {
  readonly lines: readonly TableLine[]
  readonly label: string
  /** Marked for an action on several; opening one does not change the marks. */
  readonly markedIds: ReadonlySet<EntityId>
  readonly onMark: (id: EntityId, isMarked: boolean) => void
}

const CARD_HEIGHT_PX = 96

/** The list of a phone: one card a row, with large places to touch. */
export function EntityCards({ lines, label, markedIds, onMark }: EntityCardsProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const scrollerRef = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualRows({
    count: lines.length,
    scrollerRef,
    rowHeightPx: CARD_HEIGHT_PX,
    keyOf: (index) => lines[index]?.key ?? index,
  })
  return (
    <div ref={scrollerRef} className={styles['scroller']}>
      <ul
        className={styles['list']}
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (line === undefined) return null
          const place = {
            ref: virtualizer.measureElement,
            'data-index': item.index,
            style: { transform: `translateY(${item.start}px)` },
          }
          if (line.type === 'group') {
            return (
              <li key={item.key} {...place} className={styles['item']}>
                <h3 className={styles['group']}>
                  {line.label} ({line.count})
                </h3>
              </li>
            )
          }
          const { row } = line
          const { entity } = row
          const isMarked = markedIds.has(entity.id)
          return (
            <li
              key={item.key}
              {...place}
              className={styles['item']}
              data-entity-id={entity.id}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
            >
              <div className={styles['card']} data-marked={isMarked}>
                <label className={styles['mark']}>
                  <input
                    type="checkbox"
                    checked={isMarked}
                    aria-label={t('outline.selectRow', { name: entity.name })}
                    onChange={(event) => onMark(entity.id, event.currentTarget.checked)}
                  />
                </label>
                <button
                  type="button"
                  className={styles['open']}
                  onClick={() => plan.select([entity.id])}
                >
                  <span className={styles['name']}>{entity.name}</span>
                  {entity.kind === 'person' ? (
                    <>
                      {subtitleOf(entity) !== '' && (
                        <span className={styles['subtitle']}>{subtitleOf(entity)}</span>
                      )}
                      <PersonFacts person={entity} />
                    </>
                  ) : (
                    <EntityFacts entity={entity} />
                  )}
                  <MarkWords marks={row.marks} />
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function PersonFacts({ person }: { readonly person: Person }) {
  const words = useVocabulary()
  const ratings = (['power', 'influence', 'interest'] as const).map((name) => ({
    name,
    text: `${words.fields[name]} ${person[name] ?? '–'}`,
    unset: person[name] === null ? unsetWord(words, name) : undefined,
  }))
  const roles = person.buyingRoles.map((role) => words.options.buyingRoles[role]).join(', ')
  return (
    <span className={styles['facts']}>
      <StanceMark stance={person.stance} />
      {ratings.map(({ name, text, unset }) => (
        <span key={name} title={unset}>
          {text}
        </span>
      ))}
      {roles !== '' && <span>{roles}</span>}
      {person.level !== null && (
        <span>{valueText(words, 'level', { type: 'choice', options: [] }, person.level)}</span>
      )}
    </span>
  )
}
