import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../tests/support/plan-peer.ts'
import type { Box } from '../core/geometry.ts'
import type { JsonObject } from '../core/json.ts'
import type { PlanView } from '../domain/plan-view.ts'
import type { BoardId, EntityId } from '../core/ids.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import { legalLinkKinds } from '../domain/links/link-kinds.ts'
import { vocabulary } from '../domain/vocabulary/vocabulary.ts'
import { boardLabel } from './board-label.ts'
import { boardEntry, boardKinds } from './board-registry.ts'
import type { StoredBoard } from './open-board.ts'

const rating = fc.option(fc.integer({ min: 1, max: 5 }))
const row = fc.record({
  name: fc.constantFrom('Ana', 'ana', 'Álvaro', 'Berta', 'Zoë', 'Li'),
  power: rating,
  interest: rating,
  influence: rating,
  stance: fc.option(fc.integer({ min: -2, max: 2 })),
  boss: fc.option(fc.nat(40)),
  kind: fc.nat(20),
  order: fc.constantFrom('', 'a0', 'a1', 'a1', 'a2V'),
  link: fc.option(fc.nat(40)),
})
const plans = fc.array(row, { minLength: 1, maxLength: 40 })
const settings: fc.Arbitrary<JsonObject> = fc.record({
  xField: fc.constantFrom('power', 'influence', 'interest', 'stance', 'nonsense'),
  yField: fc.constantFrom('power', 'influence', 'interest', 'stance'),
  cut: fc.integer({ min: 0, max: 6 }),
  columns: fc.constantFrom('status', 'horizon', 'owner', 'aim', 'nonsense'),
  arrows: fc.constantFrom(['influences'], ['covers'], 'nonsense'),
})

const boardId = 'board' as BoardId
const stored = (settingsOf: JsonObject): StoredBoard => ({ id: boardId, settings: settingsOf })

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

/** A plan with people who report to one another, or with cards of all the kinds a board accepts. */
function viewOf(rows: readonly Row[], accepts: readonly EntityKind[]): PlanView {
  const peer = createMigratedPeer()
  if (accepts.includes('person')) addPeople(peer, rows)
  else addCards(peer, rows, accepts)
  return peer.view()
}

function addCards(peer: PlanPeer, rows: readonly Row[], accepts: readonly EntityKind[]): void {
  const ids = rows.flatMap(({ name, order, kind: pick }) => {
    const kind = accepts[pick % accepts.length] ?? 'note'
    const entries = [{ fields: { name, order } }]
    return mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  })
  const companions = (['member', 'objective', 'goal'] as const).flatMap(
    (kind) =>
      mustRun(peer, {
        name: 'addEntities',
        args: { kind, entries: [{ fields: { name: 'Mia' } }] },
      }).createdIds,
  )
  for (const [index, { link }] of rows.entries()) {
    const fromId = ids[index]
    const toIds = link === null ? companions : [ids[link % ids.length]]
    for (const toId of toIds) addLink(peer, fromId, toId)
  }
}

/** Joins two cards where they may be joined. */
function addLink(peer: PlanPeer, fromId?: EntityId, toId?: EntityId): void {
  if (fromId === undefined || toId === undefined || fromId === toId) return
  const { entities } = peer.view()
  const [from, to] = [entities.get(fromId), entities.get(toId)]
  if (from === undefined || to === undefined) return
  const [kind] = legalLinkKinds(from.kind, to.kind)
  if (kind === undefined) return
  const joined = peer.run({ name: 'addLink', args: { kind, fromId, toId } })
  if (!joined.ok) expect(joined.error.code).toBe('command/reporting-cycle')
}

function addPeople(peer: PlanPeer, rows: readonly Row[]): void {
  mustRun(peer, {
    name: 'importEntities',
    args: {
      kind: 'person',
      rows: rows.map(({ name, power, interest, influence, stance, boss }) => ({
        entityId: null,
        fields: { name, power, interest, influence, stance },
        bossRow: boss === null ? null : boss % rows.length,
      })),
    },
  })
}

