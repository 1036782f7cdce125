import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { downloadText } from '../../ui/download-text.ts'
import { useRefusalSentence } from '../../ui/error-notice.tsx'

/** Offers the changes that the server does not have as a file; nothing where there are none. */
export function DownloadUnsentButton() {
  const { t } = useTranslation()
  const { unsentFile } = useOpenDocuments()

  function handleDownload(): void {
    const file = unsentFile()
    if (file !== null) downloadText(file.name, file.text, file.mimeType)
  }

  return (
    <Button size="xs" variant="default" onClick={handleDownload}>
      {t('saveState.download')}
    </Button>
  )
}

/** Gives up the changes that the server will never take. */
export function DiscardUnsentButton({ count }: { readonly count: number }) {
  const { discardUnsent } = useOpenDocuments()
  const sentence = useRefusalSentence()

  async function handleDiscard(): Promise<void> {
    const discarded = await discardUnsent()
    if (discarded.ok) return
    notifications.show({ color: 'clay', message: sentence(discarded.error) })
  }

  return <DiscardButton count={count} onDiscard={() => void handleDiscard()} />
}

interface DiscardButtonProps {
  /** What it is called before it asks; by default that it discards the changes. */
  readonly label?: string
  readonly count: number
  readonly onDiscard: () => void
}

/** Asks once more in place: what is discarded here is nowhere else. */
export function DiscardButton({ label, count, onDiscard }: DiscardButtonProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  // One button changes its name, so that the focus stays where the person is.
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsAsking(!isAsking)}>
        {isAsking ? t('saveState.keep') : (label ?? t('saveState.discard'))}
      </Button>
      {isAsking && (
        <Button size="xs" color="clay" onClick={onDiscard}>
          {t('saveState.discardSure', { count })}
        </Button>
      )}
    </>
  )
}
