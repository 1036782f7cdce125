import { describe, expect, it } from 'vitest'
import { createMigratedPeer } from '../../../tests/support/plan-peer.ts'
import { seededRandomBytes } from '../../core/random.ts'
import { applyChanges } from '../../document/apply-changes.ts'
import { CommandOrigin } from '../../document/command-origin.ts'
import type { Language, PlanView } from '../../domain/plan-view.ts'
import { vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { samplePlanChanges } from './sample-changes.ts'

function sample(language: Language): PlanView {
  const peer = createMigratedPeer()
  const changes = samplePlanChanges(language, {
    author: { participantId: null, name: '', area: '' },
    isFacilitator: true,
    nowMs: Date.UTC(2026, 10, 22),
    randomBytes: seededRandomBytes(9),
  })
  applyChanges(
    peer.doc,
    changes,
    new CommandOrigin('setPlanFacts', { createdIds: [], touchedIds: [] }),
  )
  return peer.view()
}

/** What the sample says without its words. */
function skeleton(view: PlanView) {
  const people = [...view.entities.values()].map((entity) =>
    entity.kind === 'member'
      ? { id: entity.id, level: entity.level }
      : {
          id: entity.id,
          level: entity.level,
          ratings: [entity.power, entity.influence, entity.interest, entity.stance],
          buyingRoles: entity.buyingRoles,
          has: [entity.agenda, entity.notes, entity.source, entity.email].map(
            (text) => text !== '',
          ),
        },
  )
  const links = [...view.links.values()].map(({ id, strength, lastContactOn, note }) => ({
    id,
    strength,
    lastContactOn,
    hasNote: note !== '',
  }))
  return { people, links }
}

describe('the sample plan', () => {
  it('[SAMPLE-1] has the same people in the same places in both languages', () => {
    expect(skeleton(sample('es'))).toEqual(skeleton(sample('en')))
    const words = (view: PlanView) => [...view.entities.values()].map(({ name }) => name)
    expect(words(sample('es')).filter((name) => words(sample('en')).includes(name))).toEqual([])
  })

  it.each(['en', 'es'] as const)('[SAMPLE-2] is whole and has gaps: %s', (language) => {
    const view = sample(language)
    const people = [...view.entities.values()].filter((entity) => entity.kind === 'person')
    const members = [...view.entities.values()].filter((entity) => entity.kind === 'member')
    expect([people.length, members.length, view.broken.size, view.dormantLinks.size]).toEqual([
      15, 6, 0, 0,
    ])
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
    expect(new Set(members.map(({ area }) => area)).size).toBe(6)
    expect(
      members.map(({ area }) => area).filter((area) => !vocabulary(language).areas.includes(area)),
    ).toEqual([])
    for (const entity of view.entities.values()) {
      expect(entity.name).toBe(entity.name.trim())
      expect(entity.authors[0]?.area).not.toBe('')
    }
  })

  it('[SAMPLE-3] days count back from today', () => {
    const days = [...sample('en').links.values()].flatMap(
      ({ lastContactOn }) => lastContactOn ?? [],
    )
    expect(days.every((day) => day < '2026-11-22')).toBe(true)
    expect(days).toContain('2026-11-20')
  })
})
