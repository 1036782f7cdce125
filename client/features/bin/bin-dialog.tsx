import { ActionIcon, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconEraser, IconTrashX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { EraseDialog } from '../../entities/erase-dialog.tsx'
import { useAuthorName } from '../../entities/use-author-name.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './bin-dialog.module.css'

/** What was deleted, by whom and when. Anyone takes it out; a facilitator deletes it for good. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const bin = usePlan((state) => state.view.bin)
  const [marked, setMarked] = useState<ReadonlySet<EntityId>>(new Set())
  const [nowMs] = useState(() => Date.now())
  const [purging, setPurging] = useState<readonly EntityId[]>([])
  const entities = useMemo(
    () =>
      [...bin.values()].sort((left, right) => (right.deletedAtMs ?? 0) - (left.deletedAtMs ?? 0)),
    [bin],
  )
  const markedIds = entities.map(({ id }) => id).filter((id) => marked.has(id))
  const areAllMarked = markedIds.length === entities.length

  function handleMark(id: EntityId, isMarked: boolean): void {
    const next = new Set(marked)
    if (isMarked) next.add(id)
    else next.delete(id)
    setMarked(next)
  }

  function restore(entityIds: readonly EntityId[]): void {
    const done = plan.run({ name: 'restoreEntities', args: { entityIds: [...entityIds] } })
    if (done.ok) plan.select(entityIds)
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('bin.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {entities.length === 0 ? (
        <EmptyState title={t('bin.emptyTitle')}>{t('bin.emptyText')}</EmptyState>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('bin.explained')}
          </Text>
          {plan.mayEdit && (
            <Group gap="xs">
              <Checkbox
                size="sm"
                label={t('bin.all', { count: entities.length })}
                checked={areAllMarked}
                indeterminate={!areAllMarked && markedIds.length > 0}
                onChange={() =>
                  setMarked(areAllMarked ? new Set() : new Set(entities.map(({ id }) => id)))
                }
              />
              <Button
                ml="auto"
                size="xs"
                variant="default"
                disabled={markedIds.length === 0}
                leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
                onClick={() => restore(markedIds)}
              >
                {t('bin.restore')}
              </Button>
              {plan.isFacilitator && (
                <Button
                  size="xs"
                  variant="light"
                  color="clay"
                  disabled={markedIds.length === 0}
                  leftSection={<IconTrashX size={15} aria-hidden="true" />}
                  onClick={() => setPurging(markedIds)}
                >
                  {t('bin.purge')}
                </Button>
              )}
            </Group>
          )}
          <ul className={styles['list']}>
            {entities.map((entity) => (
              <BinItem
                key={entity.id}
                entity={entity}
                nowMs={nowMs}
                isMarked={marked.has(entity.id)}
                onMark={(isMarked) => handleMark(entity.id, isMarked)}
                onRestore={() => restore([entity.id])}
              />
            ))}
          </ul>
        </Stack>
      )}
      {purging.length > 0 && (
        <ConfirmDialog
          title={t('bin.purgeTitle', { count: purging.length })}
          confirmLabel={t('bin.purge')}
          isDangerous
          onClose={() => setPurging([])}
          onConfirm={() => {
            plan.run({ name: 'purgeEntities', args: { entityIds: [...purging] } })
            setPurging([])
          }}
        >
          {t('bin.purgeText')}
        </ConfirmDialog>
      )}
    </Modal>
  )
}

interface BinItemProps {
  readonly entity: Entity
  readonly nowMs: number
  readonly isMarked: boolean
  readonly onMark: (isMarked: boolean) => void
  readonly onRestore: () => void
}

function BinItem({ entity, nowMs, isMarked, onMark, onRestore }: BinItemProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const format = useFormat()
  const { deletedAtMs, deletedBy } = entity
  const nameOf = useAuthorName()
  const [isErasing, setErasing] = useState(false)
  const who = deletedBy === null ? t('bin.somebody') : nameOf(deletedBy)
  const when = deletedAtMs === null ? '' : format.relative(deletedAtMs, nowMs)
  return (
    <li className={styles['item']}>
      {plan.mayEdit && (
        <Checkbox
          size="sm"
          aria-label={t('bin.mark', { name: entity.name })}
          checked={isMarked}
          onChange={(event) => onMark(event.currentTarget.checked)}
        />
      )}
      <EntityCard
        entity={entity}
        subtitle={`${words.kinds[entity.kind].one} · ${t('bin.deleted', { who, when })}`}
      />
      {plan.mayEdit && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('bin.restoreOne', { name: entity.name })}
          onClick={onRestore}
        >
          {t('bin.restore')}
        </Button>
      )}
      {plan.isFacilitator && (
        <ActionIcon
          variant="subtle"
          color="clay"
          aria-label={t('bin.erase', { name: entity.name })}
          title={t('erasure.entity')}
          onClick={() => setErasing(true)}
        >
          <IconEraser size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {isErasing && (
        <EraseDialog
          subject={{ entityId: entity.id, name: entity.name }}
          onClose={() => setErasing(false)}
        />
      )}
    </li>
  )
}
