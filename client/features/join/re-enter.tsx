import { Stack, Title } from '@mantine/core'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useApi } from '../../api/use-api.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { JoinPageProps } from './join-page.tsx'
import { JoinWaiting, OtherWay } from './join-pieces.tsx'

interface ReEnterProps extends Pick<JoinPageProps, 'onJoined'> {
  readonly code: string
  readonly onOtherWay: () => void
}

/** Moves somebody who joined on another device to this one. */
export function ReEnter({ code, onJoined, onOtherWay }: ReEnterProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { loaded, reload } = useLoaded(useCallback(() => api.reEnter(code), [api, code]))

  useEffect(() => {
    if (loaded.state === 'ready') onJoined(loaded.value.planId, loaded.value.keptHigherRole)
  }, [loaded, onJoined])

  if (loaded.state !== 'refused') return <JoinWaiting label={t('join.reEntering')} />
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('join.heading')}
      </Title>
      <ErrorNotice error={loaded.error} onRetry={reload} />
      <OtherWay onClick={onOtherWay} />
    </Stack>
  )
}
