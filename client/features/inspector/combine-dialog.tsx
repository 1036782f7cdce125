import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Entity } from '#shared/domain/entities/entity.ts'
import { type EntityKind, isEntityKind } from '#shared/domain/entities/entity-registry.ts'
import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'
import { findLostLinks } from '#shared/domain/rules/lost-links.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { LostLinks } from '../../entities/lost-links-list.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './combine-dialog.module.css'

interface CombineDialogProps {
  readonly entities: readonly Entity[]
  readonly onClose: () => void
}

/** Makes one card of several. Says what stays, and which links would not, before it does so. */
export function CombineDialog({ entities, onClose }: CombineDialogProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const view = usePlan((state) => state.view)
  const [kind, setKind] = useState<EntityKind>(() => likelyKind(entities))
  const lost = findLostLinks(view, new Map(entities.map(({ id }) => [id, kind])))
  const [keep, ...others] = entities

  function handleCombine(): void {
    if (keep === undefined) return
    const entityIds = entities.map(({ id }) => id)
    if (!plan.run({ name: 'combineEntities', args: { entityIds, kind } }).ok) return
    plan.select([keep.id])
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('inspector.combineTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <NativeSelect
          size="sm"
          label={t('inspector.combineKind')}
          data-autofocus
          value={kind}
          data={convertibleKinds.map((each) => ({ value: each, label: words.kinds[each].one }))}
          onChange={(event) => {
            const { value } = event.currentTarget
            if (isEntityKind(value)) setKind(value)
          }}
        />
        <Text size="sm" c="dimmed">
          {t('inspector.combineStays')}
        </Text>
        {keep !== undefined && <EntityCard entity={keep} />}
        <Text size="sm" c="dimmed">
          {t('inspector.combineGoes')}
        </Text>
        <div className={styles['list']}>
          {others.map((entity) => (
            <EntityCard key={entity.id} entity={entity} />
          ))}
        </div>
        <Text size="sm">{t('inspector.combineExplained')}</Text>
        {lost.length > 0 && <LostLinks links={lost} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button onClick={handleCombine}>{t('inspector.combine')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** What most of them are already, notes apart; a goal where all are notes. */
function likelyKind(entities: readonly Entity[]): EntityKind {
  const counts = new Map<EntityKind, number>()
  for (const { kind } of entities) {
    if (kind !== 'note') counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([, left], [, right]) => right - left)
  return first?.[0] ?? 'goal'
}
