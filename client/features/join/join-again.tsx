import { Stack, Title } from '@mantine/core'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { ok, type Result } from '#shared/core/result.ts'
import { roleSchema } from '#shared/protocol/http-fields.ts'
import type { JoinKey, JoinPreview } from '#shared/protocol/http-join.ts'

import type { Api } from '../../http/create-api.ts'
import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import type { JoinPageProps } from './join-page.tsx'
import { JoinWaiting, OtherWay } from './join-pieces.tsx'

interface JoinAgainProps extends Pick<JoinPageProps, 'onJoined'> {
  readonly joinKey: JoinKey
  readonly preview: JoinPreview
  readonly onOtherWay: () => void
}

/** A device that is already in goes straight on; a link with more rights is used on the way. */
export function JoinAgain({ joinKey, preview, onJoined, onOtherWay }: JoinAgainProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { loaded, reload } = useLoaded(
    useCallback(() => joinAgain(api, joinKey, preview), [api, joinKey, preview]),
  )

  useEffect(() => {
    if (loaded.state === 'ready') onJoined(preview.planId, loaded.value.keptHigherRole)
  }, [loaded, onJoined, preview.planId])

  if (loaded.state !== 'refused') return <JoinWaiting label={t('join.checking')} />
  return (
    <Stack>
      <Title order={1} size="h2">
        {preview.title}
      </Title>
      <ErrorNotice error={loaded.error} onRetry={reload} />
      <OtherWay onClick={onOtherWay} />
    </Stack>
  )
}

async function joinAgain(
  api: Api,
  joinKey: JoinKey,
  preview: JoinPreview,
): Promise<Result<{ readonly keptHigherRole: boolean }>> {
  const plan = await api.readPlan(preview.planId)
  if (!plan.ok) return plan
  const { role, name, area, level, language } = plan.value.membership
  // The roles are listed from most to fewest rights.
  const held = roleSchema.options.indexOf(role)
  const offered = roleSchema.options.indexOf(preview.role)
  if (held <= offered) return ok({ keptHigherRole: held < offered })
  return api.join({ ...joinKey, name, area, level, language })
}
