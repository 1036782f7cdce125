import { useTranslation } from 'react-i18next'

import { errorEntry, type ErrorCode } from '#shared/core/error-catalog.ts'

import { BannerFrame } from './banner-frame.tsx'
import { DiscardUnsentButton, DownloadUnsentButton } from './unsent-buttons.tsx'

interface NotSavedBannerProps {
  readonly reason: ErrorCode
  readonly count: number
}

/** The server refuses changes; those it will never take can be downloaded and given up. */
export function NotSavedBanner({ reason, count }: NotSavedBannerProps) {
  const { t } = useTranslation()
  return (
    <BannerFrame
      tone="danger"
      title={t('saveState.notSaved', { count })}
      text={t(`errors.${reason}`)}
    >
      <DownloadUnsentButton />
      {errorEntry(reason).transient !== true && <DiscardUnsentButton count={count} />}
    </BannerFrame>
  )
}
