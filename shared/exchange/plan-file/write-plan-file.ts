import type { Json } from '../../core/json.ts'
import { applyChanges } from '../../document/apply-changes.ts'
import { CommandOrigin } from '../../document/command-origin.ts'
import type { Change } from '../../domain/changes.ts'
import { encodeAuthor } from '../../domain/commands/write-entity.ts'
import { encodeComment } from '../../domain/commands/write-comment.ts'
import { linkId } from '../../domain/links/link.ts'
import type { PlanDoc } from './encode-plan-file.ts'
import type { FileEntity, FileLink, PlanFile } from './plan-file.ts'

/**
 * The writes that bring a decoded file into an empty document; every id stays. `title` replaces the
 * plan's own.
 */
function planFileChanges(file: PlanFile, title: string = file.plan.title): Change[] {
  return [
    { type: 'plan/set', field: 'title', value: title },
    { type: 'plan/set', field: 'customer', value: file.plan.customer },
    { type: 'plan/set', field: 'language', value: file.plan.language },
    ...Object.entries(file.account).map(([field, value]): Change => {
      return { type: 'account/set', field, value }
    }),
    ...file.entities.map(createFromFile),
    ...file.links.map((link): Change => {
      const id = linkId(link.kind, link.fromId, link.toId)
      return { type: 'link/create', id, fields: { ...link.fields, ...origin(link) } }
    }),
    ...file.boards.map(({ id, kind, name, order, settings }): Change => {
      return { type: 'board/create', id, fields: { kind, name, order, settings } }
    }),
    ...file.annotations.map((annotation): Change => ({ type: 'annotation/set', ...annotation })),
    ...file.placements.map((placement): Change => ({ type: 'placement/set', ...placement })),
    ...file.comments.map((comment): Change => {
      const { entityId, id, createdAtMs = null, editedAtMs = null, mentionIds = [] } = comment
      const fields = encodeComment({ ...comment, createdAtMs, editedAtMs, mentionIds })
      return { type: 'comment/create', entityId, id, fields }
    }),
    ...file.broken.map((each): Change => {
      return 'record' in each
        ? { type: 'entity/keep-broken', key: each.key, isRecord: true, content: each.record }
        : { type: 'entity/keep-broken', key: each.key, isRecord: false, content: each.value }
    }),
  ]
}

/** Brings a decoded file into an empty document, in one transaction. */
export function writePlanFile(doc: PlanDoc, file: PlanFile, title?: string): void {
  const createdIds = file.entities.map(({ id }) => id)
  const origin = new CommandOrigin('importEntities', { createdIds, touchedIds: createdIds })
  applyChanges(doc, planFileChanges(file, title), origin)
}

function createFromFile(entity: FileEntity): Change {
  const { id, kind, notes = '', deletedAtMs, deletedBy, absorbedBy } = entity
  return {
    type: 'entity/create',
    id,
    kind,
    fields: {
      ...entity.fields,
      ...origin(entity),
      ...(deletedAtMs === undefined ? {} : { deletedAt: deletedAtMs }),
      ...(deletedBy === undefined ? {} : { deletedBy: encodeAuthor(deletedBy) }),
      ...(absorbedBy === undefined ? {} : { absorbedBy }),
    },
    notes,
  }
}

function origin({ authors, createdAtMs }: FileEntity | FileLink): Readonly<Record<string, Json>> {
  return {
    ...(authors === undefined ? {} : { authors: authors.map(encodeAuthor) }),
    ...(createdAtMs === undefined ? {} : { createdAt: createdAtMs }),
  }
}
