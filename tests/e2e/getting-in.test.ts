import { inject } from 'vitest'
import { it } from '../support/browser-test.ts'
import { expect } from '../support/expect-page.ts'
import {
  changeLink,
  createPlan,
  expectSaved,
  joinByHand,
  joinPlan,
  openPlan,
  openRoomCode,
} from '../support/plan-steps.ts'

it('[ENTER-1] [ENTER-8] a stranger opens the sample with a few clicks and keeps the key shown once; the language changes at any time, and the device keeps it', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { page } = ana
  await page.goto('/')
  await page.getByRole('button', { name: 'Try the sample' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your name').fill('Ana')
  await dialog.getByRole('button', { name: 'Create plan' }).click()
  await expect(page.getByRole('textbox', { name: 'Facilitator link' })).toHaveValue(
    /\/join#[\w-]{22,}$/,
  )
  await page.getByRole('button', { name: 'I have kept it: open the plan' }).click()
  await expect(page).toHaveURL(/\/plan\//)
  await expectSaved(ana)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sample plan')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(page.getByRole('button', { name: 'Compartir' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Compartir' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

it('[ENTER-2] [ENTER-7] the room code that the share dialog shows lets somebody in, by an address of the network over plain http', async ({
  newPerson,
}) => {
  // Where a machine is in no network, 127.0.0.1 by number still is no localhost by name.
  const serverUrl = inject('serverLanUrl') ?? inject('serverUrl').replace('localhost', '127.0.0.1')
  const [ana, ben] = await Promise.all([newPerson({ serverUrl }), newPerson({ serverUrl })])
  const { planId } = await createPlan(ana, { title: 'Nordhafen Robotics' })
  const page = await openPlan(ana, planId, 'outline')
  if (inject('serverLanUrl') !== null) {
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
  }
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(
    new RegExp(`^${serverUrl}/join#`),
  )
  await page.getByRole('button', { name: 'Open a room code' }).click()
  const letters = page.locator('[data-room-code]')
  await expect(letters).toHaveAttribute('data-room-code', /^[A-Z0-9]{7}$/)
  const code = (await letters.getAttribute('data-room-code')) ?? ''

  await joinByHand(ben, code.toLowerCase(), { name: 'Ben', area: 'Logistics' })
  await expect(ben.page.getByRole('heading', { level: 1 })).toHaveText('Nordhafen Robotics')
  await expectSaved(ben)
})

it('[ENTER-6] [ENTER-3] whoever joins may say that they are one of the plan’s team; a second visit on the same device asks nothing', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana)
  const { page } = ben
  await page.goto(links.participant)
  const team = page.getByRole('radiogroup', { name: 'I am…' })
  await expect(team.getByRole('radio').nth(1)).toBeAttached()
  const name = await team.locator('label').nth(1).textContent()
  await team.locator('label').nth(1).click()
  await expect(page.getByLabel('Your name')).not.toHaveValue('')
  const typed = await page.getByLabel('Your name').inputValue()
  expect(name).toContain(typed)
  await page.getByRole('button', { name: 'Enter the plan' }).click()
  await expectSaved(ben)

  await page.goto('/')
  await page.getByRole('link', { name: 'Open Nordhafen Robotics' }).click()
  await expectSaved(ben)
  await page.goto(links.participant)
  await expect(page).toHaveURL(new RegExp(`/plan/${planId}`))
  await expectSaved(ben)
})

it('[ENTER-4] [ENTER-5] a withdrawn link, an unknown code, a closed code and too many guesses are refused with a sentence in the person’s language', async ({
  newPerson,
}) => {
  const [ana, ben, eva] = await Promise.all([
    newPerson(),
    newPerson(),
    newPerson({ locale: 'es-ES' }),
  ])
  for (const person of [ben, eva]) person.expectTrouble(/status of 4\d\d/)
  const { planId, links } = await createPlan(ana)
  const code = await openRoomCode(ana, planId)
  await ana.context.request.post(`/api/plans/${planId}/code`, { data: { open: false } })
  await changeLink(ana, planId, { role: 'participant', action: 'revoke' })
  const told = ben.page.getByRole('alert')
  await ben.page.goto(links.participant)
  await expect(told).toContainText('This link was withdrawn')
  await eva.page.goto(links.participant)
  await expect(eva.page.getByRole('alert')).toContainText('Este enlace se retiró')
  await eva.page.goto('/')
  await expect(eva.page.getByRole('button', { name: 'Plan nuevo' })).toBeVisible()

  await ben.page.goto('/')
  const tryCode = async (text: string) => {
    await ben.page.getByLabel('Have a link or a code?').fill(text)
    await ben.page.getByRole('button', { name: 'Join', exact: true }).click()
  }
  await tryCode('not a code!')
  await expect(told).toContainText('neither a link nor a code')
  await tryCode(code)
  await expect(told).toContainText('This code is closed')

  await ben.context.setExtraHTTPHeaders({ 'x-forwarded-for': '10.250.0.1' })
  for (let guess = 0; guess < 30; guess += 1) {
    await ben.context.request.post('/api/join/preview', { data: { code: 'ACDEFGH' } })
  }
  await ben.page.goto('/')
  await tryCode('ACDEFGH')
  await expect(told).toContainText('Try again in 10 min.')
})

it('[ENTER-9] who was removed is out at once, and told so', async ({ newPerson }) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  ben.expectTrouble(/status of 4\d\d|WebSocket/)
  const { planId, links } = await createPlan(ana)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  await openPlan(ben, planId)
  const page = await openPlan(ana, planId, 'people')
  await page.getByRole('button', { name: 'More about Ben' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the plan' }).click()
  await page.getByRole('button', { name: 'Remove from the plan' }).click()
  await expect(ben.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'refused')
  await expect(ben.page.getByRole('region', { name: 'Connection' })).toContainText(
    'A facilitator removed you from this plan',
  )
  // Nobody would get what they write from now on.
  await expect(ben.page.getByRole('button', { name: 'Add a board' })).toHaveCount(0)
})
