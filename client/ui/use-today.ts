import { useSyncExternalStore } from 'react'

import { dayOf } from './day-of.ts'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | null = null

/** The calendar day on this device as YYYY-MM-DD; the caller renders again when the next one begins. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today)
}

function today(): string {
  return dayOf(Date.now())
}

/** One timer for all who ask; a device that slept over midnight learns it when it is looked at. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === null) {
    waitForMidnight()
    document.addEventListener('visibilitychange', tellAll)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === null) return
    clearTimeout(timer)
    timer = null
    document.removeEventListener('visibilitychange', tellAll)
  }
}

function waitForMidnight(): void {
  const now = new Date()
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  timer = setTimeout(() => {
    tellAll()
    waitForMidnight()
  }, midnight.getTime() - now.getTime())
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
