import type { CreatedPlan } from '#shared/protocol/http-plans.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../../support/http-browser.ts'
import { pickOne, seededRandom } from '../../support/seeded-random.ts'
import { pause } from '../server/server-process.ts'
import type { SoakForm } from './soak-form.ts'
import { openAsSoakPerson, type SoakPerson } from './soak-person.ts'

/** What has happened so far. */
export interface ChurnCounts {
  readonly plans: number
  readonly deletions: number
  readonly sittings: number
  readonly joins: number
  readonly reconnects: number
}

export interface Churn {
  readonly counts: ChurnCounts
  /** Nobody sits down any more; resolves once all have left, and rejects where something went wrong. */
  stop(): Promise<void>
}

interface PlanInUse {
  readonly created: CreatedPlan
  readonly facilitator: HttpBrowser
  sittings: number
}

/** A plan is deleted after so many sittings, so that what is on disk does not grow either. */
const SITTINGS_OF_A_PLAN = 4
const PEOPLE = 3
const DRAGS = 3
const FRAMES_OF_A_DRAG = 10
const COMMANDS_OF_A_DRAG = 6
const TUNNELLED_SHARE = 0.15
const TITLE = 'Soaked'

/** People come, join, drag, write, lose their connection, leave; plans are made and deleted. */
export function startChurn(url: string, form: SoakForm): Churn {
  const counts = { plans: 0, deletions: 0, sittings: 0, joins: 0, reconnects: 0 }
  let isOver = false

  function over(): boolean {
    return isOver
  }

  async function table(index: number): Promise<void> {
    const random = seededRandom(index + 1)
    const plans: PlanInUse[] = []
    for (let age = 0; age < form.plansOfATable; age += 1) {
      // Of all ages from the start, so that soon as many are deleted as made.
      plans.push(await makePlan(random, age % SITTINGS_OF_A_PLAN))
    }
    while (!over()) {
      const plan = pickOne(plans, random)
      if (plan === undefined) continue
      await sitDown(plan, random)
      if (plan.sittings < SITTINGS_OF_A_PLAN) continue
      plans.splice(plans.indexOf(plan), 1, await makePlan(random, 0))
      await deletePlan(plan)
    }
  }

  async function makePlan(random: () => number, sittings: number): Promise<PlanInUse> {
    const facilitator = createHttpBrowser(url)
    const template = random() < 0.3 ? 'sample' : 'blank'
    const created = await createPlan(facilitator, { title: TITLE, template })
    counts.plans += 1
    return { created, facilitator, sittings }
  }

  async function deletePlan({ created: { planId }, facilitator }: PlanInUse): Promise<void> {
    const answer = await facilitator.delete(`/api/plans/${planId}`, { confirmation: TITLE })
    if (answer.status !== 204) throw new Error(`not deleted: ${JSON.stringify(answer.body)}`)
    counts.deletions += 1
  }

  async function sitDown(plan: PlanInUse, random: () => number): Promise<void> {
    const people: SoakPerson[] = []
    for (let index = 0; index < PEOPLE; index += 1) {
      const browser = createHttpBrowser(url)
      const { participant } = plan.created.links
      await joinByLink(browser, participant, { name: `Person ${index}`, area: 'Sales' })
      counts.joins += 1
      const isTunnelled = random() < TUNNELLED_SHARE
      const { planId } = plan.created
      people.push(await openAsSoakPerson({ url, planId, browser, random, isTunnelled }))
    }
    for (let drag = 0; drag < DRAGS; drag += 1) {
      await dragAll(people)
      const unlucky = pickOne(people, random)
      if (drag > 0) {
        await unlucky?.reconnect()
        counts.reconnects += 1
      }
    }
    await Promise.all(people.map((person) => person.delivered()))
    for (const person of people) person.leave(random() < 0.5)
    plan.sittings += 1
    counts.sittings += 1
  }

  async function dragAll(people: readonly SoakPerson[]): Promise<void> {
    for (let frame = 0; frame < FRAMES_OF_A_DRAG; frame += 1) {
      for (const person of people) person.drag(frame)
      await pause(form.paceMs)
    }
    for (const person of people) {
      for (let command = 0; command < COMMANDS_OF_A_DRAG; command += 1) person.act()
    }
  }

  // Each stock provider listens for the end of this process.
  process.setMaxListeners(form.tables * PEOPLE * 2)
  const tables = Promise.all(Array.from({ length: form.tables }, (_, index) => table(index)))
  // Told by `stop`; until then it must not end the process.
  tables.catch(() => {
    isOver = true
  })
  return {
    counts,
    async stop() {
      isOver = true
      await tables
    },
  }
}
