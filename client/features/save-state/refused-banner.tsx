import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'

import type { ErrorCode } from '#shared/core/error-catalog.ts'

import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { JOIN_PATH } from '../../navigation/join-entry.ts'
import { BannerFrame } from './banner-frame.tsx'
import type { Refused } from './describe-save-state.ts'
import { DiscardButton, DiscardUnsentButton, DownloadUnsentButton } from './unsent-buttons.tsx'
import { useRefusedWords } from './use-save-state-words.ts'

/** The server ended the connection for good: why, where unsent changes are, and what to do. */
export function RefusedBanner({ state }: { readonly state: Refused }) {
  const { t } = useTranslation()
  const words = useRefusedWords()
  return (
    <BannerFrame tone="danger" title={t('saveState.refusedTitle')} text={words(state).detail}>
      {state.count > 0 && <DownloadUnsentButton />}
      <Cure code={state.code} count={state.count} />
    </BannerFrame>
  )
}

interface CureProps {
  readonly code: ErrorCode
  /** How many changes are unsent. */
  readonly count: number
}

/** What helps against this refusal. */
function Cure({ code, count }: CureProps) {
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
  if (code.startsWith('access/')) return <LeaveButton count={count} />
  // The server would refuse the very same changes again.
  const isOfChanges = code === 'sync/too-large' || code === 'sync/malformed'
  return (
    <>
      {isOfChanges && count > 0 && <DiscardUnsentButton count={count} />}
      <Button size="xs" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </>
  )
}

/** Without unsent changes the copy on this device has gone already. */
function LeaveButton({ count }: Pick<CureProps, 'count'>) {
  const { t } = useTranslation()
  const { forget } = useOpenDocuments()
  const [, navigate] = useLocation()

  async function handleForget(): Promise<void> {
    const forgotten = await forget()
    if (forgotten.ok) navigate('/')
  }

  return count === 0 ? (
    <Button size="xs" component={Link} href="/">
      {t('workspace.allPlans')}
    </Button>
  ) : (
    <DiscardButton
      label={t('saveState.forget')}
      count={count}
      onDiscard={() => void handleForget()}
    />
  )
}
