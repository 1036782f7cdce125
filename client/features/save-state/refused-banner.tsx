import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

import type { ErrorCode } from '#shared/core/error-catalog.ts'

import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { JOIN_PATH } from '../../navigation/join-entry.ts'
import { BannerFrame } from './banner-frame.tsx'
import { DownloadUnsentButton } from './unsent-buttons.tsx'

interface RefusedBannerProps {
  readonly code: ErrorCode
  readonly count: number
  readonly isKept: boolean
}

/** The server ended the connection for good: why, where unsent changes are, and what to do. */
export function RefusedBanner({ code, count, isKept }: RefusedBannerProps) {
  const { t } = useTranslation()
  const unsent = count === 0 ? '' : t(unsentKey(isKept), { count })
  return (
    <BannerFrame
      tone="danger"
      title={t('saveState.refusedTitle')}
      text={`${t(`errors.${code}`)} ${unsent}`.trim()}
    >
      {count > 0 && <DownloadUnsentButton />}
      <Cure code={code} hasUnsent={count > 0} />
    </BannerFrame>
  )
}

function unsentKey(isKept: boolean): 'saveState.unsentKept' | 'saveState.unsentOnlyHere' {
  return isKept ? 'saveState.unsentKept' : 'saveState.unsentOnlyHere'
}

interface CureProps {
  readonly code: ErrorCode
  readonly hasUnsent: boolean
}

/** What helps against this refusal. */
function Cure({ code, hasUnsent }: CureProps) {
  const { t } = useTranslation()
  const { reconnect } = useOpenDocuments()
  if (code === 'access/not-joined') {
    return (
      <>
        <Button size="xs" component={Link} href={JOIN_PATH}>
          {t('saveState.joinAgain')}
        </Button>
        <Button size="xs" variant="default" onClick={reconnect}>
          {t('app.tryAgain')}
        </Button>
      </>
    )
  }
  if (code.startsWith('access/')) return <LeaveButtons hasUnsent={hasUnsent} />
  return (
    <Button size="xs" onClick={() => location.reload()}>
      {t('app.reload')}
    </Button>
  )
}

/** Without unsent changes the copy on this device has gone already. */
function LeaveButtons({ hasUnsent }: Pick<CureProps, 'hasUnsent'>) {
  const { t } = useTranslation()
  const { forget } = useOpenDocuments()
  const [isForgotten, setIsForgotten] = useState(!hasUnsent)

  async function handleForget(): Promise<void> {
    const forgotten = await forget()
    if (forgotten.ok) setIsForgotten(true)
  }

  return isForgotten ? (
    <Button size="xs" component={Link} href="/">
      {t('workspace.allPlans')}
    </Button>
  ) : (
    <Button size="xs" color="clay" onClick={() => void handleForget()}>
      {t('saveState.forget')}
    </Button>
  )
}
