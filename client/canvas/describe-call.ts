import type { TFunction } from 'i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { type EntityKind, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { Link } from '#shared/domain/links/link.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { findLostLinks } from '#shared/domain/rules/lost-links.ts'
import { fieldLabel, type Vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { unsetWord, valueText } from '../entities/field-words.ts'

/** What a command would do, in words, before it is done. */
export interface CallWords {
  /** One short sentence each; none where only an order changes. */
  readonly effects: readonly string[]
  /** Links that would not stay, as "Answers: Cut the scrap". */
  readonly lost: readonly string[]
}

interface Wording {
  readonly t: TFunction
  readonly words: Vocabulary
}

type MoveCall = Extract<CommandCall, { name: 'moveEntities' }>
type Move = MoveCall['args']['moves'][number]

/**
 * What a drop or a key would change, of the first card told exactly; the others go the same way. What a
 * person sees anyway, such as a place in an order, is not told.
 */
export function describeCall(call: CommandCall, view: PlanView, wording: Wording): CallWords {
  switch (call.name) {
    case 'moveEntities': {
      const told = call.args.moves.find((move) => isTold(move)) ?? call.args.moves[0]
      return {
        effects: told === undefined ? [] : moveEffects(told, view, wording),
        lost: lostBy(call, view).map((link) => nameLink(link, call, view, wording.words)),
      }
    }
    case 'setFields': {
      const [edit] = call.args.edits
      const entity = edit === undefined ? undefined : view.entities.get(edit.entityId)
      const effects =
        edit === undefined || entity === undefined
          ? []
          : fieldEffects(entity.kind, edit.fields, wording)
      return { effects, lost: [] }
    }
    case 'adoptAnnotations': {
      const [note] = call.args.notes
      return {
        effects: note === undefined ? [] : [wording.t(`canvas.becomes.${note.kind}`)],
        lost: [],
      }
    }
    case 'setBoss': {
      const boss = call.args.bossId === null ? undefined : view.entities.get(call.args.bossId)
      const { t, words } = wording
      const effect =
        boss === undefined
          ? t('canvas.noBoss')
          : `${words.linkKinds['reports-to'].name}: ${boss.name}`
      return { effects: [effect], lost: [] }
    }
    default:
      return { effects: [], lost: [] }
  }
}

/** Links a command's new kinds would put to sleep. */
function lostBy({ args }: MoveCall, view: PlanView): readonly Link[] {
  const kinds = new Map<EntityId, EntityKind>()
  for (const { entityId, kind } of args.moves) {
    if (kind !== undefined && view.entities.get(entityId)?.kind !== kind) kinds.set(entityId, kind)
  }
  return kinds.size === 0 ? [] : findLostLinks(view, kinds)
}

function nameLink(
  { kind, fromId, toId }: Link,
  { args }: MoveCall,
  view: PlanView,
  words: Vocabulary,
): string {
  const isFrom = args.moves.some(({ entityId }) => entityId === fromId)
  const other = view.entities.get(isFrom ? toId : fromId)?.name ?? ''
  const verb = words.linkKinds[kind][isFrom ? 'out' : 'in']
  return `${verb} ${other}`
}

function isTold({ kind, fields, links, unlinkIds }: Move): boolean {
  return (
    kind !== undefined ||
    links !== undefined ||
    unlinkIds !== undefined ||
    Object.keys(fields ?? {}).some((name) => name !== 'order')
  )
}

function moveEffects(move: Move, view: PlanView, { t, words }: Wording): string[] {
  const entity = view.entities.get(move.entityId)
  if (entity === undefined) return []
  const kind = move.kind ?? entity.kind
  const { order: _order, ...fields } = move.fields ?? {}
  const becomes = kind === entity.kind ? [] : [t(`canvas.becomes.${kind}`)]
  return [
    ...becomes,
    ...fieldEffects(kind, fields, { t, words }),
    ...linkEffects(move, entity, view, { t, words }),
  ]
}

function fieldEffects(kind: EntityKind, fields: JsonObject, { t, words }: Wording): string[] {
  const known = fieldsOf(kind)
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = known[name]
    if (field === undefined) return []
    const unset = field.type === 'scale' ? unsetWord(words, name) : t('canvas.unset')
    const text = valueText(words, name, field, value) || unset
    return `${fieldLabel(words, name)}: ${text}`
  })
}

function linkEffects(
  { links = [], unlinkIds = [] }: Move,
  { id }: Entity,
  view: PlanView,
  { t, words }: Wording,
): string[] {
  const fresh = links.filter((link) => !isThere(view, id, link))
  const drawn = fresh.map(
    ({ kind, toId }) => `${words.linkKinds[kind].name}: ${view.entities.get(toId)?.name ?? ''}`,
  )
  const drawnKinds = new Set(fresh.map(({ kind }) => kind))
  const given = unlinkIds.flatMap((linkId) => {
    const link = view.links.get(linkId)
    if (link === undefined || drawnKinds.has(link.kind)) return []
    const other = view.entities.get(link.fromId === id ? link.toId : link.fromId)?.name ?? ''
    return t('canvas.noLonger', { relation: words.linkKinds[link.kind].name, name: other })
  })
  return [...drawn, ...given]
}

function isThere(
  { links }: PlanView,
  fromId: EntityId,
  wanted: { readonly kind: string; readonly toId: EntityId },
): boolean {
  return [...links.values()].some(
    (link) => link.kind === wanted.kind && link.fromId === fromId && link.toId === wanted.toId,
  )
}
