import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { MAX_DELETED_BY_PARTICIPANT } from '#shared/domain/commands/delete-entities.ts'
import type { EntityId } from '#shared/core/ids.ts'

import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { BossMenu } from './boss-menu.tsx'
import { MoveToMenu } from './move-to-menu.tsx'
import styles from './outline.module.css'

interface SelectionBarProps {
  readonly entityIds: readonly EntityId[]
  readonly onClear: () => void
}

/** What can be done with the rows that are selected. */
export function SelectionBar({ entityIds, onClear }: SelectionBarProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const actions = useEntityActions()
  const entities = usePlan((state) => state.view.entities)
  const count = entityIds.length
  if (count === 0) return null
  const arePeople = entityIds.every((id) => entities.get(id)?.kind === 'person')
  const mayDelete = plan.isFacilitator || count <= MAX_DELETED_BY_PARTICIPANT
  return (
    <div
      className={styles['selectionBar']}
      data-single={count === 1}
      role="toolbar"
      aria-label={t('outline.selectionTools')}
    >
      <span className={styles['selectionCount']} aria-live="polite">
        {t('inspector.several', { count })}
      </span>
      {plan.mayEdit && (
        <>
          <MoveToMenu entityIds={entityIds} />
          {arePeople && <BossMenu entityIds={entityIds} />}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden="true" />}
            onClick={() => actions.duplicate(entityIds)}
          >
            {t('entities.duplicate')}
          </Button>
          <Tooltip
            disabled={mayDelete}
            label={t('entities.tooManyToDelete', { max: MAX_DELETED_BY_PARTICIPANT })}
          >
            <Button
              size="compact-sm"
              variant="light"
              color="clay"
              disabled={!mayDelete}
              leftSection={<IconTrash size={15} aria-hidden="true" />}
              onClick={() => {
                actions.moveToBin(entityIds)
                onClear()
              }}
            >
              {t('entities.toBin')}
            </Button>
          </Tooltip>
        </>
      )}
      <Tooltip label={t('outline.clearSelection')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('outline.clearSelection')}
          onClick={onClear}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
