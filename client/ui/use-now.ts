import { useEffect, useState } from 'react'

/** The time of day in milliseconds, renewed every `everyMs`: for "2 minutes ago" and time left. */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return nowMs
}
