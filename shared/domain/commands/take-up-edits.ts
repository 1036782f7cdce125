import * as z from 'zod/mini'
import { isId, type ParticipantId } from '../../core/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { MAX_NAME_LENGTH } from '../entities/field.ts'
import { isLegalLink, linkRule } from '../links/link-kinds.ts'
import { linkId } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import { closesCircle, hierarchyAbove } from '../rules/reporting-lines.ts'
import {
  entityIdArg,
  entityKindArg,
  fieldsArg,
  linkKindArg,
  MAX_ITEMS,
  MAX_NOTES_LENGTH,
} from './arguments.ts'
import { type CommandContext, decision, defineCommand } from './command.ts'
import { commentIdArg, commentTextArg, mentionsArg } from './comment-arguments.ts'
import { asKind, convertEntity } from './convert-entity.ts'
import { encodeComment } from './write-comment.ts'
import {
  checkFields,
  createEntity,
  setEntityFields,
  settleAbsorbed,
  unbinEntity,
} from './write-entity.ts'
import { checkLinkFields, drawLink } from './write-link.ts'

const nameArg = z.string().check(z.maxLength(MAX_NAME_LENGTH))
const authorArg = z.object({
  participantId: z.nullable(z.custom<ParticipantId>(isId)),
  name: nameArg,
  area: nameArg,
})

const takenEntityArg = z.object({
  id: entityIdArg,
  kind: entityKindArg,
  fields: fieldsArg,
  notes: z.string().check(z.maxLength(MAX_NOTES_LENGTH)),
  authors: z.array(authorArg).check(z.maxLength(MAX_ITEMS)),
})
type TakenEntity = z.infer<typeof takenEntityArg>

const takenLinkArg = z.object({
  kind: linkKindArg,
  fromId: entityIdArg,
  toId: entityIdArg,
  fields: fieldsArg,
})
type TakenLink = z.infer<typeof takenLinkArg>

const takenCommentArg = z.object({
  entityId: entityIdArg,
  id: commentIdArg,
  text: commentTextArg,
  author: authorArg,
  createdAtMs: z.nullable(z.number()),
  mentionIds: mentionsArg,
})

/**
 * Takes up what somebody wrote in an earlier life of the plan, before it was restored from a backup.
 *
 * TAKEUP-1: everything keeps its id, so that taking up twice adds nothing, and what is there is changed
 * and never doubled.
 * TAKEUP-2: fields that are not named stay; of the notes only the lines that are missing are added.
 * TAKEUP-3: a link or a comment that cannot stand in the plan as it is now is left out.
 *
 * Refuses what `checkFields` and `convertEntity` refuse.
 */
export const takeUpEdits = defineCommand({
  args: z.object({
    entities: z.array(takenEntityArg).check(z.maxLength(MAX_ITEMS)),
    links: z.array(takenLinkArg).check(z.maxLength(MAX_ITEMS)),
    comments: z.array(takenCommentArg).check(z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { entities, links, comments }, context) => {
    const changes: Change[] = entities.some(({ id }) => view.bin.has(id))
      ? settleAbsorbed(view)
      : []
    for (const taken of entities) {
      const written = writeTaken(view, taken, context)
      if (!written.ok) return written
      changes.push(...written.value)
    }
    const kinds = new Map([...view.entities].map(([id, { kind }]) => [id, kind]))
    for (const { id, kind } of entities) kinds.set(id, kind)
    for (const link of links) {
      const [from, to] = [kinds.get(link.fromId), kinds.get(link.toId)]
      if (from === undefined || to === undefined || !isLegalLink(link.kind, from, to)) continue
      changes.push(...writeTakenLink(view, link, context))
    }
    for (const comment of comments) {
      const { entityId, id } = comment
      const isThere = view.comments.get(entityId)?.some((other) => other.id === id) === true
      if (isThere || !kinds.has(entityId)) continue
      const fields = encodeComment({ ...comment, editedAtMs: null })
      changes.push({ type: 'comment/create', entityId, id, fields })
    }
    const ids = entities.map(({ id }) => id)
    const createdIds = ids.filter((id) => !view.entities.has(id) && !view.bin.has(id))
    return ok(decision(changes, { createdIds, touchedIds: ids }))
  },
})

function writeTaken(
  view: PlanView,
  { id, kind, notes, authors, ...taken }: TakenEntity,
  context: CommandContext,
): Result<readonly Change[]> {
  const known = view.entities.get(id) ?? view.bin.get(id)
  const fields = checkFields(
    kind,
    known === undefined ? { name: '', ...taken.fields } : taken.fields,
  )
  if (!fields.ok) return fields
  if (known === undefined) {
    return ok([createEntity(id, kind, { fields: fields.value, notes, authors }, context)])
  }
  const converted = convertEntity(known, kind)
  if (!converted.ok) return converted
  const text = missingLines(known.notes, notes)
  return ok([
    ...(view.bin.has(id) ? unbinEntity(id) : []),
    ...converted.value,
    ...setEntityFields(asKind(known, kind), fields.value),
    ...(text === '' ? [] : [{ type: 'entity/append-notes', id, text } as const]),
  ])
}

function writeTakenLink(view: PlanView, link: TakenLink, context: CommandContext): Change[] {
  const { kind, fromId, toId } = link
  const isSingle = linkRule(kind).isSingle === true
  const fields = checkLinkFields(link.fields)
  if (fromId === toId || !fields.ok || view.dormantLinks.has(linkId(kind, fromId, toId))) return []
  if (isSingle && closesCircle(hierarchyAbove(view.links.values(), kind), fromId, toId)) return []
  return drawLink(view, link, context, fields.value)
}

/** The lines of a text that another one does not have. */
export function missingLines(there: string, wanted: string): string {
  const known = new Set(there.split('\n').map((line) => line.trim()))
  return wanted
    .split('\n')
    .filter((line) => !known.has(line.trim()))
    .join('\n')
}