function hides(upper: Box, lower: Box): boolean {
  return (
    upper.x <= lower.x &&
    upper.y <= lower.y &&
    upper.x + upper.width >= lower.x + lower.width &&
    upper.y + upper.height >= lower.y + lower.height
  )
}

function holes(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}

describe.each(boardKinds)('every kind of board: %s', (kind) => {
  const entry = boardEntry(kind)

  it('[BOARD-1] lays the same plan out the same way', () => {
    fc.assert(
      fc.property(plans, settings, (rows, settingsOf) => {
        const view = viewOf(rows, entry.open(stored({})).accepts)
        expect(entry.open(stored(settingsOf)).layout(view)).toEqual(
          entry.open(stored(settingsOf)).layout(view),
        )
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it('[BOARD-2] does not depend on the order of what it lays out', () => {
    fc.assert(
      fc.property(plans, settings, (rows, settingsOf) => {
        const view = viewOf(rows, entry.open(stored({})).accepts)
        const board = entry.open(stored(settingsOf))
        const shown = board.shown(view)
        const links = new Map([...view.links].reverse())
        expect(board.layout({ ...view, links }, [...shown].reverse())).toEqual(
          board.layout(view, shown),
        )
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  it('[BOARD-3] [BOARD-7] gives everything one card of its own inside the frame, none hidden by another', () => {
    fc.assert(
      fc.property(plans, settings, (rows, settingsOf) => {
        const view = viewOf(rows, entry.open(stored({})).accepts)
        const board = entry.open(stored(settingsOf))
        const layout = board.layout(view)
        const accepted = board.shown(view).map(({ id }) => id)
        const own = [...layout.cards].filter(([, { isRepeated }]) => isRepeated !== true)
        expect(own.map(([key]) => key).sort()).toEqual(accepted.sort())
        for (const [key, { entityId, isRepeated }] of layout.cards) {
          expect(key === entityId).toBe(isRepeated !== true)
        }
        const boxes = [...layout.cards.values()].map((card) => card.box)
        for (const [index, box] of boxes.entries()) {
          expect(hides(layout.frame, box)).toBe(true)
          for (const other of boxes.slice(index + 1)) {
            expect(hides(box, other) || hides(other, box)).toBe(false)
          }
        }
        const zoneIds = new Set(layout.zones.map((zone) => zone.id))
        for (const { zoneId } of layout.cards.values()) expect(zoneIds).toContain(zoneId)
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('[BOARD-4] changes nothing where a card is dropped in its place', () => {
    fc.assert(
      fc.property(plans, settings, (rows, settingsOf) => {
        const view = viewOf(rows, entry.open(stored({})).accepts)
        const board = entry.open(stored(settingsOf))
        const layout = board.layout(view)
        const all = [...layout.cards.values()].map((place) => ({
          entityId: place.entityId,
          place,
          delta: { x: 0, y: 0 },
        }))
        const moved = all.filter(({ place }) => place.isRepeated !== true)
        for (const one of all) expect(board.drop(view, layout, [one])).toBeNull()
        expect(board.drop(view, layout, moved)).toBeNull()
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('[BOARD-5] has every text in every language, with the same values to fill in', () => {
    const { en, es } = entry.strings
    expect(Object.keys(es.labels)).toEqual(Object.keys(en.labels))
    for (const [key, text] of Object.entries(en.labels)) {
      expect(text).not.toBe('')
      expect(holes(es.labels[key] ?? '')).toEqual(holes(text))
    }
    const view = createMigratedPeer().view()
    const board = entry.open(stored({}))
    const labels = [...board.layout(view).zones, ...board.moveTargets(view)]
    for (const label of labels) {
      for (const language of ['en', 'es'] as const) {
        const words = boardLabel(entry.strings[language], vocabulary(language), label)
        expect(words).not.toContain('{{')
        expect(words).not.toBe(label.labelKey)
      }
    }
  })

  it('[BOARD-6] keeps settings that it has cleaned', () => {
    fc.assert(
      fc.property(settings, (settingsOf) => {
        const clean = entry.cleanSettings(stored(settingsOf))
        expect(entry.cleanSettings(stored(clean))).toEqual(clean)
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})
