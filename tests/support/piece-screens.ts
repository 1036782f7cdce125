import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { cardOf } from './board-steps.ts'
import {
  ofKind,
  openAsFacilitator,
  openBoard,
  openFromMenu,
  selectOnMap,
  type Screen,
} from './prepared-plan.ts'
import { showInOutline } from './table-steps.ts'

const ROWS =
  'Subject\tDue Date\nCall the plant\t2026-12-04\nSend the offer\t2026-12-11\nVisit Thornby\t'

/** Tables, details and dialogs of what is not a person. */
export const pieceScreens: readonly Screen[] = [
  ...(['goal', 'action'] as const).map((kind): Screen => ({
    name: `table-${kind}`,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, kind)
      await person.page.locator('[data-entity-id]').first().waitFor()
    },
  })),
  ...(['goal', 'action'] as const).map((kind): Screen => ({
    name: `table-grouped-${kind}`,
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, kind)
      await person.page
        .getByRole('combobox', { name: plan.words.outline.groupBy })
        .selectOption({ index: 1 })
      await person.page.locator('[data-entity-id]').first().waitFor()
    },
  })),
  ...(['goal', 'action', 'obstacle'] as const).map((kind): Screen => ({
    name: `details-${kind}`,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, kind)
      const name = nameOfFirst(ofKind(plan.sample, kind))
      await person.page.getByText(name).first().click()
      await person.page.getByRole('complementary').waitFor()
    },
  })),
  {
    name: 'comments',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await selectOnMap(person.page, plan, 'goal')
      await person.page
        .getByRole('textbox', { name: plan.words.comments.add })
        .scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'activity',
    show: async (person, plan) => {
      await openFromMenu(person, plan, plan.words.activity.title)
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'add-board',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await person.page.getByRole('button', { name: plan.words.boards.add, exact: true }).click()
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'pictures',
    show: async (person, plan) => {
      await openFromMenu(person, plan, plan.words.workspace.exportPlan)
      await person.page.getByRole('button', { name: plan.words.boardPictures.rowLabel }).click()
      await person.page.getByText(plan.words.boardPictures.hint).waitFor()
    },
  },
  {
    name: 'paste-rows',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openAsFacilitator(person, plan, 'outline')
      await showInOutline(person.page, plan.words, 'action')
      const grid = person.page.getByRole('grid')
      await grid.locator('[data-entity-id] td').nth(1).click()
      await grid.evaluate((element, rows) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', rows)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, ROWS)
      await person.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'palette',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await cardOf(person.page).first().waitFor()
      await person.page.keyboard.press('Control+k')
      await person.page.keyboard.type('ma')
      await person.page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'filter-pieces',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'action-plan')
      await cardOf(person.page).first().waitFor()
      await person.page.getByRole('button', { name: plan.words.filter.title, exact: true }).click()
      await person.page.getByLabel(plan.words.filter.text).waitFor()
    },
  },
  {
    name: 'quick-add',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map', { view: 'outline' })
      await person.page.keyboard.press('p')
      await person.page.getByRole('dialog').waitFor()
    },
  },
] satisfies readonly Screen[]

function nameOfFirst(entities: readonly { readonly name: string; readonly kind: EntityKind }[]) {
  const [first] = entities
  if (first === undefined) throw new Error('the sample has one of each kind')
  return first.name
}
