import { describe, expect, it } from 'vitest'
import { createMigratedPeer } from '../../../tests/support/plan-peer.ts'
import { seededRandomBytes } from '../../core/random.ts'
import { applyChanges } from '../../document/apply-changes.ts'
import { CommandOrigin } from '../../document/command-origin.ts'
import { checkFieldSet, fieldValues } from '../../domain/commands/write-entity.ts'
import type { Entity, EntityOf } from '../../domain/entities/entity.ts'
import { type EntityKind, entityKinds, fieldsOf } from '../../domain/entities/entity-registry.ts'
import type { FieldSet } from '../../domain/entities/field.ts'
import { accountFields } from '../../domain/account.ts'
import { linkKinds } from '../../domain/links/link-kinds.ts'
import type { Language, PlanView } from '../../domain/plan-view.ts'
import { findGaps, gapKinds, isLate } from '../../domain/rules/gaps.ts'
import { horizonOf } from '../../domain/rules/horizons.ts'
import { compareRanks } from '../../domain/rules/rank.ts'
import { vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { createSamplePlan } from './sample-changes.ts'
import { sampleEn } from './sample-en.ts'
import { sampleEs } from './sample-es.ts'
import { type PieceKey, sampleLinks, samplePieces, sampleWhiteboard } from './sample-structure.ts'

const languages = ['en', 'es'] as const
const TODAY = '2026-11-22'

function sample(language: Language): PlanView {
  const peer = createMigratedPeer()
  const { changes } = createSamplePlan(language, {
    author: { participantId: null, name: '', area: '' },
    isFacilitator: true,
    nowMs: Date.parse(`${TODAY}T09:00:00Z`),
    randomBytes: seededRandomBytes(9),
  })
  applyChanges(
    peer.doc,
    changes,
    new CommandOrigin('setPlanFacts', { createdIds: [], touchedIds: [] }),
  )
  return peer.view()
}

const en = sample('en')
const es = sample('es')
const viewOf = { en, es }

function ofKind<Kind extends EntityKind>(view: PlanView, kind: Kind): EntityOf<Kind>[] {
  return [...view.entities.values()].filter(
    (entity): entity is Extract<Entity, EntityOf<Kind>> => entity.kind === kind,
  )
}

/** What the sample says without its words: of a text only whether there is one. */
function skeleton(view: PlanView) {
  const bare = (fields: FieldSet, values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        fields[name]?.type === 'text' ? value !== '' : value,
      ]),
    )
  return {
    account: bare(accountFields, { ...view.account }),
    entities: [...view.entities.values()].map((entity) => ({
      ...bare(fieldsOf(entity.kind), fieldValues(entity)),
      id: entity.id,
      kind: entity.kind,
      hasNotes: entity.notes !== '',
      authorCount: entity.authors.length,
    })),
    links: [...view.links.values()].map(({ id, strength, lastContactOn, note }) => ({
      id,
      strength,
      lastContactOn,
      hasNote: note !== '',
    })),
    comments: [...view.comments.values()]
      .flat()
      .map(({ id, entityId, createdAtMs, mentionIds }) => ({
        id,
        entityId,
        createdAtMs,
        mentionIds,
      })),
  }
}

