import * as z from 'zod/mini'
import {
  areaSchema,
  entityIdSchema,
  levelSchema,
  nameSchema,
  participantIdSchema,
  roleSchema,
  timeMsSchema,
} from './http-fields.ts'

/** The people who joined a plan; all of it is for its facilitators. */

const personSchema = z.object({
  participantId: participantIdSchema,
  name: z.string(),
  area: z.string(),
  level: z.nullable(levelSchema),
  role: roleSchema,
  memberId: z.nullable(entityIdSchema),
  joinedAt: timeMsSchema,
  lastSeenAt: timeMsSchema,
  isMe: z.boolean(),
})
export type ParticipantRow = z.infer<typeof personSchema>

/** Answer of `GET /api/plans/:planId/people`, and of every change below. */
export const peopleSchema = z.object({ people: z.array(personSchema) })
export type People = z.infer<typeof peopleSchema>

/** `PATCH /api/plans/:planId/people/:participantId`; an absent field stays. */
export const changePersonRequestSchema = z.object({
  name: z.optional(nameSchema),
  area: z.optional(areaSchema),
  level: z.optional(z.nullable(levelSchema)),
  role: z.optional(roleSchema),
})
export type ChangePersonRequest = z.infer<typeof changePersonRequestSchema>

/** `POST /api/plans/:planId/people/merge`: the devices of `absorb` become devices of `keep`. */
export const mergePeopleRequestSchema = z.object({
  keep: participantIdSchema,
  absorb: participantIdSchema,
})
export type MergePeopleRequest = z.infer<typeof mergePeopleRequestSchema>
