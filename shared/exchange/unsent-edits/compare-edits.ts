import { isSameJson, type JsonObject } from '../../core/json.ts'
import type { EntityId } from '../../core/ids.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import { missingLines } from '../../domain/commands/take-up-edits.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import { linkValues } from '../../domain/commands/write-link.ts'
import { commentKey, type Comment } from '../../domain/comments.ts'
import { unsetValue } from '../../domain/entities/decode-field.ts'
import { asKind } from '../../domain/commands/convert-entity.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import { fieldsOf } from '../../domain/entities/entity-registry.ts'
import { linksFrom } from '../../domain/links/link-index.ts'
import { linkRule } from '../../domain/links/link-kinds.ts'
import type { Link } from '../../domain/links/link.ts'
import type { PlanView } from '../../domain/plan-view.ts'

/** What the unsent edits themselves wrote, by the keys of the document's maps. */
export interface TouchedKeys {
  readonly entities: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly comments: ReadonlySet<string>
}

/** How an entity of the file stands to the plan: not in it, in its bin, or with other content. */
export type EditState = 'missing' | 'binned' | 'changed'

/** An entity that the file holds and the plan does not have like that. */
export interface EditedEntity {
  readonly entity: Entity
  readonly state: EditState
  /** Names of the fields the file has another value for, `notes` among them; all that are set where it is missing. */
  readonly fields: readonly string[]
  readonly links: readonly Link[]
  readonly comments: readonly Comment[]
  /** Whether unsent edits wrote it; all else is only older or newer than the plan. */
  readonly isUnsent: boolean
}

/**
 * What `edited`, the plan as somebody has it who could not send, holds beyond the plan as it is.
 * Unsent ones first, each part in the order of the file.
 */
export function compareEdits(
  plan: PlanView,
  edited: PlanView,
  touched: TouchedKeys,
): readonly EditedEntity[] {
  const rows = [...edited.entities.values()].flatMap((entity) => {
    const state = stateOf(plan, entity.id)
    const fields = Object.keys(newFields(plan, entity))
    if (missingNotes(plan, entity) !== '') fields.push('notes')
    const links = newLinks(plan, edited, entity, touched)
    const comments = newComments(plan, edited, entity.id, touched)
    const isSame = fields.length + links.length + comments.length === 0
    if (state === 'changed' && isSame) return []
    const isUnsent =
      touched.entities.has(entity.id) ||
      links.some(({ id }) => touched.links.has(id)) ||
      comments.some(({ id }) => touched.comments.has(commentKey(entity.id, id)))
    return [{ entity, state, fields, links, comments, isUnsent }]
  })
  return [...rows.filter(({ isUnsent }) => isUnsent), ...rows.filter(({ isUnsent }) => !isUnsent)]
}

/** The one command that takes up what was chosen. */
export function takeUpCall(
  plan: PlanView,
  chosen: readonly EditedEntity[],
): Extract<CommandCall, { name: 'takeUpEdits' }> {
  const links = new Map(chosen.flatMap((row) => row.links.map((link) => [link.id, link])))
  return {
    name: 'takeUpEdits',
    args: {
      entities: chosen.map(({ entity }) => ({
        id: entity.id,
        kind: entity.kind,
        fields: newFields(plan, entity),
        notes: entity.notes,
        authors: [...entity.authors],
      })),
      links: [...links.values()].map((link) => {
        const { kind, fromId, toId } = link
        return { kind, fromId, toId, fields: setLinkValues(link) }
      }),
      comments: chosen.flatMap(({ comments }) =>
        comments.map(({ editedAtMs: _editedAtMs, mentionIds, ...comment }) => {
          return { ...comment, mentionIds: [...mentionIds] }
        }),
      ),
    },
  }
}

function stateOf(plan: PlanView, id: EntityId): EditState {
  if (plan.entities.has(id)) return 'changed'
  return plan.bin.has(id) ? 'binned' : 'missing'
}

/** The fields that are set and that the plan has otherwise. Its order stays the plan's. */
function newFields(plan: PlanView, entity: Entity): JsonObject {
  const known = plan.entities.get(entity.id) ?? plan.bin.get(entity.id)
  const present = known === undefined ? undefined : fieldValues(asKind(known, entity.kind))
  const fields = fieldsOf(entity.kind)
  const news = Object.entries(fieldValues(entity)).filter(([name, value]) => {
    const field = fields[name]
    if (field === undefined || isSameJson(value, unsetValue(field))) return false
    return present === undefined || (name !== 'order' && !isSameJson(value, present[name]))
  })
  return Object.fromEntries(news)
}

function missingNotes(plan: PlanView, { id, notes }: Entity): string {
  const known = plan.entities.get(id) ?? plan.bin.get(id)
  return missingLines(known?.notes ?? '', notes).trim()
}

/** Links of an entity that the plan does not have: those of unsent edits, and those of what it lacks. */
function newLinks(plan: PlanView, edited: PlanView, entity: Entity, touched: TouchedKeys): Link[] {
  const isMissing = !plan.entities.has(entity.id)
  return [...edited.links.values()].filter((link) => {
    if (link.fromId !== entity.id && link.toId !== entity.id) return false
    if (plan.links.has(link.id) || plan.dormantLinks.has(link.id)) return false
    if (touched.links.has(link.id)) return true
    // The plan has another boss by now, and nobody said offline that it should not.
    const isTaken =
      linkRule(link.kind).isSingle === true && linksFrom(plan, link.fromId, link.kind).length > 0
    return isMissing && !isTaken
  })
}

function newComments(
  plan: PlanView,
  edited: PlanView,
  id: EntityId,
  touched: TouchedKeys,
): Comment[] {
  const there = new Set(plan.comments.get(id)?.map((comment) => comment.id))
  const isMissing = !plan.entities.has(id)
  return (edited.comments.get(id) ?? []).filter(
    (comment) =>
      !there.has(comment.id) && (isMissing || touched.comments.has(commentKey(id, comment.id))),
  )
}

function setLinkValues(link: Link): JsonObject {
  const values = Object.entries(linkValues(link))
  return Object.fromEntries(values.filter(([, value]) => value !== null && value !== ''))
}
