/** The large parts of an open plan, each fetched when it is first shown or the browser is idle. */
import { useEffect } from 'react'

import { loadDialogsAhead } from './plan-dialogs.tsx'
import { loadLongTextAhead } from './text/long-text.tsx'
import { ErrorNotice } from './ui/error-notice.tsx'
import { createLatePart } from './ui/late-part.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'

const standIns = { Waiting: PageWaiting, Failed: PartMissing }

export const { Part: BoardCanvas } = createLatePart(
  async () => (await import('./canvas/board-canvas.tsx')).BoardCanvas,
  standIns,
)

const outline = createLatePart(
  async () => (await import('./features/outline/outline.tsx')).Outline,
  standIns,
)
export const Outline = outline.Part

const account = createLatePart(
  async () => (await import('./features/account/account-page.tsx')).AccountPage,
  standIns,
)
export const AccountPage = account.Part

/**
 * Fetches what an open plan may need later, once the browser has nothing better to do: whoever goes
 * offline then still has every dialog and the table, where no worker keeps the page too (plain http).
 * The canvas is too large for that.
 */
export function useLoadPartsAhead(): void {
  useEffect(() => {
    // Safari has no idle callback; there it is enough not to be in the way of the first board.
    if (typeof window.requestIdleCallback !== 'function') {
      const timer = setTimeout(loadPartsAhead, 3000)
      return () => clearTimeout(timer)
    }
    const request = window.requestIdleCallback(loadPartsAhead)
    return () => window.cancelIdleCallback(request)
  }, [])
}

function loadPartsAhead(): void {
  outline.loadAhead()
  account.loadAhead()
  loadLongTextAhead()
  loadDialogsAhead()
}

function PartMissing({ onRetry }: { readonly onRetry: () => void }) {
  return <ErrorNotice error={{ code: 'local/part-missing' }} onRetry={onRetry} />
}
