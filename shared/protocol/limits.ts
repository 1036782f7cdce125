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
} as const
