import type { Browser, Page } from '@playwright/test'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { openDetails } from '../support/board-steps.ts'
import { createPerson } from '../support/person.ts'
import { addPeople, createPlan, openPlan } from '../support/plan-steps.ts'
import { type Measure, percentile } from './measures.ts'
import { type CrowdMember, gatherCrowd } from './room-crowd.ts'
import { firstFrame } from './watch-page.ts'

const PEOPLE = 50
const WATCHED = 'Marta Vidal'
const EDITS = 60
const WRITES_A_MINUTE = 4
/** A third of a workshop moves its pointer at any time; their app tells of it so often. */
const POINTING = 16
const POINTS_PER_SECOND = 15
/** Uneven, so that edits do not keep step with the server's own beats. */
const PAUSES_MS = [230, 310, 270, 410, 190]

/**
 * A board with fifty people in the room: a browser watches, 49 others write four fields a minute each
 * and a third of them moves the pointer. From one of them writing a rating to the frame in which it
 * stands on the watcher's screen.
 */
export async function measureRoomOf50(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const { planId, links } = await createPlan(ana, { template: 'sample' })
  await addPeople(ana, planId, [{ name: WATCHED, power: 1, interest: 3 }])
  const plan = { planId, participantLink: links.participant }
  const crowd = await gatherCrowd(serverUrl, plan, PEOPLE - 1)
  const page = await openPlan(ana, planId, 'map')
  await openDetails(page, WATCHED)
  const stopCrowd = startCrowd(crowd)
  const remoteMs = await watchedEdits(page, crowd)
  stopCrowd()
  for (const member of crowd) member.close()
  await ana.close()
  return [
    {
      what: `edit to remote screen, ${PEOPLE} people in the room, p50`,
      value: percentile(remoteMs, 0.5),
      unit: 'ms',
    },
    {
      what: `edit to remote screen, ${PEOPLE} people in the room, p95`,
      value: percentile(remoteMs, 0.95),
      unit: 'ms',
      budget: { atMost: 100 },
    },
  ]
}

const ratedPower = `document.querySelector('[data-field="power"] input:checked')?.ariaLabel`

/** Each is written by the first of the crowd, and waited for on the screen. */
async function watchedEdits(
  page: Page,
  [writer]: readonly CrowdMember[],
): Promise<readonly number[]> {
  if (writer === undefined) return []
  const watched = peopleIn(writer).find(({ name }) => name === WATCHED)
  if (watched === undefined) throw new Error('the watched person is not there')
  const timesMs: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const power = 1 + ((edit + 1) % 5)
    const shown = await firstFrame(page, `${ratedPower}?.startsWith('${power}:') === true`)
    const writtenMs = performance.timeOrigin + performance.now()
    writer.setFields(watched.id, { power })
    timesMs.push((await shown()) - writtenMs)
    await pause(PAUSES_MS[edit % PAUSES_MS.length] ?? 0)
  }
  return timesMs
}

/** Lets them work; returns how to stop them. */
function startCrowd(crowd: readonly CrowdMember[]): () => void {
  const [first] = crowd
  if (first === undefined) return () => {}
  const boardId = boardOf(first)
  // The first entity is what is watched.
  const ids = peopleIn(first)
    .filter(({ name }) => name !== WATCHED)
    .map(({ id }) => id)
  let writes = 0
  const writing = setInterval(
    () => {
      const member = crowd[writes % crowd.length]
      const entityId: EntityId | undefined = ids[(writes * 7) % ids.length]
      if (entityId !== undefined) member?.setFields(entityId, { interest: 1 + (writes % 5) })
      writes += 1
    },
    60_000 / (WRITES_A_MINUTE * crowd.length),
  )
  let points = 0
  const pointing = setInterval(() => {
    points += 1
    for (const [index, member] of crowd.slice(0, POINTING).entries()) {
      const angle = points / 10 + index
      member.point(boardId, 400 + index * 20 + 80 * Math.cos(angle), 300 + 80 * Math.sin(angle))
    }
  }, 1000 / POINTS_PER_SECOND)
  return () => {
    clearInterval(writing)
    clearInterval(pointing)
  }
}

function boardOf({ doc }: CrowdMember): BoardId {
  const board = [...projectPlan(doc).boards.values()].find(
    ({ kind }) => kind === 'stakeholder-grid',
  )
  if (board === undefined) throw new Error('the sample has a grid of people')
  return board.id
}

function peopleIn({ doc }: CrowdMember) {
  return [...projectPlan(doc).entities.values()].filter(({ kind }) => kind === 'person')
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
