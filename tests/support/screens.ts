import type { Browser, Cookie, Page } from '@playwright/test'
import { cardOf, placeOf } from './board-steps.ts'
import { importFiles } from './import-steps.ts'
import { createPerson, type Person } from './person.ts'
import { changeLink, createPlan, joinPlan, openPlan } from './plan-steps.ts'
import { showInOutline } from './table-steps.ts'
import { words, type Words } from './words.ts'

/** A sample plan that others are in, and how to be its facilitator. */
export interface PreparedPlan {
  readonly planId: string
  readonly words: Words
  readonly links: { readonly participant: string; readonly observer: string }
  readonly revokedLink: string
  readonly facilitatorCookies: readonly Cookie[]
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
  }
}

async function openAsFacilitator(
  person: Person,
  plan: PreparedPlan,
  view: 'map' | 'outline' | 'account' | 'people',
): Promise<void> {
  await person.context.addCookies([...plan.facilitatorCookies])
  await openPlan(person, plan.planId, view)
}

/** Every screen there is. */
export const screens: readonly Screen[] = [
  {
    name: 'landing-stranger',
    show: async ({ page }, plan) => {
      await page.goto('/')
      await page.getByRole('heading', { name: plan.words.plans.mineEmptyTitle }).waitFor()
    },
  },
  {
    name: 'landing-my-plans',
    show: async ({ page, context }, plan) => {
      await context.addCookies([...plan.facilitatorCookies])
      await page.goto('/')
      await page.getByRole('heading', { name: 'Casa Molino' }).waitFor()
    },
  },
  {
    name: 'create-plan',
    show: async ({ page }, plan) => {
      await page.goto('/')
      await page.getByRole('button', { name: plan.words.plans.create }).click()
      await page.getByLabel(plan.words.plans.yourName).waitFor()
    },
  },
  {
    name: 'delete-plan',
    show: async ({ page, context }, plan) => {
      await context.addCookies([...plan.facilitatorCookies])
      await page.goto('/')
      const menu = plan.words.plans.actions.replace('{{title}}', 'Casa Molino')
      await page.getByRole('button', { name: menu }).click()
      await page.getByRole('menuitem', { name: plan.words.plans.remove }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'join',
    show: async ({ page }, plan) => {
      await page.goto(plan.links.participant)
      await page.getByLabel(plan.words.join.name).waitFor()
    },
  },
  {
    name: 'join-observer',
    show: async ({ page }, plan) => {
      await page.goto(plan.links.observer)
      await page.getByLabel(plan.words.join.name).waitFor()
    },
  },
  {
    name: 'join-withdrawn-link',
    show: async ({ page }, plan) => {
      await page.goto(plan.revokedLink)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'people',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'people')
      await person.page.getByText('Lea Brandt').first().waitFor()
    },
  },
  {
    name: 'account',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'account')
      await person.page.getByRole('article').waitFor()
    },
  },
  {
    name: 'share',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await person.page.getByRole('button', { name: plan.words.workspace.share }).click()
      await person.page.locator('[data-room-code]').waitFor()
    },
  },
  {
    name: 'grid',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'map')
      await cardOf(person.page).first().waitFor()
    },
  },
  {
    name: 'grid-details',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'map')
      await selectFirstCard(person.page)
    },
  },
  {
    name: 'org-map',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'map')
      await person.page.getByRole('navigation').getByRole('link').nth(1).click()
      await cardOf(person.page).first().waitFor()
    },
  },
  {
    name: 'outline',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await person.page.locator('[data-entity-id]').first().waitFor()
    },
  },
  {
    name: 'outline-tree',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, 'tree')
      await person.page.getByRole('treeitem').first().waitFor()
    },
  },
  {
    name: 'outline-team',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, 'member')
      await person.page.getByText('Lea Brandt').first().waitFor()
    },
  },
  {
    name: 'outline-details',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await person.page.locator('[data-entity-id]').first().click()
      await person.page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'filter',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'map')
      await cardOf(person.page).first().waitFor()
      await person.page.getByRole('button', { name: plan.words.filter.title, exact: true }).click()
    },
  },
  {
    name: 'find-person',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await person.page.keyboard.press('Control+f')
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'menu',
    show: async (person, plan) => {
      await openMenu(person, plan)
    },
  },
  {
    name: 'export',
    show: async (person, plan) => {
      await openMenu(person, plan)
      await person.page.getByRole('menuitem', { name: plan.words.workspace.exportPlan }).click()
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'bin',
    show: async (person, plan) => {
      await openMenu(person, plan)
      await person.page.getByRole('menuitem', { name: plan.words.workspace.bin }).click()
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'keys',
    show: async (person, plan) => {
      await openMenu(person, plan)
      await person.page.getByRole('menuitem', { name: plan.words.workspace.keyboardHelp }).click()
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'import-columns',
    show: async (person, plan) => {
      await chooseImportFile(person, plan)
      await person.page.getByRole('button', { name: plan.words.importExport.toCheck }).waitFor()
    },
  },
  {
    name: 'import-check',
    show: async (person, plan) => {
      await chooseImportFile(person, plan)
      await person.page
        .getByRole('button', { name: plan.words.importExport.toCheck, exact: true })
        .click()
      await person.page.getByRole('tab').first().waitFor()
    },
  },
  {
    name: 'observer-grid',
    show: async (person, plan) => {
      await joinPlan(person, plan.links.observer, { name: 'Eva' })
      await openPlan(person, plan.planId, 'map')
      await selectFirstCard(person.page)
    },
  },
  {
    name: 'offline',
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await person.page.locator('[data-entity-id]').first().waitFor()
      await person.context.setOffline(true)
      await person.page.locator('[data-connection-banner]').waitFor()
    },
  },
]

async function openMenu(person: Person, plan: PreparedPlan): Promise<void> {
  await openAsFacilitator(person, plan, 'outline')
  await person.page.getByRole('button', { name: plan.words.workspace.menu, exact: true }).click()
  await person.page.getByRole('menu').waitFor()
}

async function chooseImportFile(person: Person, plan: PreparedPlan): Promise<void> {
  await openMenu(person, plan)
  await person.page.getByRole('menuitem', { name: plan.words.workspace.importPeople }).click()
  const choosing = person.page.waitForEvent('filechooser')
  await person.page.getByRole('button', { name: plan.words.importExport.chooseButton }).click()
  await (await choosing).setFiles(importFiles.small)
}

async function selectFirstCard(page: Page): Promise<void> {
  await cardOf(page).first().waitFor()
  const { x, y } = await placeOf(cardOf(page).first())
  await page.mouse.click(x, y)
  await page.getByRole('complementary').waitFor()
}
