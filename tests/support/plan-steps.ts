import type { Page } from '@playwright/test'
import { peopleSchema } from '#shared/protocol/http-people.ts'
import { createdPlanSchema, type CreatedPlan } from '#shared/protocol/http-plans.ts'
import { type ChangeLinkRequest, linksAnswerSchema } from '#shared/protocol/http-links.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { expect } from './expect-page.ts'
import type { Person } from './person.ts'
import { openAsStockPeer } from './stock-peer.ts'

/** What people do to get into a plan, in their own terms. */

export interface PlanWishes {
  readonly title?: string
  readonly template?: 'blank' | 'sample'
  readonly language?: 'en' | 'es'
  readonly name?: string
  readonly area?: string
}

/** Creates a plan as the landing page does, without clicking; this browser is its facilitator. */
export async function createPlan(person: Person, wishes: PlanWishes = {}): Promise<CreatedPlan> {
  const { title = 'Nordhafen Robotics', template = 'sample', language = 'en' } = wishes
  const { name = 'Ana', area = 'Sales' } = wishes
  const answer = await person.context.request.post('/api/plans', {
    headers: { 'x-forwarded-for': nextAddress() },
    data: { title, template, language, name, area },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return createdPlanSchema.parse(await answer.json())
}

/** Joins as the join page does, without clicking. */
export async function joinPlan(
  person: Person,
  link: string,
  who: { readonly name: string; readonly area?: string },
): Promise<void> {
  const secret = new URL(link).hash.slice(1)
  const answer = await person.context.request.post('/api/join', { data: { secret, ...who } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Opens the room code of a plan that this person facilitates. */
export async function openRoomCode(person: Person, planId: string): Promise<string> {
  const answer = await person.context.request.post(`/api/plans/${planId}/code`, {
    data: { open: true },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const code = linksAnswerSchema.parse(await answer.json()).code
  if (code === null) throw new Error('no room code was opened')
  return code.code
}

/** Opens a plan and waits until it is there and connected. */
export async function openPlan(
  person: Person,
  planId: string,
  view?: 'map' | 'outline' | 'account' | 'people',
): Promise<Page> {
  await person.page.goto(view === undefined ? `/plan/${planId}` : `/plan/${planId}/-/${view}`)
  await expectSaved(person)
  return person.page
}

/** Shows the open plan as a map or as an outline, without loading the page again. */
export async function showView(page: Page, view: 'Map' | 'Outline'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'View', exact: true }).getByText(view).click()
}

/** Shows the people of the open plan, without loading the page again. */
export async function showPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'People in this plan' }).click()
}

/** Types a link or a code on the landing page, says who they are, and enters. */
export async function joinByHand(
  person: Person,
  linkOrCode: string,
  who: { readonly name: string; readonly area?: string },
): Promise<void> {
  const { page } = person
  await page.goto('/')
  await page.getByLabel('Have a link or a code?').fill(linkOrCode)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByLabel('Your name').fill(who.name)
  if (who.area !== undefined) {
    await page.getByRole('combobox', { name: 'Your area' }).fill(who.area)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: /^(Enter the plan|Look in)$/ }).click()
  await page.waitForURL(/\/plan\//)
}

/** Everything this person changed is on the server's disk. */
export async function expectSaved(person: Person): Promise<void> {
  await expect(person.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')
}

/** What a browser that cannot reach its server writes to its console. */
export const offlineTrouble = /net::ERR_|WebSocket/

/**
 * Cuts somebody off, and waits until their page has told them: what they do from then on stays here,
 * and the banner, which moves the work down, is in its place.
 */
export async function goOffline(person: Person): Promise<void> {
  person.expectTrouble(offlineTrouble)
  await person.context.setOffline(true)
  await expect(person.page.locator('[data-save-state]')).toHaveAttribute(
    'data-save-state',
    'reconnecting-all-saved',
  )
  await expect(person.page.locator('[data-connection-banner]')).toBeVisible()
}

let createdCount = 0

/** An address that has created no plan yet: one address may create only so many in an hour. */
function nextAddress(): string {
  createdCount += 1
  return `10.${process.pid % 200}.${Math.floor(createdCount / 200)}.${1 + (createdCount % 200)}`
}

/** Replaces or withdraws a link of a plan that this person facilitates. */
export async function changeLink(
  person: Person,
  planId: string,
  change: ChangeLinkRequest,
): Promise<void> {
  const answer = await person.context.request.post(`/api/plans/${planId}/links`, { data: change })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Gives somebody who has joined another role, as a facilitator does. */
export async function giveRole(
  facilitator: Person,
  planId: string,
  { to, role }: { readonly to: string; readonly role: Role },
): Promise<void> {
  const { request } = facilitator.context
  const { people } = peopleSchema.parse(
    await (await request.get(`/api/plans/${planId}/people`)).json(),
  )
  const id = people.find(({ name }) => name === to)?.participantId
  const answer = await request.patch(`/api/plans/${planId}/people/${id}`, { data: { role } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Puts people into a plan at once, as another participant would. */
export async function addPeople(
  person: Person,
  planId: string,
  people: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  const peer = await openAsStockPeer(person, planId)
  const entries = people.map((fields) => ({ fields }))
  peer.run({ name: 'addEntities', args: { kind: 'person', entries } })
  await peer.delivered()
  peer.close()
}
