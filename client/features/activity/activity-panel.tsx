import { Drawer, Select, Stack, Switch, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { ActivityList } from './activity-list.tsx'
import { authorsOf } from './authors-of.ts'

interface ActivityPanelProps {
  readonly planId: PlanId
  readonly onClose: () => void
}

/** Who did what in the plan, when; of one person and about what is selected, if wished. */
export function ActivityPanel({ planId, onClose }: ActivityPanelProps) {
  const { t } = useTranslation()
  const view = usePlan((state) => state.view)
  const selected = usePlan((state) => {
    const [only, ...others] = state.selection
    return only === undefined || others.length > 0 ? undefined : state.view.entities.get(only)
  })
  const [authorId, setAuthorId] = useState<string | null>(null)
  const [isOnlySelected, setIsOnlySelected] = useState(false)
  const authors = useMemo(() => authorsOf(view), [view])
  const participantId = authors.find(({ id }) => id === authorId)?.id ?? null
  const entityId = isOnlySelected ? (selected?.id ?? null) : null

  return (
    <Drawer
      opened
      position="right"
      size="26rem"
      onClose={onClose}
      title={t('activity.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('activity.explained')}
        </Text>
        <Select
          size="sm"
          clearable
          searchable={authors.length > 8}
          label={t('activity.by')}
          placeholder={t('activity.anybody')}
          data={authors.map(({ id, label }) => ({ value: id, label }))}
          value={participantId}
          onChange={setAuthorId}
        />
        {selected !== undefined && (
          <Switch
            size="sm"
            label={t('activity.onlyAbout', { name: selected.name })}
            checked={isOnlySelected}
            onChange={(event) => setIsOnlySelected(event.currentTarget.checked)}
          />
        )}
        <ActivityList
          key={`${participantId}/${entityId}`}
          planId={planId}
          choice={{ participantId, entityId }}
          onLeave={onClose}
        />
      </Stack>
    </Drawer>
  )
}
