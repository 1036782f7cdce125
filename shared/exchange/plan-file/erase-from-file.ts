import { decodeParticipantId, type EntityId, type ParticipantId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { accountMemberFields } from '../../domain/account.ts'
import type { Author } from '../../domain/entities/entity.ts'
import type { FileBrokenRecord, FileComment, FileEntity, FileLink, PlanFile } from './plan-file.ts'

/** Who is to be erased from a plan, for ever. */
export interface ErasureOrder {
  readonly entityIds: readonly EntityId[]
  readonly participantIds: readonly ParticipantId[]
  /** Names by which the participants are known beside those of their members. */
  readonly names: readonly string[]
  /** The participants who stay: somebody of the same name keeps what they signed. */
  readonly stayingIds: readonly ParticipantId[]
}

export interface ErasedFile {
  readonly file: PlanFile
  /** All that is gone: also what was made one with an erased entity, and the steps of an action. */
  readonly entityIds: readonly EntityId[]
  /** All who signed and do not any more: also those who were known under an erased member's name. */
  readonly participantIds: readonly ParticipantId[]
}

/**
 * A plan without somebody.
 *
 * ERASE-4: an erased entity goes with all that hangs on it: links, comments on it, its places, entries
 *   that were made one with it, the steps of an action. All else is as it was.
 * ERASE-5: who is erased as a participant, or as a member of our team, has signed nothing any more: their
 *   pieces and comments stay, by nobody, with their area.
 * ERASE-6: a comment that named an erased member names them no more, in its text neither. What people
 *   wrote in their own words stays as it is.
 */
export function eraseFromFile(file: PlanFile, order: ErasureOrder): ErasedFile {
  const gone = allGone(file, order.entityIds)
  const members = file.entities.filter(({ id, kind }) => gone.has(id) && kind === 'member')
  const names = new Set([...order.names, ...members.map(nameOf)].filter((name) => name !== ''))
  const staying = new Set(order.stayingIds)
  const participantIds = new Set(order.participantIds)

  function isErased({ participantId, name }: Author): boolean {
    if (participantId === null) return names.has(name)
    return participantIds.has(participantId) || (names.has(name) && !staying.has(participantId))
  }
  function unsign<Signed extends Author>(author: Signed): Signed {
    if (!isErased(author)) return author
    if (author.participantId !== null) participantIds.add(author.participantId)
    return { ...author, participantId: null, name: '' }
  }
  function unsignOrigin<Made extends FileEntity | FileLink>(made: Made): Made {
    return made.authors === undefined ? made : { ...made, authors: made.authors.map(unsign) }
  }
  function unsignEntity(entity: FileEntity): FileEntity {
    const { deletedBy } = entity
    const unsigned = unsignOrigin(entity)
    return deletedBy === undefined ? unsigned : { ...unsigned, deletedBy: unsign(deletedBy) }
  }
  function unsignComment(comment: FileComment): FileComment {
    const { mentionIds } = comment
    const signed = { ...comment, author: unsign(comment.author) }
    if (mentionIds === undefined || !mentionIds.some((id) => gone.has(id))) return signed
    const { mentionIds: _former, ...unnamed } = signed
    const left = mentionIds.filter((id) => !gone.has(id))
    const text = withoutMentions(comment.text, [...names])
    return { ...unnamed, text, ...(left.length === 0 ? {} : { mentionIds: left }) }
  }
  /** Whatever its shape: in drawings and broken records too an author is an object of three keys. */
  function unsignJson(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value
    return isList(value) ? value.map(unsignJson) : unsignObject(value)
  }
  function unsignObject(value: JsonObject): JsonObject {
    const author = authorOf(value)
    if (author !== null && isErased(author)) return { ...value, ...unsign(author) }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unsignJson(item)]))
  }
  function unsignBroken(broken: FileBrokenRecord): FileBrokenRecord {
    return 'record' in broken
      ? { ...broken, record: unsignObject(broken.record) }
      : { ...broken, value: unsignJson(broken.value) }
  }

  const erased: PlanFile = {
    ...file,
    account: Object.fromEntries(
      Object.entries(file.account).filter(([field, value]) => !isGoneMember(field, value, gone)),
    ),
    entities: file.entities.filter(({ id }) => !gone.has(id)).map(unsignEntity),
    links: file.links
      .filter(({ fromId, toId }) => !gone.has(fromId) && !gone.has(toId))
      .map(unsignOrigin),
    annotations: file.annotations.map((each) => ({ ...each, record: unsignObject(each.record) })),
    placements: file.placements.filter(({ entityId }) => !gone.has(entityId)),
    comments: file.comments.filter(({ entityId }) => !gone.has(entityId)).map(unsignComment),
    broken: file.broken.map(unsignBroken),
  }
  return { file: erased, entityIds: [...gone], participantIds: [...participantIds] }
}

function allGone(file: PlanFile, entityIds: readonly EntityId[]): ReadonlySet<EntityId> {
  const stored = new Set(file.entities.map(({ id }) => id))
  const gone = new Set(entityIds.filter((id) => stored.has(id)))
  const steps = file.links.filter(({ kind }) => kind === 'step-of')
  // A set can be walked while it grows: what is found is looked at in its turn.
  for (const id of gone) {
    for (const entity of file.entities) if (entity.absorbedBy === id) gone.add(entity.id)
    for (const { fromId, toId } of steps) {
      const isElsewhere = steps.some((each) => each.fromId === fromId && !gone.has(each.toId))
      if (toId === id && !isElsewhere) gone.add(fromId)
    }
  }
  return gone
}

function nameOf({ fields }: FileEntity): string {
  const name = fields['name']
  return typeof name === 'string' ? name : ''
}

function isGoneMember(field: string, value: Json, gone: ReadonlySet<string>): boolean {
  return (
    accountMemberFields.some((known) => known === field) &&
    typeof value === 'string' &&
    gone.has(value)
  )
}

/** Long names first, so that of "Ana Ruiz" no "Ruiz" is left where somebody is called "Ana". */
function withoutMentions(text: string, names: readonly string[]): string {
  return names
    .toSorted((left, right) => right.length - left.length)
    .reduce((cut, name) => cut.replaceAll(`@${name}`, '@…'), text)
}

function authorOf(value: JsonObject): Author | null {
  const { participantId, name, area } = value
  if (typeof name !== 'string' || typeof area !== 'string') return null
  return { participantId: decodeParticipantId(participantId), name, area }
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value)
}
