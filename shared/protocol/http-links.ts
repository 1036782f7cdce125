import * as z from 'zod/mini'
import { roleSchema, timeMsSchema } from './http-fields.ts'

/** Letting others in; all of it is for facilitators, except the addresses. */

/**
 * One link of a plan. `path` is `/join#<secret>`, to be put behind any address that others can reach;
 * `url` is it behind the server's own idea of its address. Both are null for a revoked link, and for
 * the facilitator's, which is shown only in the answer that issued it.
 */
const planLinkSchema = z.object({
  role: roleSchema,
  active: z.boolean(),
  path: z.nullable(z.string()),
  url: z.nullable(z.string()),
})

/** A room code that is open now. */
const openCodeSchema = z.object({ code: z.string(), expiresAt: timeMsSchema })
export type OpenCode = z.infer<typeof openCodeSchema>

/** Answer of `GET` and `POST /api/plans/:planId/links` and of `POST /api/plans/:planId/code`. */
export const linksAnswerSchema = z.object({
  links: z.array(planLinkSchema),
  code: z.nullable(openCodeSchema),
})
export type LinksAnswer = z.infer<typeof linksAnswerSchema>

/** `POST /api/plans/:planId/links`: rotate gives a new secret (also after revoke), revoke none. */
export const changeLinkRequestSchema = z.object({
  role: roleSchema,
  action: z.enum(['rotate', 'revoke']),
})
export type ChangeLinkRequest = z.infer<typeof changeLinkRequestSchema>

/** `POST /api/plans/:planId/code`: opening an open one gives a fresh code for another 12 h. */
export const changeCodeRequestSchema = z.object({ open: z.boolean() })

/** Answer of `GET /api/addresses`: origins such as `http://192.168.1.20:4000`, no slash at the end. */
export const addressesSchema = z.object({
  publicUrl: z.nullable(z.string()),
  /** Addresses of this machine in its networks; never localhost. */
  addresses: z.array(z.string()),
  /** Nobody else can reach the server: say how to set HOST or PUBLIC_URL. */
  localOnly: z.boolean(),
})
export type Addresses = z.infer<typeof addressesSchema>
