import { Modal, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { QuickAddForm } from '../../entities/quick-add-form.tsx'

interface QuickAddDialogProps {
  /** What new people get besides what is typed, such as their place on the board. */
  readonly fields?: JsonObject
  readonly onAdded?: (entityIds: readonly EntityId[]) => void
  readonly onClose: () => void
}

/** Adds people or members of our team one after the other. Render it only while it is open. */
export function QuickAddDialog({ fields, onAdded, onClose }: QuickAddDialogProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<EntityKind>('person')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('quickAdd.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('quickAdd.kind')}
          value={kind}
          data={[
            { value: 'person', label: t('quickAdd.theirs') },
            { value: 'member', label: t('quickAdd.ours') },
          ]}
          onChange={(value) => setKind(value === 'member' ? 'member' : 'person')}
        />
        <QuickAddForm
          key={kind}
          kind={kind}
          hasAutoFocus
          {...(kind === 'person' && fields !== undefined ? { fields } : {})}
          {...(onAdded === undefined ? {} : { onAdded })}
        />
      </Stack>
    </Modal>
  )
}
