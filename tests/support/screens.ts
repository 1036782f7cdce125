import type { Page } from '@playwright/test'
import { boardScreens } from './board-screens.ts'
import { cardOf, placeOf } from './board-steps.ts'
import { importFiles } from './import-steps.ts'
import type { Person } from './person.ts'
import { pieceScreens } from './piece-screens.ts'
import { joinPlan, openPlan } from './plan-steps.ts'
import {
  openAsFacilitator,
  openBoard,
  openFromMenu,
  openMenu,
  type PreparedPlan,
  type Screen,
} from './prepared-plan.ts'
import { showInOutline } from './table-steps.ts'

/** Every screen there is. */
export const screens: readonly Screen[] = [
  ...boardScreens,
  ...pieceScreens,
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
    name: 'check',
    show: async ({ page }) => {
      await page.goto('/check')
      await page.locator('[data-check]:not([data-check="running"])').waitFor()
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
      await openBoard(person, plan, 'org-map')
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
      await openFromMenu(person, plan, plan.words.workspace.exportPlan)
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'bin',
    show: async (person, plan) => {
      await openFromMenu(person, plan, plan.words.workspace.bin)
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'keys',
    show: async (person, plan) => {
      await openFromMenu(person, plan, plan.words.workspace.keyboardHelp)
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

async function chooseImportFile(person: Person, plan: PreparedPlan): Promise<void> {
  await openFromMenu(person, plan, plan.words.workspace.importPeople)
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
