/** Lets the rooms of a server write to the log together, so that one commit serves them all. */
export interface CommitBeat {
  /** Calls `write` at once where the last beat was long enough ago, otherwise at the next beat. */
  request(write: () => void): void
  close(): void
}

/**
 * A commit costs the same for one row and for fifty. At rest it follows an edit at once; under load
 * there is one every `intervalMs`, which nobody can see in the word "Saved".
 */
export function createCommitBeat(intervalMs: number, nowMs: () => number): CommitBeat {
  let waiting: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let isPlanned = false
  let lastMs = 0

  function beat(): void {
    timer = null
    isPlanned = false
    lastMs = nowMs()
    const due = waiting
    waiting = []
    for (const write of due) write()
  }

  return {
    request(write) {
      waiting.push(write)
      if (isPlanned) return
      isPlanned = true
      const restMs = intervalMs - (nowMs() - lastMs)
      if (restMs <= 0 || restMs > intervalMs) queueMicrotask(beat)
      else timer = setTimeout(beat, restMs)
    },
    close() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
