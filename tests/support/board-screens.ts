import type { BoardKind } from '#shared/boards/board-registry.ts'
import { en, es } from '#shared/boards/action-plan/strings.ts'
import { columnMeanings } from '#shared/boards/action-plan/settings.ts'
import { cardOf } from './board-steps.ts'
import { openBoard, selectOnMap, type Screen } from './prepared-plan.ts'

const laneBoards: readonly BoardKind[] = ['strategy-map', 'action-plan']

/** The boards besides those of people: full, with something selected, empty, and as lists. */
export const boardScreens: readonly Screen[] = [
  {
    name: 'strategy-map',
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await cardOf(person.page).first().waitFor()
    },
  },
  {
    name: 'strategy-selected',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await selectOnMap(person.page, plan, 'goal')
    },
  },
  {
    name: 'strategy-thread',
    isDesktopOnly: true,
    show: async (person, plan) => {
      await openBoard(person, plan, 'strategy-map')
      await selectOnMap(person.page, plan, 'goal')
      await person.page.keyboard.press('o')
      await person.page
        .getByRole('button', { name: plan.words.canvas.showEverything })
        .first()
        .waitFor()
    },
  },
  ...columnMeanings.map((field): Screen => ({
    name: `action-plan-${field}`,
    show: async (person, plan) => {
      await openBoard(person, plan, 'action-plan')
      const texts = plan.words.workspace.boards === 'Boards' ? en : es
      await person.page.getByText(texts.settings[field], { exact: true }).first().click()
      await cardOf(person.page).first().waitFor()
    },
  })),
  {
    name: 'whiteboard',
    show: async (person, plan) => {
      await openBoard(person, plan, 'whiteboard')
      await cardOf(person.page).first().waitFor()
    },
  },
  ...[...laneBoards, 'whiteboard' as const].map((kind): Screen => ({
    name: `empty-${kind}`,
    show: async (person, plan) => {
      await openBoard(person, plan, kind, { isBlank: true })
      await person.page.getByRole('button', { name: plan.words.canvas.zoomToFit }).waitFor()
    },
  })),
  ...laneBoards.map((kind): Screen => ({
    name: `outline-${kind}`,
    show: async (person, plan) => {
      await openBoard(person, plan, kind, { view: 'outline' })
      await person.page.locator('[data-entity-id]').first().waitFor()
    },
  })),
]
