import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ErrorCode } from '#shared/core/error-catalog.ts'

import type { Leftover } from '../../connection/connection-store.ts'
import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { BannerFrame } from './banner-frame.tsx'
import { downloadText } from '../../ui/download-text.ts'
import { DiscardButton } from './unsent-buttons.tsx'

/** Unsent changes of before the plan was restored: to download, then to discard. */
export function LeftoverBanner({ leftover }: { readonly leftover: Leftover }) {
  const { t } = useTranslation()
  const { leftoverFile, discardLeftover } = useOpenDocuments()
  const [failure, setFailure] = useState<ErrorCode | null>(null)

  async function handleDownload(): Promise<void> {
    const file = await leftoverFile(leftover)
    if (file.ok) downloadText(file.value.name, file.value.text, file.value.mimeType)
    else setFailure(file.error.code)
  }
  async function handleDiscard(): Promise<void> {
    const discarded = await discardLeftover(leftover)
    if (!discarded.ok) setFailure(discarded.error.code)
  }

  return (
    <BannerFrame
      tone="warning"
      title={t('saveState.leftoverTitle', { count: leftover.count })}
      text={failure === null ? t('saveState.leftoverText') : t(`errors.${failure}`)}
    >
      <Button size="xs" variant="default" onClick={() => void handleDownload()}>
        {t('saveState.download')}
      </Button>
      <DiscardButton count={leftover.count} onDiscard={() => void handleDiscard()} />
    </BannerFrame>
  )
}
