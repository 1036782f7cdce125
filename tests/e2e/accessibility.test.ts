import { it } from '../support/browser-test.ts'
import { openDetails } from '../support/board-steps.ts'
import { expectAccessibleInBothThemes } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import {
  addPeople,
  createPlan,
  openPlan,
  openRoomCode,
  showPeople,
  showView,
} from '../support/plan-steps.ts'

it('[AXE-1] landing, creating and joining are accessible, light and dark', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { links } = await createPlan(ana)
  await ana.page.goto('/')
  await expect(ana.page.getByRole('link', { name: /Open/ })).toBeVisible()
  await expectAccessibleInBothThemes(ana.page, 'the landing page')
  await ana.page.getByRole('button', { name: 'New plan' }).click()
  await ana.page.getByRole('dialog').getByLabel('Your name').waitFor()
  await expectAccessibleInBothThemes(ana.page, 'the dialog of a new plan')
  await ben.page.goto(links.participant)
  await ben.page.getByLabel('Your name').waitFor()
  await expectAccessibleInBothThemes(ben.page, 'the join page')
})

it('[AXE-2] [AXE-3] board, details, dialogs, outline and people of a plan are accessible, light and dark', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana)
  await openRoomCode(ana, planId)
  await addPeople(ana, planId, [{ name: 'Marta Vidal', power: 2, interest: 2, stance: 1 }])
  const page = await openPlan(ana, planId, 'map')
  const details = await openDetails(page, 'Marta Vidal')
  await expectAccessibleInBothThemes(page, 'the board with details')
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await showPeople(page)
  await page.getByText('Everyone in this plan').waitFor()
  await expectAccessibleInBothThemes(page, 'the list of people')
  const share = page.getByRole('button', { name: 'Share' })
  await share.click()
  await page.locator('[data-room-code]').waitFor()
  await expectAccessibleInBothThemes(page, 'the share dialog')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(share, 'a dialog that closes gives the focus back').toBeFocused()
  await showView(page, 'Outline')
  await expect(page.getByRole('grid').first()).toBeVisible()
  await expectAccessibleInBothThemes(page, 'the outline')
})
