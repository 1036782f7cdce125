export interface MarkSchedule {
  /** Asks at once. */
  readonly now: () => void
  /** Asks at once, or as soon as the pace allows; many calls become one. */
  readonly soon: () => void
  readonly cancel: () => void
}

/** Paces `ask` to one call in `everyMs` milliseconds (CONN-2). */
export function createMarkSchedule(everyMs: number, ask: () => void): MarkSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false

  function now(): void {
    isWanted = false
    clearTimeout(timer)
    timer = setTimeout(handlePause, everyMs)
    ask()
  }

  function handlePause(): void {
    timer = undefined
    if (isWanted) now()
  }

  return {
    now,
    soon() {
      if (timer === undefined) now()
      else isWanted = true
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
      isWanted = false
    },
  }
}
