import type { BoardId, EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Change } from '../../domain/changes.ts'
import type { CommandContext } from '../../domain/commands/command.ts'
import { createEntity, createEntityId } from '../../domain/commands/write-entity.ts'
import { writeLink } from '../../domain/commands/write-link.ts'
import type { Author } from '../../domain/entities/entity.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import { linkId } from '../../domain/links/link.ts'
import type { Language } from '../../domain/plan-view.ts'
import { dayAfter } from './sample-days.ts'
import { sampleEn } from './sample-en.ts'
import { sampleEs } from './sample-es.ts'
import { samplePieceChanges } from './sample-piece-changes.ts'
import { type SampleKey, samplePieces, sampleWhiteboard } from './sample-structure.ts'
import {
  type MemberKey,
  type PersonKey,
  sampleCovers,
  sampleMembers,
  samplePeople,
  sampleRelations,
} from './sample-structure-people.ts'
import type { SampleTexts } from './sample-texts.ts'

const textsOf: Readonly<Record<Language, SampleTexts>> = { en: sampleEn, es: sampleEs }

export interface SamplePlan {
  /** The writes that fill an empty plan. */
  readonly changes: readonly Change[]
  /** The writes that lay some of its cards on a whiteboard. */
  readonly layOut: (whiteboardId: BoardId) => readonly Change[]
}

/**
 * The sample: a fictional customer with its people and its strategy, our team, what the two want of each
 * other, and how it all hangs together.
 *
 * SAMPLE-1: in every language the same pieces stand in the same places; only the words differ.
 * SAMPLE-2: it has gaps as a real plan has: people half rated, unrated, without cover, without a name;
 * a goal without an answer, an objective without an action, actions without responsible and without aim.
 * SAMPLE-3: each piece has the author and the area that brought it in; days count from today.
 * SAMPLE-4: cards stand in a chosen order in their lanes, and apart on the whiteboard.
 */
export function createSamplePlan(language: Language, context: CommandContext): SamplePlan {
  const texts = textsOf[language]
  const ids = drawIds(context)
  const author = (key: MemberKey): Author => {
    const { name, area } = texts.members[key]
    return { participantId: null, name, area }
  }
  const link = (
    kind: LinkKind,
    from: SampleKey,
    to: SampleKey,
    fields: JsonObject,
    by: MemberKey,
  ): Change =>
    writeLink(linkId(kind, ids(from), ids(to)), fields, { ...context, author: author(by) })

  const members = keysOf(sampleMembers).map((key) =>
    createEntity(
      ids(key),
      'member',
      { fields: { ...texts.members[key], ...sampleMembers[key] }, authors: [author(key)] },
      context,
    ),
  )
  const people = keysOf(samplePeople).map((key) => {
    const { by, confirmedDaysAgo, reportsTo: _, ...known } = samplePeople[key]
    const { notes, ...words } = texts.people[key]
    const confirmedOn = confirmedDaysAgo === undefined ? null : dayAfter(context, -confirmedDaysAgo)
    const fields = { ...words, ...known, company: texts.customer, confirmedOn }
    const content = { fields, authors: [author(by)], ...(notes === undefined ? {} : { notes }) }
    return createEntity(ids(key), 'person', content, context)
  })
  const lines = keysOf(samplePeople).flatMap((key) => {
    const { reportsTo, by } = samplePeople[key]
    return reportsTo === undefined ? [] : [link('reports-to', key, reportsTo, {}, by)]
  })
  const covers = sampleCovers.map(({ member, person, strength, daysAgo }) => {
    const lastContactOn = daysAgo === undefined ? null : dayAfter(context, -daysAgo)
    return link('covers', member, person, { strength, lastContactOn }, member)
  })
  const relations = keysOf(sampleRelations).map((key) => {
    const { kind, from, to } = sampleRelations[key]
    return link(kind, from, to, { note: texts.relations[key] }, samplePeople[from].by)
  })
  return {
    changes: [
      { type: 'plan/set', field: 'customer', value: texts.customer },
      ...members,
      ...people,
      ...lines,
      ...covers,
      ...relations,
      ...samplePieceChanges({ texts, ids, author, link, context }),
    ],
    layOut: (boardId) =>
      sampleWhiteboard.map(([key, x, y]) => {
        return { type: 'placement/set', boardId, entityId: ids(key), x, y }
      }),
  }
}

/** Ids for everything there is, to be looked up by key. */
function drawIds(context: CommandContext): (key: SampleKey) => EntityId {
  const keys: readonly SampleKey[] = [
    ...keysOf<MemberKey>(sampleMembers),
    ...keysOf<PersonKey>(samplePeople),
    ...keysOf(samplePieces),
  ]
  const ids = Object.fromEntries(keys.map((key) => [key, createEntityId(context)])) as Record<
    SampleKey,
    EntityId
  >
  return (key) => ids[key]
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}
