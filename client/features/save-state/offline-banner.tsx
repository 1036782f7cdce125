import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SaveState } from '../../connection/save-state.ts'
import { useConnection, useOpenDocuments } from '../../connection/use-open-documents.ts'
import { useOfflineShellState } from '../../offline-shell/use-offline-shell.ts'
import { BannerFrame } from './banner-frame.tsx'
import { saveTone } from './describe-save-state.ts'
import { DownloadUnsentButton } from './unsent-buttons.tsx'

type OfflineState = Extract<
  SaveState,
  { kind: 'offline-kept' | 'offline-only-in-this-tab' | 'reconnecting-all-saved' }
>

/** The server is not reached: where the changes are meanwhile. */
export function OfflineBanner({ state }: { readonly state: OfflineState }) {
  const { t } = useTranslation()
  const { reconnect } = useOpenDocuments()
  const { title, text } = useOfflineWords(state)
  return (
    <BannerFrame tone={saveTone(state)} title={title} text={text}>
      <Button size="xs" variant="default" onClick={reconnect}>
        {t('app.tryAgain')}
      </Button>
      {state.kind === 'offline-only-in-this-tab' && <DownloadUnsentButton />}
    </BannerFrame>
  )
}

function useOfflineWords(state: OfflineState): { readonly title: string; readonly text: string } {
  const { t } = useTranslation()
  const page = useOfflineShellState((shell) => shell.page)
  const outage = useConnection((connection) => connection.outage)
  const tell = (text: string) => (outage === null ? text : `${t(`errors.${outage}`)} ${text}`)
  // Where the server tells its trouble it is there, and the page can be loaded again.
  const goOn = (text: string) =>
    outage === null ? `${text} ${t(`saveState.page.${page}`)}` : tell(text)
  switch (state.kind) {
    case 'offline-kept':
      return {
        title: t('saveState.offlineTitle', { count: state.count }),
        text: goOn(t('saveState.offlineText')),
      }
    case 'offline-only-in-this-tab':
      return {
        title: t('saveState.onlyHereTitle', { count: state.count }),
        text: tell(t('saveState.onlyHereText')),
      }
    case 'reconnecting-all-saved':
      return {
        title: t('saveState.reconnectingTitle'),
        text: goOn(t('saveState.reconnectingText')),
      }
  }
}
