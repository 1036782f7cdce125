import { useCallback, useEffect, useRef, useState } from 'react'

import type { Refusal, Result } from '#shared/core/result.ts'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'refused'; readonly error: Refusal }

export interface Loading<Value> {
  readonly loaded: Loaded<Value>
  readonly reload: () => void
  /** Puts a fresher value in place, such as the answer of a change. */
  readonly replace: (value: Value) => void
}

/**
 * Loads when shown, and again when `load` is another function (keep it with `useCallback`) or on
 * `reload`. The last value stays visible while it is loaded again; a late answer to an earlier
 * question is dropped.
 */
export function useLoaded<Value>(load: () => Promise<Result<Value>>): Loading<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  const question = useRef(0)

  const reload = useCallback(() => {
    question.current += 1
    const mine = question.current
    void load().then((result) => {
      if (mine !== question.current) return
      setLoaded(
        result.ok
          ? { state: 'ready', value: result.value }
          : { state: 'refused', error: result.error },
      )
    })
  }, [load])

  const replace = useCallback((value: Value) => {
    // An answer still on its way is older than this value.
    question.current += 1
    setLoaded({ state: 'ready', value })
  }, [])

  useEffect(() => {
    reload()
    return () => {
      question.current += 1
    }
  }, [reload])

  return { loaded, reload, replace }
}
