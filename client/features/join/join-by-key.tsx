import { Stack, Title } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { JoinKey } from '#shared/protocol/http-join.ts'

import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { JoinAgain } from './join-again.tsx'
import { JoinForm } from './join-form.tsx'
import type { JoinPageProps } from './join-page.tsx'
import { JoinWaiting, OtherWay } from './join-pieces.tsx'

interface JoinByKeyProps extends JoinPageProps {
  readonly joinKey: JoinKey
  readonly onOtherWay: () => void
}

/** Looks the plan up, then asks who joins; nothing is asked on a device that is already in. */
export function JoinByKey({ joinKey, onJoined, onLikelyToOpen, onOtherWay }: JoinByKeyProps) {
  const { t } = useTranslation()
  const api = useApi()
  const preview = useLoaded(useCallback(() => api.previewJoin(joinKey), [api, joinKey]))

  if (preview.loaded.state === 'loading') return <JoinWaiting label={t('join.checking')} />
  if (preview.loaded.state === 'refused') {
    return (
      <Stack>
        <Title order={1} size="h2">
          {t('join.heading')}
        </Title>
        <ErrorNotice error={preview.loaded.error} onRetry={preview.reload} />
        <OtherWay onClick={onOtherWay} />
      </Stack>
    )
  }
  const { value } = preview.loaded
  return value.alreadyJoined ? (
    <JoinAgain joinKey={joinKey} preview={value} onJoined={onJoined} onOtherWay={onOtherWay} />
  ) : (
    <JoinForm
      joinKey={joinKey}
      preview={value}
      onJoined={onJoined}
      onLikelyToOpen={onLikelyToOpen}
      onOtherWay={onOtherWay}
    />
  )
}
