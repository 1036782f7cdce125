/**
 * Says what somebody did, in the words of the language on screen.
 *
 * DEED-1  Every command of the registry, undo and redo have a sentence; what an older or newer Tesela did
 *         is said to be a change.
 * DEED-2  Up to three entries are named; more are counted by their kinds.
 * DEED-3  What was deleted for good has no name any more, and is counted apart.
 * DEED-4  A note holds at most a hundred ids: such a number is a lower bound, and said to be.
 * DEED-5  What was touched is in use, in the bin, or gone.
 * DEED-6  Who adds themselves to the team joined the plan.
 */
import type { TFunction } from 'i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { decodeEntityId } from '#shared/core/ids.ts'
import { type CommandName, commandNames } from '#shared/domain/command-registry.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { Vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'
import type { Language } from '#shared/protocol/http-fields.ts'
import { MOST_NOTE_IDS } from '#shared/protocol/note.ts'

type DeedName = CommandName | 'undo' | 'redo'

const deedNames: ReadonlySet<string> = new Set<DeedName>([...commandNames, 'undo', 'redo'])

/** What a deed is, as the server tells it. */
export interface Deed {
  /** Who did it, as they are called; null where nobody knows. */
  readonly name: string | null
  readonly command: string
  readonly ids: readonly string[]
}

export interface DeedWords {
  readonly t: TFunction
  readonly language: Language
  readonly words: Vocabulary
}

/** What a deed touched, as the plan knows it today. */
export interface Touched {
  readonly inUse: readonly Entity[]
  readonly inBin: readonly Entity[]
  /** How many are in the plan no more. */
  readonly goneCount: number
}

/** The part of a plan in which names are looked up. */
export type NamesOfPlan = Pick<PlanView, 'entities' | 'bin'>

const MOST_NAMED = 3

/** Looks up what a deed touched; an id that it names twice counts once. */
export function findTouched(ids: readonly string[], { entities, bin }: NamesOfPlan): Touched {
  const known = [...new Set(ids)].map(decodeEntityId)
  const from = (map: ReadonlyMap<EntityId, Entity>) =>
    known.flatMap((id) => (id === null ? [] : (map.get(id) ?? [])))
  const [inUse, inBin] = [from(entities), from(bin)]
  return { inUse, inBin, goneCount: known.length - inUse.length - inBin.length }
}

/** The deed after the person's name, such as "linked “Ana” to “Ben”". */
export function sayDeed(deed: Deed, view: NamesOfPlan, say: DeedWords): string {
  const { t } = say
  if (isJoining(deed, view)) return t('activity.joined')
  const ids = [...new Set(deed.ids)]
  const values = {
    what: sayTouched(deed.ids, view, say),
    first: sayTouched(ids.slice(0, 1), view, say),
    second: sayTouched(ids.slice(1), view, say),
    entries: orMore(deed.ids, t('activity.entries', { count: ids.length }), say),
  }
  return isDeedName(deed.command)
    ? t(`activity.deeds.${deed.command}`, values)
    : t('activity.unknownDeed', values)
}

function isJoining({ name, command, ids }: Deed, view: NamesOfPlan): boolean {
  if (command !== 'addEntities' || ids.length !== 1) return false
  return findTouched(ids, view).inUse.some((one) => one.kind === 'member' && one.name === name)
}

function isDeedName(command: string): command is DeedName {
  return deedNames.has(command)
}

function sayTouched(ids: readonly string[], view: NamesOfPlan, say: DeedWords): string {
  const { t, language } = say
  if (ids.length === 0) return t('activity.noEntity')
  const { inUse, inBin, goneCount } = findTouched(ids, view)
  const known = [...inUse, ...inBin]
  const isNamed = known.length + goneCount <= MOST_NAMED
  const parts = isNamed ? inOrder(ids, known).map((one) => nameOf(one, say)) : counts(known, say)
  if (goneCount > 0) parts.push(t('activity.gone', { count: goneCount }))
  return orMore(ids, new Intl.ListFormat(language).format(parts), say)
}

function orMore(ids: readonly string[], what: string, { t }: DeedWords): string {
  return ids.length < MOST_NOTE_IDS ? what : t('activity.atLeast', { what })
}

function inOrder(ids: readonly string[], known: readonly Entity[]): readonly Entity[] {
  return [...known].sort((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id))
}

function nameOf({ name, kind }: Entity, { t, words, language }: DeedWords): string {
  return name === '' ? lowerFirst(words.kinds[kind].one, language) : t('activity.quoted', { name })
}

function counts(known: readonly Entity[], say: DeedWords): string[] {
  const byKind = new Map<EntityKind, number>()
  for (const { kind } of known) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
  return [...byKind].map(([kind, count]) => countOf(kind, count, say))
}

function countOf(kind: EntityKind, count: number, { t, words, language }: DeedWords): string {
  if (kind === 'member') return t('activity.members', { count })
  const { one, many } = words.kinds[kind]
  return `${count} ${lowerFirst(count === 1 ? one : many, language)}`
}

/** "People" inside a sentence is "people"; an abbreviation such as "KPI" stays. */
function lowerFirst(word: string, language: Language): string {
  const isWord = /^\p{Lu}(?!\p{Lu})/u.test(word)
  return isWord ? word.charAt(0).toLocaleLowerCase(language) + word.slice(1) : word
}
