/** Limits that both ends of the wire know. What only the server counts is in its own limits. */
export const wireLimits = {
  /** The largest frame the server reads. */
  frameBytes: 4 * 1024 * 1024,
  /** The largest presence state, as JSON in UTF-8. */
  presenceStateBytes: 4096,
  /** The largest NOTE, as JSON in UTF-8. */
  noteBytes: 4096,
  /** The server sends something to every connection at least this often. */
  heartbeatMs: 10_000,
  /** From so much of the size that a document may have, people are told while they can still do something. */
  nearlyFullPercent: 80,
} as const
