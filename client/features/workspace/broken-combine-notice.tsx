import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan } from '../../plan/plan-context.tsx'
import { type BrokenCombine, findBrokenCombines } from './find-broken-combines.ts'

/** Says to both which card stays in use where two combined at once, and leads to it, until it is settled. */
export function BrokenCombineNotice() {
  const plan = useOpenPlan()
  useEffect(() => {
    const told = new Set<EntityId>()
    const hide = (id: EntityId) => {
      notifications.hide(noticeId(id))
      told.delete(id)
    }
    const stop = plan.store.subscribe(({ view }, former) => {
      if (view === former.view) return
      for (const id of told) {
        const absorbedBy = view.entities.get(id)?.absorbedBy ?? null
        if (absorbedBy === null) hide(id)
      }
      for (const news of findBrokenCombines(former.view, view, plan.me.participantId)) {
        const { keptId } = news
        const handleShow = () => {
          plan.focus(keptId)
          hide(keptId)
        }
        told.add(keptId)
        notifications.show({
          id: noticeId(keptId),
          autoClose: false,
          message: <Sentence news={news} onShow={handleShow} />,
        })
      }
    })
    return () => {
      stop()
      for (const id of told) hide(id)
    }
  }, [plan])
  return null
}

function noticeId(id: EntityId): string {
  return `combined-${id}`
}

interface SentenceProps {
  readonly news: BrokenCombine
  readonly onShow: () => void
}

function Sentence({ news, onShow }: SentenceProps) {
  const { t } = useTranslation()
  const { part, kept, into, further, by } = news
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm">
        {t(`workspace.combined.${part}`, {
          by: by || t('workspace.somebody'),
          kept,
          into,
          further,
        })}
      </Text>
      <Button size="compact-sm" variant="light" onClick={onShow}>
        {t('workspace.showNamed', { name: kept })}
      </Button>
    </Group>
  )
}