describe('the sample plan', () => {
  it('[SAMPLE-1] has the same pieces in the same places in both languages', () => {
    // A currency, a unit of measure and names are words; that there is one is the same.
    expect(skeleton(es)).toEqual(skeleton(en))
    const names = (view: PlanView) => [...view.entities.values()].map(({ name }) => name)
    expect(names(es).filter((name) => names(en).includes(name))).toEqual([])
  })

  it.each(languages)('[SAMPLE-1] every word has its field, and fits it: %s', (language) => {
    const texts = { en: sampleEn, es: sampleEs }[language]
    for (const [key, { notes: _, ...words }] of Object.entries(texts.pieces)) {
      const { kind, fields = {}, days = {} } = samplePieces[key as PieceKey]
      const none = Object.fromEntries(Object.keys(days).map((name) => [name, null]))
      expect(checkFieldSet(fieldsOf(kind), { ...words, ...fields, ...none })).toMatchObject({
        ok: true,
      })
      for (const text of Object.values(words)) expect(text).toBe(text.trim())
    }
    for (const text of [...Object.values(texts.account), ...Object.values(texts.comments)]) {
      expect(text.trim()).not.toBe('')
    }
  })

  it('[SAMPLE-2] is as large as a plan of a real team', () => {
    const counts = Object.fromEntries(entityKinds.map((kind) => [kind, ofKind(en, kind).length]))
    expect(counts).toEqual({
      person: 15,
      member: 6,
      goal: 5,
      challenge: 6,
      initiative: 3,
      'culture-trait': 3,
      'value-proposition': 5,
      objective: 4,
      action: 9,
      step: 8,
      obstacle: 4,
      kpi: 2,
      question: 3,
      note: 3,
    })
    expect([...en.comments.values()].flat()).toHaveLength(6)
    expect(en.account).toMatchObject({ currency: 'GBP', shortMonths: 6, mediumMonths: 18 })
    expect(Object.values(en.account).filter((value) => value === '' || value === null)).toEqual([])
  })

  it.each(languages)('[SAMPLE-2] every link is legal and in force: %s', (language) => {
    const view = viewOf[language]
    expect([view.broken.size, view.dormantLinks.size]).toEqual([0, 0])
    const used = new Set([...view.links.values()].map(({ kind }) => kind))
    expect(linkKinds.filter((kind) => !used.has(kind))).toEqual([])
    for (const [kind, pairs] of Object.entries(sampleLinks)) {
      const stored = [...view.links.values()].filter((link) => link.kind === kind)
      expect(stored).toHaveLength(pairs.length)
    }
  })

  it('[SAMPLE-2] has each gap once or twice, and not everywhere', () => {
    const found = gapKinds.map((gap) => findGaps(en, gap).map((id) => en.entities.get(id)?.name))
    expect(found).toEqual([
      ['A premium range on the shelf by autumn'],
      ['The standard line in all three plants'],
      ['Ask Solberg what her plant needs'],
      ['Year-end round through the three plants'],
    ])
    const actions = ofKind(en, 'action')
    expect(actions.filter((action) => isLate(action, TODAY))).toHaveLength(1)
    expect(actions.filter(({ promised }) => promised)).toHaveLength(1)
    expect(new Set(actions.map(({ status }) => status)).size).toBe(4)
    expect(new Set(actions.map((action) => horizonOf(action, en.account)))).toEqual(
      new Set(['short', 'medium']),
    )
  })

  it.each(languages)('[SAMPLE-2] its people have gaps as real ones have: %s', (language) => {
    const view = viewOf[language]
    const people = ofKind(view, 'person')
    const rated = people.map(
      ({ power, interest }) => [power, interest].filter((value) => value !== null).length,
    )
    expect([0, 1, 2].map((count) => rated.filter((each) => each === count).length)).toEqual([
      2, 2, 11,
    ])
    expect(people.filter(({ placeholder }) => placeholder)).toHaveLength(1)
    const covered = new Set(
      [...view.links.values()].filter(({ kind }) => kind === 'covers').map(({ toId }) => toId),
    )
    expect(people.length - covered.size).toBeGreaterThan(3)
    const areas = ofKind(view, 'member').map(({ area }) => area)
    expect(new Set(areas).size).toBe(6)
    expect(areas.filter((area) => !vocabulary(language).areas.includes(area))).toEqual([])
  })

  it('[SAMPLE-3] every area has brought something in, and knows it more or less surely', () => {
    const pieces = [...en.entities.values()].filter(({ kind }) => kind !== 'member')
    expect(pieces.filter(({ authors }) => authors.length === 0)).toEqual([])
    const areas = new Set(pieces.flatMap(({ authors }) => authors.map(({ area }) => area)))
    expect(areas.size).toBe(6)
    const goals = ofKind(en, 'goal')
    expect(new Set(goals.map(({ confidence }) => confidence)).size).toBe(4)
    expect(goals.every(({ source }) => source !== '')).toBe(true)
  })

  it('[SAMPLE-3] days count from today', () => {
    const contacts = [...en.links.values()].flatMap(({ lastContactOn }) => lastContactOn ?? [])
    expect(contacts.every((day) => day < TODAY)).toBe(true)
    expect(contacts).toContain('2026-11-20')
    expect([en.account.periodFrom, en.account.periodTo]).toEqual(['2026-10-23', '2029-10-22'])
    expect(ofKind(en, 'step').filter(({ done, dueOn }) => done && (dueOn ?? '') > TODAY)).toEqual(
      [],
    )
  })

  it('[SAMPLE-4] cards stand in a chosen order in their lanes', () => {
    const goals = [...ofKind(en, 'goal')].sort(compareRanks).map(({ name }) => name)
    expect(goals[0]).toBe('Recyclable trays across the whole range by the end of 2028')
    expect(goals.at(-1)).toBe('A premium range on the shelf by autumn')
    expect(ofKind(en, 'action').every(({ order }) => order !== '')).toBe(true)
    const ofChallenges = [...ofKind(en, 'challenge'), ...ofKind(en, 'question')]
      .filter((each) => each.kind === 'challenge' || each.topic === 'challenge')
      .sort(compareRanks)
    expect(ofChallenges.map(({ kind }) => kind).at(-1)).toBe('question')
    expect(new Set(ofChallenges.map(({ order }) => order)).size).toBe(ofChallenges.length)
  })

  it('[SAMPLE-4] cards on the whiteboard do not cover each other', () => {
    const places = sampleWhiteboard.map(([, x, y]) => `${x} ${y}`)
    expect(new Set(places).size).toBe(places.length)
  })
})
