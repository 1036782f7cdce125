import * as z from 'zod/mini'
import { participantIdSchema, planIdSchema } from '#shared/protocol/http-fields.ts'

/** `:planId` of a route. */
export const planParamsSchema = z.object({ planId: planIdSchema })

/** `:planId` and `:participantId` of a route. */
export const personParamsSchema = z.object({
  planId: planIdSchema,
  participantId: participantIdSchema,
})
