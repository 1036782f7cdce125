import { useState } from 'react'

/**
 * Whether this person has put a notice away, for as long as the tab is open, and how they do it. Where
 * the browser keeps nothing, for as long as the page is.
 */
export function useDismissal(notice: string): readonly [boolean, () => void] {
  const key = `tesela.dismissed.${notice}`
  const [dismissed, setDismissed] = useState<string | null>(null)
  const dismiss = () => {
    keep(key)
    setDismissed(key)
  }
  return [dismissed === key || isKept(key), dismiss]
}

function isKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function keep(key: string): void {
  try {
    sessionStorage.setItem(key, 'yes')
  } catch {
    // The page remembers it.
  }
}
