import type { HttpApp } from './http-app.ts'

/** Requests that take longer to end once the server closes are cut. */
const GRACE_MS = 3000

/**
 * Lets a server that is closing end. A kept-alive connection that was busy at that moment turns idle
 * afterwards, and would hold the close for as long as its client likes; and so would a body that trickles
 * in, or an answer that nobody reads.
 */
export function closeIdleConnections(app: HttpApp, graceMs = GRACE_MS): void {
  let isClosing = false
  let grace: ReturnType<typeof setTimeout> | undefined
  app.addHook('preClose', async () => {
    isClosing = true
    grace = setTimeout(() => app.server.closeAllConnections(), graceMs)
  })
  app.addHook('onClose', async () => clearTimeout(grace))
  app.addHook('onResponse', async () => {
    // The connection counts as idle only after this turn.
    if (isClosing) setImmediate(() => app.server.closeIdleConnections())
  })
}
