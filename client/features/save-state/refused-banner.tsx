import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'

import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { JOIN_PATH } from '../../navigation/join-entry.ts'
import { useRefusalSentence } from '../../ui/error-notice.tsx'
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
      <Cure state={state} />
    </BannerFrame>
  )
}

interface CureProps {
  readonly state: Refused
}

/** What helps against this refusal. */
function Cure({ state }: CureProps) {
  const { code, count } = state
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
  if (code.startsWith('access/')) return <LeaveButton state={state} />
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
function LeaveButton({ state: { count, kept } }: CureProps) {
  const { t } = useTranslation()
  const sentence = useRefusalSentence()
  const { forget } = useOpenDocuments()
  const [, navigate] = useLocation()

  async function handleForget(): Promise<void> {
    const forgotten = await forget()
    // Where this device keeps none of the changes, that it cannot forget them is no news.
    if (forgotten.ok || !kept) navigate('/')
    else notifications.show({ color: 'clay', message: sentence(forgotten.error) })
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
