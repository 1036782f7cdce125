import type { HttpApp } from './http-app.ts'

/**
 * Lets a server that is closing end. A kept-alive connection that was busy at that moment turns idle
 * afterwards, and would hold the close for as long as its client likes.
 */
export function closeIdleConnections(app: HttpApp): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onResponse', async () => {
    // The connection counts as idle only after this turn.
    if (isClosing) setImmediate(() => app.server.closeIdleConnections())
  })
}
