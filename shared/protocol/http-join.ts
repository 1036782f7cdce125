import * as z from 'zod/mini'
import {
  areaSchema,
  entityIdSchema,
  languageSchema,
  levelSchema,
  nameSchema,
  participantIdSchema,
  planIdSchema,
  roleSchema,
  timeMsSchema,
} from './http-fields.ts'
import { normalizeCode } from './room-code.ts'

/** Getting in. The secret is what follows `#` in a join link. */

const codeSchema = z.string().check(z.overwrite(normalizeCode), z.minLength(1), z.maxLength(40))
const secretSchema = z.string().check(z.minLength(1), z.maxLength(200))

/** By link (`secret`) or by room code (`code`). */
export const joinKeySchema = z.union([
  z.object({ secret: secretSchema }),
  z.object({ code: codeSchema }),
])
export type JoinKey = z.infer<typeof joinKeySchema>

/** One of our own team as the plan knows them, for "I am …". */
const teamMemberSchema = z.object({
  id: entityIdSchema,
  name: z.string(),
  area: z.string(),
})
export type TeamMemberChoice = z.infer<typeof teamMemberSchema>

/** `POST /api/join/preview` takes a JoinKey and answers this; nothing is changed. */
export const joinPreviewSchema = z.object({
  planId: planIdSchema,
  title: z.string(),
  language: languageSchema,
  /** The role that this link or code gives. */
  role: roleSchema,
  members: z.array(teamMemberSchema),
  /** This browser already holds a participant of the plan: joining again asks nothing. */
  alreadyJoined: z.boolean(),
})
export type JoinPreview = z.infer<typeof joinPreviewSchema>

/**
 * Who is joining. `memberId`: "I am this member of the team"; without it one is added (never for an
 * observer). Where the preview says `alreadyJoined` everything may be left out: the person stays who
 * they are, and gets the higher of the two roles. Otherwise a name is needed.
 */
const joinerSchema = z.object({
  name: z.optional(nameSchema),
  area: z.optional(areaSchema),
  level: z.optional(z.nullable(levelSchema)),
  language: z.optional(languageSchema),
  memberId: z.optional(entityIdSchema),
})

/** `POST /api/join`. */
export const joinRequestSchema = z.intersection(joinKeySchema, joinerSchema)
export type JoinRequest = z.infer<typeof joinRequestSchema>

/** What a browser needs to open a plan: answers of join, re-enter, and one row of `/api/me`. */
const membershipFields = {
  planId: planIdSchema,
  participantId: participantIdSchema,
  role: roleSchema,
  name: z.string(),
  area: z.string(),
  level: z.nullable(levelSchema),
  language: languageSchema,
  memberId: z.nullable(entityIdSchema),
  /** The plan document's epoch; a local copy of another epoch is old. */
  epoch: z.string(),
  sessionEpoch: z.string(),
}

export const membershipSchema = z.object(membershipFields)
export type Membership = z.infer<typeof membershipSchema>

/** Answer of `POST /api/join` and `POST /api/re-enter`. */
export const joinAnswerSchema = z.object({
  ...membershipFields,
  protocolVersion: z.int(),
  /** This browser already held a higher role than the link gives, and keeps it. */
  keptHigherRole: z.boolean(),
})
export type JoinAnswer = z.infer<typeof joinAnswerSchema>

/** Answer of `GET /api/me`: every plan this browser has joined; empty for a stranger. */
export const meSchema = z.object({
  protocolVersion: z.int(),
  memberships: z.array(membershipSchema),
})
export type Me = z.infer<typeof meSchema>

/** `PATCH /api/plans/:planId/me`: what I call myself; an absent field stays. Answers a Membership. */
export const changeMeSchema = z.object({
  name: z.optional(nameSchema),
  area: z.optional(areaSchema),
  level: z.optional(z.nullable(levelSchema)),
  language: z.optional(languageSchema),
  memberId: z.optional(entityIdSchema),
})
export type ChangeMe = z.infer<typeof changeMeSchema>

/** Answer of `POST /api/plans/:planId/re-entry`: moves me to the device that enters it, once. */
export const reEntrySchema = z.object({ code: z.string(), expiresAt: timeMsSchema })
export type ReEntry = z.infer<typeof reEntrySchema>

/** `POST /api/re-enter`; the answer is a JoinAnswer. */
export const reEnterRequestSchema = z.object({ code: codeSchema })
