import { decodeParticipantId } from '../../core/ids.ts'
import { decodeFields } from './decode-field.ts'
import { entityFields, isEntityKind } from './entity-registry.ts'
/**
 * Reads a stored entity of any former shape.
 *
 * ENTITY-1: a record without a known kind or without a text as its name is broken, and said to be.
 * ENTITY-2: everything else that does not fit reads as unset.
 */
export function decodeEntity(id, stored) {
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
    notes: typeof notes === 'string' ? notes : '',
  }
  return { ok: true, entity: entity }
}
/** Reads a stored list of authors; entries that are not authors are left out. */
export function decodeAuthors(stored) {
  return Array.isArray(stored) ? stored.flatMap(decodeAuthor) : []
}
function decodeAuthor(stored) {
  if (typeof stored !== 'object' || stored === null) return []
  const { participantId, name, area } = stored
  if (typeof name !== 'string' || typeof area !== 'string') return []
  return [{ participantId: decodeParticipantId(participantId), name, area }]
}
/** Reads a stored time in milliseconds, or null. */
export function decodeTime(stored) {
  return typeof stored === 'number' && Number.isFinite(stored) && stored >= 0 ? stored : null
}
