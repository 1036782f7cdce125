import { Button, Popover, Stack } from '@mantine/core'
import { IconHierarchy2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useOpenPlan } from '../../plan/plan-context.tsx'

/** Puts people under a boss, or under nobody, in one step. */
export function BossMenu({ entityIds }: { readonly entityIds: readonly EntityId[] }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const [isOpen, setOpen] = useState(false)
  const excludedIds = useMemo(() => new Set(entityIds), [entityIds])

  function handlePick(bossId: EntityId | null): void {
    plan.run({ name: 'setBoss', args: { entityIds: [...entityIds], bossId } })
    setOpen(false)
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={280}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconHierarchy2 size={15} aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('outline.reportsTo')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('outline.reportsTo')}>
        <Stack gap="xs">
          <EntityPicker
            kind="person"
            label={t('outline.findBoss')}
            excludedIds={excludedIds}
            hasAutoFocus
            onPick={handlePick}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => handlePick(null)}>
            {t('outline.noBoss')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
