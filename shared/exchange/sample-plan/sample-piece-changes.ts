import { type CommentId, createId, type EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Change } from '../../domain/changes.ts'
import type { CommandContext } from '../../domain/commands/command.ts'
import { createEntity } from '../../domain/commands/write-entity.ts'
import { encodeComment } from '../../domain/commands/write-comment.ts'
import type { Author } from '../../domain/entities/entity.ts'
import { fieldsOf } from '../../domain/entities/entity-registry.ts'
import { type LinkKind, linkKinds } from '../../domain/links/link-kinds.ts'
import { freshKeys } from '../../domain/rules/order-keys.ts'
import { dayAfter } from './sample-days.ts'
import {
  type CommentKey,
  type PieceKey,
  sampleAccount,
  sampleComments,
  type SampleKey,
  sampleLinks,
  samplePieces,
} from './sample-structure.ts'
import { type MemberKey, samplePeople } from './sample-structure-people.ts'
import type { SampleTexts } from './sample-texts.ts'

const HOUR_MS = 60 * 60 * 1000

interface SampleTools {
  readonly texts: SampleTexts
  readonly ids: (key: SampleKey) => EntityId
  readonly author: (key: MemberKey) => Author
  readonly link: (
    kind: LinkKind,
    from: SampleKey,
    to: SampleKey,
    fields: JsonObject,
    by: MemberKey,
  ) => Change
  readonly context: CommandContext
}

/** The writes of everything that is no person: pieces, how they hang together, comments, account file. */
export function samplePieceChanges(tools: SampleTools): Change[] {
  const { link } = tools
  const pieceKeys = Object.keys(samplePieces) as PieceKey[]
  const lanes = new Set(pieceKeys.map(laneOf))
  const orders = new Map([...lanes].flatMap((lane) => laneOrders(pieceKeys, lane)))
  const links = linkKinds.flatMap((kind) =>
    (sampleLinks[kind] ?? []).map(([from, to]) => link(kind, from, to, {}, broughtInBy(from))),
  )
  return [
    ...pieceKeys.map((key) => createPiece(tools, key, orders.get(key) ?? '')),
    ...links,
    ...commentChanges(tools),
    ...accountChanges(tools),
  ]
}

/** Pieces of one lane stand in the order in which the structure lists them. */
function laneOrders(keys: readonly PieceKey[], lane: string): [PieceKey, string][] {
  const inLane = keys.filter((key) => laneOf(key) === lane)
  const orders = freshKeys(inLane.length)
  return inLane.map((key, index) => [key, orders[index] ?? ''])
}

/** A question stands among the pieces that its answer would be one of. */
function laneOf(key: PieceKey): string {
  const { kind, fields } = samplePieces[key]
  const topic = fields?.['topic']
  return kind === 'question' && typeof topic === 'string' ? topic : kind
}

function createPiece(tools: SampleTools, key: PieceKey, order: string): Change {
  const { texts, ids, author, context } = tools
  const { kind, by, and = [], fields = {}, days = {} } = samplePieces[key]
  const { notes, ...words } = texts.pieces[key]
  const dates = Object.entries(days).map(([field, count]) => [field, dayAfter(context, count)])
  const ranked = Object.hasOwn(fieldsOf(kind), 'order') ? { order } : {}
  return createEntity(
    ids(key),
    kind,
    {
      fields: { ...words, ...fields, ...Object.fromEntries(dates), ...ranked },
      authors: [by, ...and].map(author),
      ...(notes === undefined ? {} : { notes }),
    },
    context,
  )
}

/** Who drew the links that go out from something: whoever brought it in. */
function broughtInBy(key: SampleKey): MemberKey {
  if (isKeyOf(samplePieces, key)) return samplePieces[key].by
  return isKeyOf(samplePeople, key) ? samplePeople[key].by : key
}

function isKeyOf<Key extends SampleKey>(
  record: Readonly<Record<Key, unknown>>,
  key: SampleKey,
): key is Key {
  return Object.hasOwn(record, key)
}

function commentChanges({ texts, ids, author, context }: SampleTools): Change[] {
  return (Object.keys(sampleComments) as CommentKey[]).map((key) => {
    const { on, by, mentions, hoursAgo } = sampleComments[key]
    const fields = encodeComment({
      text: texts.comments[key],
      author: author(by),
      createdAtMs: context.nowMs - hoursAgo * HOUR_MS,
      editedAtMs: null,
      mentionIds: mentions.map(ids),
    })
    const id = createId(context.randomBytes) as CommentId
    return { type: 'comment/create', entityId: ids(on), id, fields }
  })
}

function accountChanges({ texts, ids, context }: SampleTools): Change[] {
  const { managerId, sponsorId, periodFrom, periodTo, ...terms } = sampleAccount
  const fields = {
    ...texts.account,
    ...terms,
    managerId: ids(managerId),
    sponsorId: ids(sponsorId),
    periodFrom: dayAfter(context, periodFrom),
    periodTo: dayAfter(context, periodTo),
  }
  return Object.entries(fields).map(([field, value]) => ({ type: 'account/set', field, value }))
}
