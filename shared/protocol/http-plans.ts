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
  titleSchema,
} from './http-fields.ts'
import { membershipSchema } from './http-join.ts'

/** Who creates a plan; without a name they are called by their role until they say who they are. */
const creatorFields = {
  name: z.optional(nameSchema),
  area: z.optional(areaSchema),
  level: z.optional(z.nullable(levelSchema)),
  /** Asked for where `/api/config` says `planCreation: 'secret'`. */
  creationSecret: z.optional(z.string().check(z.maxLength(200))),
}

/** `POST /api/plans`. */
export const createPlanRequestSchema = z.object({
  title: titleSchema,
  language: languageSchema,
  template: z.enum(['blank', 'sample']),
  ...creatorFields,
})
export type CreatePlanRequest = z.infer<typeof createPlanRequestSchema>

/**
 * `POST /api/plans/import`: `file` is an export.json, as its content or, so that the line of a mistake
 * can be named, as its text; `title` replaces its title.
 */
export const importPlanRequestSchema = z.object({
  file: z.unknown(),
  title: z.optional(titleSchema),
  ...creatorFields,
})
export type ImportPlanRequest = z.infer<typeof importPlanRequestSchema>

/** Answer 201 of both: the caller is the plan's facilitator. The links are shown once, whole. */
export const createdPlanSchema = z.object({
  planId: planIdSchema,
  links: z.object({ facilitator: z.string(), participant: z.string(), observer: z.string() }),
  membership: membershipSchema,
  protocolVersion: z.int(),
})
export type CreatedPlan = z.infer<typeof createdPlanSchema>

/** One row of `GET /api/plans`: a plan this browser has joined. */
const planRowSchema = z.object({
  planId: planIdSchema,
  title: z.string(),
  language: languageSchema,
  role: roleSchema,
  createdAt: timeMsSchema,
  /** When this browser's participant last opened or joined it. */
  lastSeenAt: timeMsSchema,
  /** When the server will delete it unless somebody opens it before; null: never. */
  expiresAt: z.nullable(timeMsSchema),
})
export type PlanRow = z.infer<typeof planRowSchema>

/** Answer of `GET /api/plans`, last seen first. */
export const planListSchema = z.object({ plans: z.array(planRowSchema) })
export type PlanList = z.infer<typeof planListSchema>

/** Answer of `GET /api/plans/:planId`: what a second visit needs, nothing asked. */
export const planAnswerSchema = z.object({
  planId: planIdSchema,
  title: z.string(),
  language: languageSchema,
  createdAt: timeMsSchema,
  /** When the server will delete it unless somebody opens it again before; null: never. */
  expiresAt: z.nullable(timeMsSchema),
  membership: membershipSchema,
  protocolVersion: z.int(),
})
export type PlanAnswer = z.infer<typeof planAnswerSchema>

/** `DELETE /api/plans/:planId`: the plan's title, typed; 204, and 404 `access/plan-unknown` after. */
export const deletePlanRequestSchema = z.object({
  confirmation: z.string().check(z.maxLength(1000)),
})

/**
 * `GET /api/plans/:planId/activity?before=&limit=&participantId=&entityId=`: newest first; `before` is
 * an `id` seen before; the last two leave what one participant did, and what touched one entity.
 */
export const activityQuerySchema = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.nonnegative())),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500))),
  participantId: z.optional(participantIdSchema),
  entityId: z.optional(entityIdSchema),
})
const activityEntrySchema = z.object({
  id: z.int(),
  at: timeMsSchema,
  /** Null: the server itself. */
  participantId: z.nullable(participantIdSchema),
  /** The participant's name today; null where they were removed. */
  name: z.nullable(z.string()),
  /** The participant's area today; empty where they gave none or were removed. */
  area: z.string(),
  command: z.string(),
  ids: z.array(z.string()),
})
export type ActivityEntry = z.infer<typeof activityEntrySchema>
export const activityAnswerSchema = z.object({
  entries: z.array(activityEntrySchema),
  /** Pass as `before` for the next page; null at the end. */
  next: z.nullable(z.int()),
})
export type ActivityAnswer = z.infer<typeof activityAnswerSchema>
