import { decodeEntityId, type EntityId } from '../core/ids.ts'
import { decodeFields } from './entities/decode-field.ts'
import { date, type FieldValues, number, text } from './entities/field.ts'

/** The account file: one page about the customer, all of it optional. */
export const accountFields = {
  profile: text(600),
  strategy: text(2000),
  marketPosition: text(1000),
  budget: text(1000),
  /** The customer's own growth aim; our sales aim is an objective. */
  growthAim: text(1000),
  whyKey: text(1000),
  treatment: text(1000),
  decision: text(1000),
  periodFrom: date(),
  periodTo: date(),
  currency: text(12),
  /** Months from the period's start in which the short and the medium term end. */
  shortMonths: number(),
  mediumMonths: number(),
} as const

export interface Account extends FieldValues<typeof accountFields> {
  /** Members of our team; null while nobody is named. */
  readonly managerId: EntityId | null
  readonly sponsorId: EntityId | null
}

/** Fields of the account file that name a member. */
export const accountMemberFields = ['managerId', 'sponsorId'] as const

/** Reads the stored account file; what does not fit reads as unset (FIELD-2). */
export function decodeAccount(stored: ReadonlyMap<string, unknown>): Account {
  return {
    ...decodeFields(accountFields, stored),
    managerId: decodeEntityId(stored.get('managerId')),
    sponsorId: decodeEntityId(stored.get('sponsorId')),
  }
}
