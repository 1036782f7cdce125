import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan } from '../../plan/plan-context.tsx'
import { type SleepingLink, watchSleepingLinks } from './watch-sleeping-links.ts'

/** Says to both that one removed what the other linked, and offers to restore it, until it is back. */
export function SleepingLinkNotice() {
  const plan = useOpenPlan()
  useEffect(() => {
    const next = watchSleepingLinks(plan.me.participantId)
    const told = new Set<EntityId>()
    const stop = plan.store.subscribe(({ view }, former) => {
      if (view === former.view) return
      for (const id of told) {
        if (view.bin.has(id)) continue
        notifications.hide(noticeId(id))
        told.delete(id)
      }
      const sleeping = next(former.view, view)
      for (const id of new Set(sleeping.map(({ goneId }) => goneId))) {
        const links = sleeping.filter(({ goneId }) => goneId === id)
        told.add(id)
        notifications.show({
          id: noticeId(id),
          autoClose: false,
          message: (
            <Sentence
              links={links}
              {...(plan.mayEdit && {
                onRestore: () => plan.run({ name: 'restoreEntities', args: { entityIds: [id] } }),
              })}
            />
          ),
        })
      }
    })
    return () => {
      stop()
      for (const id of told) notifications.hide(noticeId(id))
    }
  }, [plan])
  return null
}

function noticeId(id: EntityId): string {
  return `sleeping-${id}`
}

interface SentenceProps {
  readonly links: readonly SleepingLink[]
  readonly onRestore?: () => void
}

function Sentence({ links, onRestore }: SentenceProps) {
  const { t } = useTranslation()
  const [first] = links
  if (first === undefined) return null
  const { part, by, goneName: gone } = first
  const others = links.map(({ otherName }) => otherName).join(', ')
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm">
        {t(`workspace.sleeping.${part}`, { by: by || t('workspace.somebody'), gone, others })}
      </Text>
      {onRestore !== undefined && (
        <Button size="compact-sm" variant="light" onClick={onRestore}>
          {t('workspace.restoreNamed', { name: gone })}
        </Button>
      )}
    </Group>
  )
}
