import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowsMove, IconArrowUp } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'

import type { StepDirection } from '#shared/boards/define-board.ts'
import type { OpenBoard } from '#shared/boards/open-board.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { marksOf } from '#shared/domain/rules/entity-marks.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { useToday } from '../../ui/use-today.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './board-outline.module.css'
import { EntityFacts } from './entity-facts.tsx'
import { MoveToMenu } from './move-to-menu.tsx'
import { MarkWords } from './table-cell-content.tsx'

interface BoardCardLineProps {
  readonly entity: Entity
  /** It shows an entity that has a card elsewhere on the board as well. */
  readonly isRepeated: boolean
  readonly board: OpenBoard
  readonly isSelected: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether it can be moved up and down among its neighbours. */
  readonly isOrdered: boolean
  /** It was moved; the place is named where it is another one. */
  readonly onMoved: (entity: Entity, place: string | null) => void
}

/** A card in a line: what it is, what is missing, and the ways a drag would take it. */
export const BoardCardLine = memo(function BoardCardLine(props: BoardCardLineProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const today = useToday()
  const { entity, isRepeated, board, isSelected, isFirst, isLast, isOrdered, onMoved } = props
  const { name } = entity
  const marks = usePlan(useShallow((state) => marksOf(state.view, entity.id, today)))
  // A menu for each of hundreds of cards would be slow, so it is made when it is asked for.
  const [isMoving, setMoving] = useState(false)

  function handleStep(direction: StepDirection): void {
    const call = board.step(plan.store.getState().view, [entity.id], direction)
    if (call !== null && plan.run(call).ok) onMoved(entity, null)
  }

  return (
    <li className={styles['card']} data-selected={isSelected} data-entity-id={entity.id}>
      <button
        type="button"
        className={styles['open']}
        aria-pressed={isSelected}
        onClick={() => plan.select([entity.id])}
      >
        <EntityAvatar entity={entity} sizePx={26} />
        <span className={styles['words']}>
          <span className={styles['name']}>{name}</span>
          <EntityFacts entity={entity} />
          {isRepeated && <span className={styles['repeated']}>{t('outline.repeated')}</span>}
          <MarkWords marks={marks} />
        </span>
      </button>
      {plan.mayEdit && (
        <span className={styles['moves']}>
          {isOrdered && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isFirst}
                aria-label={t('outline.moveUp', { name })}
                onClick={() => handleStep('up')}
              >
                <IconArrowUp size={16} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isLast}
                aria-label={t('outline.moveDown', { name })}
                onClick={() => handleStep('down')}
              >
                <IconArrowDown size={16} aria-hidden="true" />
              </ActionIcon>
            </>
          )}
          {isMoving ? (
            <MoveToMenu
              entityIds={[entity.id]}
              label={t('outline.moveNamed', { name })}
              isOpenAtOnce
              onMoved={(place) => {
                setMoving(false)
                onMoved(entity, place)
              }}
            />
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('outline.moveNamed', { name })}
              data-move
              leftSection={<IconArrowsMove size={15} aria-hidden="true" />}
              onClick={() => setMoving(true)}
            >
              {t('outline.moveTo')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
})
