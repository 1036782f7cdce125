import type { Person } from '../support/person.ts'
import { createPlan } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

const units = ['Production', 'Logistics', 'Quality', 'Purchasing', 'Finance', 'IT', 'Engineering']
const titles = ['Director', 'Head of planning', 'Plant manager', 'Buyer', 'Specialist']

/** A blank plan with a number of fully rated people, spread evenly; returns its id. */
export async function createFilledPlan(person: Person, peopleCount: number): Promise<string> {
  const { planId } = await createPlan(person, { template: 'blank', title: `${peopleCount} people` })
  const peer = await openAsStockPeer(person, planId)
  const entries = Array.from({ length: peopleCount }, (_, index) => ({
    fields: {
      name: `Person ${String(index + 1).padStart(4, '0')}`,
      title: titles[index % titles.length] ?? '',
      unit: units[index % units.length] ?? '',
      power: 1 + (index % 5),
      interest: 1 + (Math.floor(index / 5) % 5),
      influence: 1 + (Math.floor(index / 25) % 5),
      stance: (index % 5) - 2,
    },
  }))
  peer.run({ name: 'addEntities', args: { kind: 'person', entries } })
  await peer.delivered()
  peer.close()
  return planId
}
