import type { Browser, Cookie, Page } from '@playwright/test'
import type { BoardKind } from '#shared/boards/board-registry.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { compareRanks } from '#shared/domain/rules/rank.ts'
import { placeOf } from './board-steps.ts'
import { createPerson, type Person } from './person.ts'
import { changeLink, createPlan, expectSaved, joinPlan, openPlan } from './plan-steps.ts'
import { openAsStockPeer } from './stock-peer.ts'
import { words, type Words } from './words.ts'

/** A sample plan that others are in, and how to be its facilitator. */
export interface PreparedPlan {
  readonly planId: string
  readonly words: Words
  readonly links: { readonly participant: string; readonly observer: string }
  readonly revokedLink: string
  readonly facilitatorCookies: readonly Cookie[]
  readonly sample: PlanView
  readonly blank: { readonly planId: string; readonly view: PlanView }
}

/** One picture: its name, and how somebody with a fresh browser gets there. */
export interface Screen {
  readonly name: string
  readonly isDesktopOnly?: true
  readonly show: (person: Person, plan: PreparedPlan) => Promise<void>
}

/** Makes what the pictures show. */
export async function prepareScreens(
  browser: Browser,
  serverUrl: string,
  language: 'en' | 'es',
): Promise<PreparedPlan> {
  const ana = await createPerson(browser, { serverUrl })
  const title = 'Nordhafen Robotics'
  const { planId, links } = await createPlan(ana, { title, language, name: 'Ana Ruiz' })
  const other = await createPlan(ana, { title: 'Casa Molino', language, template: 'blank' })
  await changeLink(ana, other.planId, { role: 'participant', action: 'revoke' })
  await ana.context.request.post(`/api/plans/${planId}/code`, { data: { open: true } })
  const facilitatorCookies = await ana.context.cookies()
  const sample = await readPlan(ana, planId)
  const addSheet = { name: 'addBoard', args: { kind: 'whiteboard', name: '' } } as const
  const blank = { planId: other.planId, view: await readPlan(ana, other.planId, addSheet) }
  await ana.close()
  for (const [name, area] of [
    ['Ben Okafor', words[language].areas.logistics],
    ['Lea Brandt', words[language].areas.quality],
  ] as const) {
    const person = await createPerson(browser, { serverUrl })
    await joinPlan(person, links.participant, { name, area })
    await person.close()
  }
  return {
    planId,
    words: words[language],
    links,
    revokedLink: other.links.participant,
    facilitatorCookies,
    sample,
    blank,
  }
}

async function readPlan(person: Person, planId: string, call?: CommandCall): Promise<PlanView> {
  const peer = await openAsStockPeer(person, planId)
  if (call !== undefined) peer.run(call)
  await peer.delivered()
  const view = peer.view()
  peer.close()
  return view
}

/** Opens the sample plan as its facilitator. */
export async function openAsFacilitator(
  person: Person,
  plan: PreparedPlan,
  view: 'map' | 'outline' | 'account' | 'people',
): Promise<void> {
  await person.context.addCookies([...plan.facilitatorCookies])
  await openPlan(person, plan.planId, view)
}

/** Opens the first board of a kind, of the sample plan or of one with nothing in it. */
export async function openBoard(
  person: Person,
  plan: PreparedPlan,
  kind: BoardKind,
  wishes: { readonly view?: 'map' | 'outline'; readonly isBlank?: boolean } = {},
): Promise<void> {
  const { view = 'map', isBlank = false } = wishes
  const { planId, boards } = isBlank
    ? { planId: plan.blank.planId, boards: plan.blank.view.boards }
    : { planId: plan.planId, boards: plan.sample.boards }
  const board = [...boards.values()].find((each) => each.kind === kind)
  await person.context.addCookies([...plan.facilitatorCookies])
  await person.page.goto(`/plan/${planId}/${board?.id}/${view}`)
  await expectSaved(person)
}

/** Opens what is chosen in the menu of the plan. */
export async function openFromMenu(
  person: Person,
  plan: PreparedPlan,
  label: string,
): Promise<void> {
  await openMenu(person, plan)
  await person.page.getByRole('menuitem', { name: label }).click()
}

/** Opens the menu of the plan. */
export async function openMenu(person: Person, plan: PreparedPlan): Promise<void> {
  await openAsFacilitator(person, plan, 'outline')
  await person.page.getByRole('button', { name: plan.words.workspace.menu, exact: true }).click()
  await person.page.getByRole('menu').waitFor()
}

/** Selects the first card on the map that stands for this kind. */
export async function selectOnMap(page: Page, plan: PreparedPlan, kind: EntityKind): Promise<void> {
  const [first] = ofKind(plan.sample, kind)
  const card = page.locator(`div[data-entity-id="${first?.id}"]`)
  await card.waitFor()
  const { x, y } = await placeOf(card)
  await page.mouse.click(x, y)
  await page.getByRole('complementary').waitFor()
}

/** The entities of a kind in their order. */
export function ofKind(view: PlanView, kind: EntityKind): readonly Entity[] {
  return [...view.entities.values()].filter((each) => each.kind === kind).sort(compareRanks)
}
