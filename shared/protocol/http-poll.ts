import * as z from 'zod/mini'

/** `POST /sync-poll/<planId>/<document>`: a WebSocket in requests. Its name is a secret of the tab. */
export const openedTunnelSchema = z.object({
  tunnel: z.string().check(z.regex(/^[\w-]{22,64}$/)),
})
