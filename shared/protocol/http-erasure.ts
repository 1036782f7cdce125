import * as z from 'zod/mini'
import { entityIdSchema, participantIdSchema } from './http-fields.ts'

const confirmation = z.string().check(z.maxLength(1000))

/**
 * `POST /api/plans/:planId/erasures`: erases somebody or something from a plan for ever. `confirmation`
 * is their name, typed. A member of the team who has joined is erased as a participant too.
 */
export const eraseRequestSchema = z.union([
  z.object({ entityId: entityIdSchema, confirmation }),
  z.object({ participantId: participantIdSchema, confirmation }),
])
export type EraseRequest = z.infer<typeof eraseRequestSchema>

/** Within this time after the answer nothing of who was erased is left in the files of the server. */
export const ERASED_WITHIN_MINUTES = 1

/** Answer 200. Everybody in the plan is closed with 4409 and comes back with a new epoch. */
export const erasedSchema = z.object({
  /** How many entities are gone: also what was made one with them, and the steps of an action. */
  entityCount: z.int(),
  withinMinutes: z.int(),
})
export type ErasedAnswer = z.infer<typeof erasedSchema>
