import * as z from 'zod/mini'
import { isErrorCode } from '../core/error-catalog.ts'
import type { Refusal } from '../core/result.ts'

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'

/**
 * The body of every refused request (RFC 9457). `code` is a code of the error catalog, whose sentence
 * the client shows in the person's language; `values` are what that sentence names, for instance
 * `retryAfterSeconds`.
 */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
})
export type Problem = z.infer<typeof problemSchema>

/** The refusal inside an answer's body; anything that is not a problem of ours is `server/failed`. */
export function decodeProblem(body: unknown): Refusal {
  const parsed = problemSchema.safeParse(body)
  if (!parsed.success || !isErrorCode(parsed.data.code)) return { code: 'server/failed' }
  const { code, values } = parsed.data
  return values === undefined ? { code } : { code, detail: values }
}
