import type { EntityId } from '../../core/ids.ts'
import type { Change } from '../../domain/changes.ts'
import type { CommandContext } from '../../domain/commands/command.ts'
import { createEntity, createEntityId } from '../../domain/commands/write-entity.ts'
import { writeLink } from '../../domain/commands/write-link.ts'
import type { Author } from '../../domain/entities/entity.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import { linkId } from '../../domain/links/link.ts'
import type { Language } from '../../domain/plan-view.ts'
import { sampleEn } from './sample-en.ts'
import { sampleEs } from './sample-es.ts'
import {
  type MemberKey,
  type PersonKey,
  sampleCovers,
  sampleMembers,
  samplePeople,
  sampleRelations,
  type SampleTexts,
} from './sample-structure.ts'

const textsOf: Readonly<Record<Language, SampleTexts>> = { en: sampleEn, es: sampleEs }
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The writes that fill an empty plan with the sample: a fictional customer with its people, our team,
 * and how they all stand to each other.
 *
 * SAMPLE-1: in every language the same people stand in the same places; only the words differ.
 * SAMPLE-2: it has gaps as a real plan has: people half rated, unrated, without cover, without a name.
 * SAMPLE-3: each piece has the author and the area that brought it in; days count back from today.
 */
export function samplePlanChanges(language: Language, context: CommandContext): Change[] {
  const texts = textsOf[language]
  const memberIds = drawIds<MemberKey>(keysOf(sampleMembers), context)
  const personIds = drawIds<PersonKey>(keysOf(samplePeople), context)
  const author = (key: MemberKey): Author => {
    const { name, area } = texts.members[key]
    return { participantId: null, name, area }
  }
  const link = (
    kind: LinkKind,
    fromId: EntityId,
    toId: EntityId,
    fields: Parameters<typeof writeLink>[1],
    by: MemberKey,
  ) => writeLink(linkId(kind, fromId, toId), fields, { ...context, author: author(by) })

  const members = keysOf(sampleMembers).map((key) =>
    createEntity(
      memberIds(key),
      'member',
      { fields: { ...texts.members[key], ...sampleMembers[key] }, authors: [author(key)] },
      context,
    ),
  )
  const people = keysOf(samplePeople).map((key) => {
    const { by, confirmedDaysAgo, reportsTo: _, ...known } = samplePeople[key]
    const { notes, ...words } = texts.people[key]
    const confirmedOn = confirmedDaysAgo === undefined ? null : dayBefore(context, confirmedDaysAgo)
    const fields = { ...words, ...known, company: texts.customer, confirmedOn }
    const content = { fields, authors: [author(by)], ...(notes === undefined ? {} : { notes }) }
    return createEntity(personIds(key), 'person', content, context)
  })
  const lines = keysOf(samplePeople).flatMap((key) => {
    const { reportsTo, by } = samplePeople[key]
    return reportsTo === undefined
      ? []
      : [link('reports-to', personIds(key), personIds(reportsTo), {}, by)]
  })
  const covers = sampleCovers.map(({ member, person, strength, daysAgo }) => {
    const lastContactOn = daysAgo === undefined ? null : dayBefore(context, daysAgo)
    const fields = { strength, lastContactOn }
    return link('covers', memberIds(member), personIds(person), fields, member)
  })
  const relations = keysOf(sampleRelations).map((key) => {
    const { kind, from, to } = sampleRelations[key]
    const fields = { note: texts.relations[key] }
    return link(kind, personIds(from), personIds(to), fields, samplePeople[from].by)
  })
  return [
    { type: 'plan/set', field: 'customer', value: texts.customer },
    ...members,
    ...people,
    ...lines,
    ...covers,
    ...relations,
  ]
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}

/** Ids for all keys, to be looked up by key. */
function drawIds<Key extends string>(keys: readonly Key[], context: CommandContext) {
  const ids = Object.fromEntries(keys.map((key) => [key, createEntityId(context)])) as Record<
    Key,
    EntityId
  >
  return (key: Key) => ids[key]
}

function dayBefore({ nowMs }: CommandContext, days: number): string {
  return new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10)
}
