import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import type { Box } from '../core/geometry.ts'
import type { JsonObject } from '../core/json.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { vocabulary } from '../domain/vocabulary/vocabulary.ts'
import { boardLabel } from './board-label.ts'
import { boardEntry, boardKinds } from './board-registry.ts'
import { acceptedEntities } from './define-board.ts'

const rating = fc.option(fc.integer({ min: 1, max: 5 }))
const row = fc.record({
  name: fc.constantFrom('Ana', 'ana', 'Álvaro', 'Berta', 'Zoë', 'Li'),
  power: rating,
  interest: rating,
  influence: rating,
  stance: fc.option(fc.integer({ min: -2, max: 2 })),
  boss: fc.option(fc.nat(40)),
})
const plans = fc.array(row, { minLength: 1, maxLength: 40 })
const settings: fc.Arbitrary<JsonObject> = fc.record({
  xField: fc.constantFrom('power', 'influence', 'interest', 'stance', 'nonsense'),
  yField: fc.constantFrom('power', 'influence', 'interest', 'stance'),
  cut: fc.integer({ min: 0, max: 6 }),
  arrows: fc.constantFrom(['influences'], ['covers'], 'nonsense'),
})

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

function viewOf(rows: readonly Row[]): PlanView {
  const peer = createMigratedPeer()
  mustRun(peer, {
    name: 'importEntities',
    args: {
      kind: 'person',
      rows: rows.map(({ boss, ...fields }) => ({
        entityId: null,
        fields,
        bossRow: boss === null ? null : boss % rows.length,
      })),
    },
  })
  return peer.view()
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
      fc.property(plans, settings, (rows, stored) => {
        const view = viewOf(rows)
        expect(entry.open(stored).layout(view)).toEqual(entry.open(stored).layout(view))
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it('[BOARD-2] does not depend on the order of what it lays out', () => {
    fc.assert(
      fc.property(plans, settings, (rows, stored) => {
        const view = viewOf(rows)
        const board = entry.open(stored)
        const shown = acceptedEntities(view, board.accepts)
        const links = new Map([...view.links].reverse())
        expect(board.layout({ ...view, links }, [...shown].reverse())).toEqual(
          board.layout(view, shown),
        )
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  it('[BOARD-3] gives everybody a card inside the frame, none hidden by another', () => {
    fc.assert(
      fc.property(plans, settings, (rows, stored) => {
        const view = viewOf(rows)
        const layout = entry.open(stored).layout(view)
        expect([...layout.cards.keys()].sort()).toEqual([...view.entities.keys()].sort())
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
      fc.property(plans, settings, (rows, stored) => {
        const view = viewOf(rows)
        const board = entry.open(stored)
        const layout = board.layout(view)
        const moved = [...layout.cards.keys()].map((entityId) => ({
          entityId,
          delta: { x: 0, y: 0 },
        }))
        for (const one of moved) expect(board.drop(view, layout, [one])).toBeNull()
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
    const board = entry.open({})
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
      fc.property(settings, (stored) => {
        const clean = entry.cleanSettings(stored)
        expect(entry.cleanSettings(clean)).toEqual(clean)
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})
