import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { downloadText } from '../../ui/download-text.ts'

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
  return <DiscardButton count={count} onDiscard={() => void discardUnsent()} />
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
