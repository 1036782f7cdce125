import { Stack, Title } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
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
  const { error, run } = useAction()
  const wasTried = useRef(false)

  const enter = useCallback(async () => {
    const answer = await run(() => api.reEnter(code))
    if (answer !== undefined) onJoined(answer.planId, answer.keptHigherRole)
  }, [api, code, onJoined, run])

  useEffect(() => {
    // A code works once, and React may run an effect twice.
    if (wasTried.current) return
    wasTried.current = true
    void enter()
  }, [enter])

  if (error === null) return <JoinWaiting label={t('join.reEntering')} />
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('join.heading')}
      </Title>
      <ErrorNotice error={error} onRetry={() => void enter()} />
      <OtherWay onClick={onOtherWay} />
    </Stack>
  )
}
