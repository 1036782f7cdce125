import { type KeyboardEvent, memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { InspectorSection } from '../../entities/inspector-section.tsx'
import { MarkSigns } from '../../entities/mark-signs.tsx'
import { useToday } from '../../ui/use-today.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { isSameLines, type TraceLine, traceLines } from './trace-lines.ts'
import styles from './traces-section.module.css'

interface TracesProps {
  readonly entityId: EntityId
}

/** What an entity is there for and what is done about it, up and down the chain. */
export const TracesSection = memo(function TracesSection({ entityId }: TracesProps) {
  const { t } = useTranslation()
  return (
    <InspectorSection title={t('traces.title')}>
      <Chain entityId={entityId} />
    </InspectorSection>
  )
})

function useTraceLines(entityId: EntityId): readonly TraceLine[] {
  const today = useToday()
  const latest = useRef<readonly TraceLine[]>([])
  return usePlan(({ view }) => {
    const lines = traceLines(view, entityId, today)
    if (!isSameLines(latest.current, lines)) latest.current = lines
    return latest.current
  })
}

function Chain({ entityId }: TracesProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const lines = useTraceLines(entityId)
  const kind = usePlan(({ view }) => view.entities.get(entityId)?.kind)
  if (lines.length === 0) {
    return kind === undefined ? null : <p className={styles['empty']}>{t(`traces.next.${kind}`)}</p>
  }
  return (
    <ol className={styles['chain']} aria-label={t('traces.chain')}>
      {lines.map(({ entity, place, isFirstOfKind, marks }) => (
        <li key={entity.id} className={styles['line']} data-trace={entity.kind} data-place={place}>
          {isFirstOfKind && <span className={styles['kind']}>{words.kinds[entity.kind].one}</span>}
          <button
            type="button"
            className={styles['entry']}
            aria-current={place === 'self' ? 'true' : undefined}
            onClick={() => plan.focus(entity.id)}
            onKeyDown={handleArrow}
          >
            <span className={styles['picture']}>
              <EntityAvatar entity={entity} sizePx={22} />
            </span>
            <span className={styles['name']}>{entity.name}</span>
            <MarkSigns marks={marks} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Arrows go along the chain, besides Tab. */
function handleArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const buttons = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])]
  const index = buttons.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)
  buttons[index]?.focus()
}
