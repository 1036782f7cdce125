/** What is sent when; an edit is due by the clock, whatever the server does with those before it. */
export interface OpenLoop {
  readonly senders: number
  /** Of each sender. */
  readonly perSecond: number
  readonly count: number
  readonly first?: number
}

const TICK_MS = 1

/** Sends edit `first`, `first + 1` … of each sender, evenly spread; resolves when the last has gone. */
export function sendOnTime(
  { senders, perSecond, count, first = 0 }: OpenLoop,
  send: (sender: number, edit: number) => void,
): Promise<void> {
  const startMs = performance.now()
  const sentBy = new Int32Array(senders)
  let left = senders * count
  return new Promise((resolve) => {
    function step(): void {
      const nowMs = performance.now()
      for (let sender = 0; sender < senders; sender += 1) {
        for (;;) {
          const sent = sentBy[sender] ?? 0
          const dueMs = startMs + ((sent + sender / senders) / perSecond) * 1000
          if (sent >= count || dueMs > nowMs) break
          send(sender, first + sent)
          sentBy[sender] = sent + 1
          left -= 1
        }
      }
      if (left > 0) setTimeout(step, TICK_MS)
      else resolve()
    }
    step()
  })
}
