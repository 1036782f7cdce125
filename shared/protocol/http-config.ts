import * as z from 'zod/mini'
import { languageSchema } from './http-fields.ts'

/** Answer of `GET /api/config`: public, the same for everyone. */
export const publicConfigSchema = z.object({
  version: z.string(),
  protocolVersion: z.int(),
  languages: z.array(languageSchema),
  tldrawLicenseKey: z.nullable(z.string()),
  planCreation: z.enum(['open', 'secret']),
})
export type PublicConfig = z.infer<typeof publicConfigSchema>
