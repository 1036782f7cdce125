import type { EntityId, ParticipantId } from '../../core/ids.ts'
import { decodeEntityId, decodeParticipantId } from '../../core/ids.ts'
import { decodeFields } from './decode-field.ts'
import { type EntityKind, entityFields, isEntityKind } from './entity-registry.ts'
import { type FieldValues, MAX_NAME_LENGTH } from './field.ts'

/** Who brought a piece in, and for which area they spoke. */
export interface Author {
  readonly participantId: ParticipantId | null
  readonly name: string
  readonly area: string
}

interface EntityBase {
  readonly id: EntityId
  readonly authors: readonly Author[]
  /** Milliseconds since 1970, by the clock of the peer that created it; null where unknown. */
  readonly createdAtMs: number | null
  /** When it was put into the bin, or null while it is in use. */
  readonly deletedAtMs: number | null
  /**
   * Who put it there, or wanted to where it stays in use all the same (MERGE-2, MERGE-4); otherwise null,
   * and where it is not known.
   */
  readonly deletedBy: Author | null
  /** The entry it was made one with, where that is why it is in the bin, or was to be (MERGE-4). */
  readonly absorbedBy: EntityId | null
  readonly notes: string
}

export type EntityOf<Kind extends EntityKind> = EntityBase & { readonly kind: Kind } & FieldValues<
    (typeof entityFields)[Kind]
  >
export type Person = EntityOf<'person'>
export type Member = EntityOf<'member'>
export type Entity = { [Kind in EntityKind]: EntityOf<Kind> }[EntityKind]

/** Why a stored record cannot be shown as what it should be. */
export type BrokenReason = 'not-a-record' | 'unknown-kind' | 'no-name'

export type DecodedEntity =
  | { readonly ok: true; readonly entity: Entity }
  | { readonly ok: false; readonly reason: BrokenReason }

/**
 * Reads a stored entity of any former shape.
 *
 * ENTITY-1: a record without a known kind or without a text as its name is broken, and said to be.
 * ENTITY-2: everything else that does not fit reads as unset.
 */
export function decodeEntity(id: EntityId, stored: ReadonlyMap<string, unknown>): DecodedEntity {
  const kind = stored.get('kind')
  if (!isEntityKind(kind)) return { ok: false, reason: 'unknown-kind' }
  if (typeof stored.get('name') !== 'string') return { ok: false, reason: 'no-name' }
  const notes = stored.get('notes')
  const entity = {
    ...decodeFields(entityFields[kind], stored),
    id,
    kind,
    authors: decodeAuthors(stored.get('authors')),
    createdAtMs: decodeTime(stored.get('createdAt')),
    deletedAtMs: decodeTime(stored.get('deletedAt')),
    deletedBy: decodeAuthor(stored.get('deletedBy'))[0] ?? null,
    absorbedBy: decodeEntityId(stored.get('absorbedBy')),
    notes: typeof notes === 'string' ? notes : '',
  }
  return { ok: true, entity: entity as Entity }
}

/** The last millisecond that the language has a date for: any later one throws where it is shown. */
const MAX_TIME_MS = 8.64e15

/** Reads a stored list of authors; entries that are not authors are left out. */
export function decodeAuthors(stored: unknown): readonly Author[] {
  return Array.isArray(stored) ? stored.flatMap(decodeAuthor) : []
}

function decodeAuthor(stored: unknown): Author[] {
  if (typeof stored !== 'object' || stored === null) return []
  const { participantId, name, area } = stored as Record<string, unknown>
  if (typeof name !== 'string' || typeof area !== 'string') return []
  return [
    {
      participantId: decodeParticipantId(participantId),
      name: name.slice(0, MAX_NAME_LENGTH),
      area: area.slice(0, MAX_NAME_LENGTH),
    },
  ]
}

/** Reads a stored time in milliseconds, or null. */
export function decodeTime(stored: unknown): number | null {
  return typeof stored === 'number' && stored >= 0 && stored <= MAX_TIME_MS ? stored : null
}
