import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'

import type { EntityId } from '#shared/core/ids.ts'
import { type EntityMark, marksOf } from '#shared/domain/rules/entity-marks.ts'

import { useToday } from '../../ui/use-today.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './mark-lines.module.css'
import type { SideKey } from './relations-of.ts'

/** The relation that settles a mark; a late action needs no link but a new date or status. */
const remedies: Readonly<Record<Exclude<EntityMark, 'late'>, SideKey>> = {
  'goal-without-answer': 'in/answers',
  'objective-without-action': 'in/serves',
  'action-without-responsible': 'out/assigned-to',
  'action-without-aim': 'out/serves',
}

interface MarkLinesProps {
  readonly entityId: EntityId
  readonly onRemedy: (side: SideKey) => void
}

/** What is to be done about an entity, each in a sentence with the way to do it. */
export const MarkLines = memo(function MarkLines({ entityId, onRemedy }: MarkLinesProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const today = useToday()
  const marks = usePlan(useShallow((state) => marksOf(state.view, entityId, today)))
  if (marks.length === 0) return null
  return (
    <ul className={styles['list']} aria-label={t('entities.marksTitle')}>
      {marks.map((mark) => {
        const Picture = mark === 'late' ? IconClockExclamation : IconAlertTriangle
        return (
          <li key={mark} className={styles['line']} data-mark={mark}>
            <Picture size={17} aria-hidden="true" />
            <span>{t(`inspector.marks.${mark}`)}</span>
            {mark !== 'late' && plan.mayEdit && (
              <Button size="compact-xs" variant="default" onClick={() => onRemedy(remedies[mark])}>
                {t(`inspector.remedies.${mark}`)}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
})
