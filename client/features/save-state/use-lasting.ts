import { useEffect, useState } from 'react'

/** Whether `isTrue` has held for `lastingMs` without a break. */
export function useLasting(isTrue: boolean, lastingMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isTrue) return
    const timer = setTimeout(() => setHasLasted(true), lastingMs)
    return () => {
      clearTimeout(timer)
      setHasLasted(false)
    }
  }, [isTrue, lastingMs])
  return isTrue && hasLasted
}
