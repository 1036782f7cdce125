import { type ComponentType, createElement, useCallback, useEffect, useState } from 'react'

export interface LatePartStandIns<Props extends object> {
  /** Shows while the code is on its way. */
  readonly Waiting: ComponentType<Props>
  /** Shows where the code could not be fetched; `onRetry` asks again. */
  readonly Failed: ComponentType<Props & { readonly onRetry: () => void }>
}

export interface LatePart<Props extends object> {
  readonly Part: ComponentType<Props>
  /** Fetches the code before anybody asks for it; a failure is told only when the part is shown. */
  readonly loadAhead: () => void
}

/**
 * A part of the page whose code is fetched when it is first shown. Unlike React's `lazy`, code that
 * does not come (no network, or a newer build on the server) fails in its own place, not the whole
 * page, and is asked for again on `onRetry` and as soon as the network is back.
 */
export function createLatePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { Waiting, Failed }: LatePartStandIns<Props>,
): LatePart<Props> {
  let loaded: ComponentType<Props> | null = null

  async function fetchCode(): Promise<void> {
    loaded ??= await load()
  }

  function Part(props: Props) {
    const [didFail, setDidFail] = useState(false)
    // Set once the code is there, so that this part is drawn again.
    const [, setIsLoaded] = useState(loaded !== null)

    const ask = useCallback(() => {
      fetchCode().then(
        () => setIsLoaded(true),
        () => setDidFail(true),
      )
    }, [])
    useEffect(() => ask(), [ask])

    const handleRetry = useCallback(() => {
      setDidFail(false)
      ask()
    }, [ask])
    useEffect(() => {
      if (!didFail) return
      window.addEventListener('online', handleRetry)
      return () => window.removeEventListener('online', handleRetry)
    }, [didFail, handleRetry])

    if (loaded !== null) return createElement(loaded, props)
    return didFail ? <Failed {...props} onRetry={handleRetry} /> : <Waiting {...props} />
  }

  return {
    Part,
    loadAhead: () => {
      fetchCode().catch(() => undefined)
    },
  }
}
