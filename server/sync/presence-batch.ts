const LEAST_MS = 10
const PERSON_MS = 0.3

/**
 * PRESENCE-10: the more people, the longer their states gather, up to `mostMs`. A batch is a write to
 *   each of them, so a crowd's cost falls with the number of its batches, and the few around a table see
 *   each other's hands almost as they move.
 * Milliseconds, 10 or more where `mostMs` allows it.
 */
export function presenceBatchMs(people: number, mostMs: number): number {
  return Math.min(mostMs, LEAST_MS + people * PERSON_MS)
}
