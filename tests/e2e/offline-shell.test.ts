import type { Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { it } from '../support/browser-test.ts'
import { cardOf, openDetails, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { findByName } from '../support/lane-steps.ts'
import {
  addPeople,
  createPlan,
  expectSaved,
  goOffline,
  offlineTrouble,
  openPlan,
} from '../support/plan-steps.ts'
import { startServerProcess, type RunningServer } from '../support/running-server.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

const people = [
  { name: 'Marta Vidal', power: 2, interest: 2 },
  { name: 'Jonas Keller', power: 4, interest: 3 },
]

let ownServer: RunningServer | undefined
beforeAll(async () => {
  ownServer = await startServerProcess()
})
afterAll(() => ownServer?.stop())

async function expectPageKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true)
}

async function expectKeptOffline(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'offline-kept')
}

it('[OFFLINE-1] a plan opens from the device without the server, and what is changed then is sent later', async ({
  newPerson,
}) => {
  const server = ownServer
  if (server === undefined) throw new Error('no server')
  const serverUrl = server.url
  const ana = await newPerson({ serverUrl, keepsPages: true })
  ana.expectTrouble(offlineTrouble)
  const { planId } = await createPlan(ana, { template: 'blank', title: 'Nordwind' })
  await addPeople(ana, planId, people)
  const page = await openPlan(ana, planId, 'map')
  await expectPageKept(page)
  await server.kill9()

  await page.reload()
  await expect(cardOf(page, 'Jonas Keller')).toBeVisible()
  const connection = page.getByRole('region', { name: 'Connection' })
  await expect(connection).toContainText('it opens without the server')
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached')
  await page.getByRole('link', { name: 'Open Nordwind' }).click()
  // The banner moves the board down as it comes.
  await expect(connection).toBeVisible()
  await rate(await openDetails(page, 'Marta Vidal'), 'Power', 5)
  await expectKeptOffline(page)

  const again = connection.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await server.restart()
  // The page tries by itself, too, and may be quicker than the hand.
  await Promise.race([again.click(), expectSaved(ana)])
  await expectSaved(ana)
  const peer = await openAsStockPeer(ana, planId)
  expect(findByName(peer, 'Marta Vidal')).toMatchObject({ power: 5 })
  peer.close()
})

it('[OFFLINE-2] a newer version on the server is told, and loaded when the person says so', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  const page = await openPlan(ana, planId, 'map')
  await expectSaved(ana)
  const details = await openDetails(page, 'Marta Vidal')

  // The server's page as a later build would have it.
  const startPage = `${ana.serverUrl}/`
  await ana.context.route(startPage, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/\/assets\/index-[\w-]+\.js/, '/assets/index-new.js')
    await route.fulfill({ response: answer, body })
  })
  await goOffline(ana)
  await rate(details, 'Power', 5)
  await expectKeptOffline(page)
  await ana.context.setOffline(false)
  const notice = page.getByRole('status').filter({ hasText: 'A new version of Tesela is ready' })
  await expect(notice).toBeVisible()
  await expect(ratingOf(details, 'Power', 5)).toBeChecked()
  await expectSaved(ana)

  await ana.context.unrouteAll({ behavior: 'wait' })
  await notice.getByRole('button', { name: 'Load again' }).click()
  await expect(notice).toBeHidden()
  await expect(cardOf(page, 'Marta Vidal')).toBeVisible()
})
