import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ErrorCode } from '#shared/core/error-catalog.ts'

import type { Leftover } from '../../connection/connection-store.ts'
import type { TextFile } from '../../connection/unsent-file.ts'
import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { BannerFrame } from './banner-frame.tsx'
import { downloadText } from '../../ui/download-text.ts'
import { DiscardButton } from './unsent-buttons.tsx'

interface LeftoverBannerProps {
  readonly leftover: Leftover
  /** Shows what the file of this text holds, to take up what is wanted of it. */
  readonly onBringIn: ((fileText: string) => void) | undefined
}

/** Unsent changes of before the plan was restored: to bring in or download, then to discard. */
export function LeftoverBanner({ leftover, onBringIn }: LeftoverBannerProps) {
  const { t } = useTranslation()
  const { leftoverFile, discardLeftover } = useOpenDocuments()
  const [failure, setFailure] = useState<ErrorCode | null>(null)

  async function withFile(use: (file: TextFile) => void): Promise<void> {
    const file = await leftoverFile(leftover)
    if (file.ok) use(file.value)
    else setFailure(file.error.code)
  }
  async function handleDiscard(): Promise<void> {
    const discarded = await discardLeftover(leftover)
    if (!discarded.ok) setFailure(discarded.error.code)
  }

  return (
    <BannerFrame
      tone="warning"
      isAnnounced
      title={t('saveState.leftoverTitle', { count: leftover.count })}
      text={failure === null ? t('saveState.leftoverText') : t(`errors.${failure}`)}
    >
      {onBringIn !== undefined && (
        <Button size="xs" onClick={() => void withFile(({ text }) => onBringIn(text))}>
          {t('saveState.bringIn')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          void withFile(({ name, text, mimeType }) => downloadText(name, text, mimeType))
        }
      >
        {t('saveState.download')}
      </Button>
      <DiscardButton count={leftover.count} onDiscard={() => void handleDiscard()} />
    </BannerFrame>
  )
}
