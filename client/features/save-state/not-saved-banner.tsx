import { errorEntry } from '#shared/core/error-catalog.ts'

import { BannerFrame } from './banner-frame.tsx'
import type { NotSaved } from './describe-save-state.ts'
import { DiscardUnsentButton, DownloadUnsentButton } from './unsent-buttons.tsx'
import { useNotSavedWords } from './use-save-state-words.ts'

/** The server refuses changes; those it will never take can be downloaded and given up. */
export function NotSavedBanner({ state }: { readonly state: NotSaved }) {
  const words = useNotSavedWords()
  const { label, detail } = words(state)
  return (
    <BannerFrame tone="danger" title={label} text={detail}>
      <DownloadUnsentButton />
      {errorEntry(state.reason).transient !== true && <DiscardUnsentButton count={state.count} />}
    </BannerFrame>
  )
}
