import { useCallback, useState } from 'react'

import type { Refusal, Result } from '#shared/core/result.ts'

export interface Action {
  readonly isBusy: boolean
  /** Why the last attempt was refused; null while it runs and after it worked. */
  readonly error: Refusal | null
  /** Runs a call and gives its value, or undefined where it was refused. */
  readonly run: <Value>(call: () => Promise<Result<Value>>) => Promise<Value | undefined>
  readonly clear: () => void
}

/** The state of something a person set off: busy, refused with a reason, or done. */
export function useAction(): Action {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<Refusal | null>(null)

  const run = useCallback(async <Value>(call: () => Promise<Result<Value>>) => {
    setIsBusy(true)
    setError(null)
    const result = await call()
    setIsBusy(false)
    if (result.ok) return result.value
    setError(result.error)
    return undefined
  }, [])

  const clear = useCallback(() => setError(null), [])
  return { isBusy, error, run, clear }
}
