import * as z from 'zod/mini'
import { isId } from '../core/ids.ts'
import type { EntityId, ParticipantId, PlanId } from '../core/ids.ts'
import { cleanLine } from './clean-line.ts'
import { roles } from './roles.ts'

/** Fields that several requests share; every text is one clean line. */

export const languages = ['en', 'es'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

export const roleSchema = z.enum(roles)

/** Where a person stands in their company: senior management, middle management, field. */
export const levelSchema = z.enum(['senior', 'middle', 'field'])
export type Level = z.infer<typeof levelSchema>

export const NAME_MAX_LENGTH = 120
export const AREA_MAX_LENGTH = 80
export const TITLE_MAX_LENGTH = 200

export const nameSchema = line(1, NAME_MAX_LENGTH)
export const areaSchema = line(0, AREA_MAX_LENGTH)
export const titleSchema = line(1, TITLE_MAX_LENGTH)

export const planIdSchema = id<PlanId>()
export const participantIdSchema = id<ParticipantId>()
export const entityIdSchema = id<EntityId>()

/** A moment: milliseconds since 1970-01-01 UTC. */
export const timeMsSchema = z.int()

function line(minLength: number, maxLength: number) {
  return z.string().check(z.overwrite(cleanLine), z.minLength(minLength), z.maxLength(maxLength))
}

/** A brand: the check has proven what the type says. */
function id<Id extends string>() {
  return z.string().check(z.refine(isId)) as unknown as z.ZodMiniType<Id, string>
}
