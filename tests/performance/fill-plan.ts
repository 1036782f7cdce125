import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Person } from '../support/person.ts'
import { createPlan } from '../support/plan-steps.ts'
import { openAsStockPeer, type StockPeer } from '../support/stock-peer.ts'

const units = ['Production', 'Logistics', 'Quality', 'Purchasing', 'Finance', 'IT', 'Engineering']
const titles = ['Director', 'Head of planning', 'Plant manager', 'Buyer', 'Specialist']
const statuses = ['todo', 'in-progress', 'blocked', 'done', 'dropped']
const terms = ['short', 'medium', 'long']

/** A blank plan with a number of fully rated people, spread evenly; returns its id. */
export async function createFilledPlan(person: Person, peopleCount: number): Promise<string> {
  const { planId } = await createPlan(person, { template: 'blank', title: `${peopleCount} people` })
  const peer = await openAsStockPeer(person, planId)
  addAll(peer, 'person', peopleCount, ratedPerson)
  await peer.delivered()
  peer.close()
  return planId
}

/** A plan and the link by which others take part. */
export interface LargePlan {
  readonly planId: string
  readonly participantLink: string
}

/**
 * A plan after years of work: 700 people and 25 of ours, 60 goals, 60 objectives and 180 actions with
 * 120 steps, 180 more pieces of the customer's strategy, and some 1,300 links.
 */
export async function createLargePlan(person: Person): Promise<LargePlan> {
  const { planId, links } = await createPlan(person, { template: 'blank', title: 'A large plan' })
  const peer = await openAsStockPeer(person, planId)
  const people = addAll(peer, 'person', 700, ratedPerson)
  const members = addAll(peer, 'member', 25)
  const goals = addAll(peer, 'goal', 60, prioritized)
  const challenges = addAll(peer, 'challenge', 60, prioritized)
  const initiatives = addAll(peer, 'initiative', 30, prioritized)
  const values = addAll(peer, 'value-proposition', 40, prioritized)
  const objectives = addAll(peer, 'objective', 60, (index) => ({ horizon: pick(terms, index) }))
  const actions = addAll(peer, 'action', 180, (index) => ({
    status: pick(statuses, index),
    dueOn: `2026-${String(1 + (index % 12)).padStart(2, '0')}-15`,
    area: pick(units, index),
  }))
  const steps = addAll(peer, 'step', 120, (index) => ({ done: index % 3 === 0 }))
  addAll(peer, 'culture-trait', 20, prioritized)
  addAll(peer, 'question', 30)
  // In one transaction, as an import is: each link alone would be derived and sent by itself.
  peer.doc.transact(() => {
    join(peer, 'reports-to', people.slice(1, 301), (index) => people[Math.floor(index / 6)])
    join(peer, 'owns', people.slice(0, 60), (index) => goals[index])
    join(peer, 'cares-about', people.slice(0, 120), (index) => goals[index % 60])
    join(peer, 'threatens', challenges, (index) => goals[index])
    join(peer, 'answers', values, (index) => goals[index])
    join(peer, 'pursues', initiatives, (index) => goals[index])
    join(peer, 'advances', objectives, (index) => goals[(index * 7) % 60])
    join(peer, 'serves', actions.slice(0, 170), (index) => objectives[index % 60])
    join(peer, 'serves', actions.slice(0, 60), (index) => goals[(index * 11) % 60])
    join(peer, 'assigned-to', actions.slice(0, 170), (index) => members[index % 25])
    join(peer, 'assigned-to', objectives, (index) => members[(index * 3) % 25])
    join(peer, 'counterpart', actions.slice(0, 90), (index) => people[index * 7])
    join(peer, 'depends-on', actions.slice(0, 100), (index) => actions[index + 60])
    join(peer, 'step-of', steps, (index) => actions[index % 90])
  })
  await peer.delivered()
  peer.close()
  return { planId, participantLink: links.participant }
}

function ratedPerson(index: number): JsonObject {
  return {
    title: pick(titles, index),
    unit: pick(units, index),
    power: 1 + (index % 5),
    interest: 1 + (Math.floor(index / 5) % 5),
    influence: 1 + (Math.floor(index / 25) % 5),
    stance: (index % 5) - 2,
  }
}

function prioritized(index: number): JsonObject {
  return { unit: pick(units, index), confidence: pick(['guess', 'inference', 'fact'], index) }
}

/** Entities of one kind in one step, called `Person 0001` and so on; their ids in that order. */
function addAll(
  peer: StockPeer,
  kind: EntityKind,
  count: number,
  fieldsAt: (index: number) => JsonObject = () => ({}),
): readonly EntityId[] {
  const word = kind.charAt(0).toUpperCase() + kind.slice(1)
  const entries = Array.from({ length: count }, (_, index) => ({
    fields: { ...fieldsAt(index), name: `${word} ${String(index + 1).padStart(4, '0')}` },
  }))
  peer.run({ name: 'addEntities', args: { kind, entries } })
  const added = [...peer.view().entities.values()].filter(
    (entity) => entity.kind === kind && entity.name.startsWith(`${word} `),
  )
  return added.toSorted((left, right) => (left.name < right.name ? -1 : 1)).map(({ id }) => id)
}

function join(
  peer: StockPeer,
  kind: LinkKind,
  fromIds: readonly EntityId[],
  toIdAt: (index: number) => EntityId | undefined,
): void {
  for (const [index, fromId] of fromIds.entries()) {
    const toId = toIdAt(index)
    if (toId !== undefined) peer.run({ name: 'addLink', args: { kind, fromId, toId } })
  }
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? ''
}
