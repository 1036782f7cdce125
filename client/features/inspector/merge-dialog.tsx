import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { findLookAlikes } from '#shared/domain/rules/look-alikes.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'

interface MergeDialogProps {
  readonly entity: Entity
  /** Offered first, as where two are selected. */
  readonly other?: Entity
  readonly onClose: () => void
}

const MAX_OFFERED = 3

/** Makes two entries of one person one. Says what stays before it does so. */
export function MergeDialog({ entity, other, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const entities = usePlan((state) => state.view.entities)
  const [otherId, setOtherId] = useState<EntityId | null>(other?.id ?? null)
  const [isSwapped, setSwapped] = useState(false)
  const chosen = otherId === null ? undefined : entities.get(otherId)
  const excludedIds = useMemo(() => new Set([entity.id]), [entity.id])
  const alike = useMemo(() => {
    const others = [...entities.values()].filter(
      ({ id, kind }) => id !== entity.id && kind === entity.kind,
    )
    return findLookAlikes(entity, others).slice(0, MAX_OFFERED)
  }, [entities, entity])
  const [keep, absorb] = isSwapped ? [chosen, entity] : [entity, chosen]

  function handleMerge(): void {
    if (keep === undefined || absorb === undefined) return
    const merged = plan.run({
      name: 'mergeEntities',
      args: { keepId: keep.id, absorbId: absorb.id },
    })
    if (!merged.ok) return
    plan.select([keep.id])
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inspector.mergeTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        {chosen === undefined ? (
          <>
            <Text size="sm">{t('inspector.mergeAsk', { name: entity.name })}</Text>
            {alike.length > 0 && (
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {t('inspector.mergeAlike')}
                </Text>
                {alike.map((found) => (
                  <EntityCard key={found.id} entity={found} onClick={() => setOtherId(found.id)} />
                ))}
              </Stack>
            )}
            <EntityPicker
              kind={entity.kind}
              label={t('inspector.mergeSearch')}
              excludedIds={excludedIds}
              hasAutoFocus
              onPick={setOtherId}
            />
          </>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('inspector.mergeStays')}
            </Text>
            {keep !== undefined && <EntityCard entity={keep} />}
            <Text size="sm" c="dimmed">
              {t('inspector.mergeGoes')}
            </Text>
            {absorb !== undefined && <EntityCard entity={absorb} />}
            <Text size="sm">{t('inspector.mergeExplained')}</Text>
            <Group justify="space-between">
              <Button variant="default" onClick={() => setSwapped(!isSwapped)}>
                {t('inspector.mergeSwap')}
              </Button>
              <Button data-autofocus onClick={handleMerge}>
                {t('inspector.merge')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
