export interface PageEvents {
  /** The tab is not looked at any more. */
  readonly onHidden: () => void
  /** The page goes away, perhaps into the browser's cache. */
  readonly onGone: () => void
  /** It came back from there. */
  readonly onBack: () => void
  /** The network, or our sight of it, may have changed. */
  readonly onMaybeChanged: () => void
  /** Asked as the person leaves; false makes the browser ask them. */
  readonly mayLeave: () => boolean
}

/** Watches the life of the page, where there is one; the answer stops it. */
export function watchPage(events: PageEvents): () => void {
  if (typeof window === 'undefined') return () => undefined
  const stop = new AbortController()
  const { signal } = stop

  function handleVisibility(): void {
    if (document.visibilityState === 'hidden') events.onHidden()
    else events.onMaybeChanged()
  }
  function handleBack(event: PageTransitionEvent): void {
    if (!event.persisted) return
    events.onBack()
    events.onMaybeChanged()
  }
  function handleLeaving(event: BeforeUnloadEvent): void {
    if (!events.mayLeave()) event.preventDefault()
  }

  document.addEventListener('visibilitychange', handleVisibility, { signal })
  window.addEventListener('pagehide', events.onGone, { signal })
  window.addEventListener('pageshow', handleBack, { signal })
  window.addEventListener('online', events.onMaybeChanged, { signal })
  window.addEventListener('offline', events.onMaybeChanged, { signal })
  window.addEventListener('beforeunload', handleLeaving, { signal })
  return () => stop.abort()
}
