import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { createUnsentFile } from '../../client/connection/unsent-file.ts'
import { afterAll, beforeAll } from 'vitest'
import { it } from '../support/browser-test.ts'
import { cardOf, detailsOf, openDetails, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { findByName } from '../support/lane-steps.ts'
import {
  addPeople,
  createPlan,
  expectSaved,
  giveRole,
  goOffline,
  joinPlan,
  offlineTrouble,
  openPlan,
  showView,
} from '../support/plan-steps.ts'
import { startServerProcess, type RunningServer } from '../support/running-server.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

const people = [
  { name: 'Marta Vidal', power: 2, interest: 2 },
  { name: 'Jonas Keller', power: 4, interest: 3 },
]

async function expectSaveState(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', state)
}

it('[KEEP-1] [BANNER-5] offline, work goes on, the state says where it is, and it merges on return', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])

  const mine = await openDetails(ana.page, 'Marta Vidal')
  await goOffline(ana)
  const banner = ana.page.getByRole('region', { name: 'Connection' })
  await banner.evaluate((element) => element.setAttribute('data-first', ''))
  await rate(mine, 'Power', 5)
  await expectSaveState(ana.page, 'offline-kept')
  await expect(banner).toContainText('1 change is kept on this device')
  // It never went meanwhile: the work would have moved up and down with it.
  await expect(banner).toHaveAttribute('data-first')
  const theirs = await openDetails(ben.page, 'Marta Vidal')
  await rate(theirs, 'Interest', 5)
  await expectSaved(ben)
  await ana.context.setOffline(false)
  await expectSaved(ana)
  await expect(ratingOf(mine, 'Interest', 5)).toBeChecked()
  await expect(ratingOf(theirs, 'Power', 5)).toBeChecked()
})

it('[KEEP-2] [KEEP-3] reloading a plan shows all of it again; a broken record is shown as broken, and all else works', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  const peer = await openAsStockPeer(ana, planId)
  const yEntities = peer.doc.getMap('entities')
  peer.doc.transact(() => {
    yEntities.set('broken1', 'no record at all')
    const yWrong = new Y.Map<unknown>()
    yWrong.set('kind', 'person')
    yWrong.set('name', { not: 'a name' })
    yWrong.set('power', 'much')
    yEntities.set('broken2', yWrong)
  })
  await peer.delivered()
  peer.close()
  const page = await openPlan(ana, planId, 'map')
  const details = await openDetails(page, 'Marta Vidal')
  await rate(details, 'Power', 3)
  await rate(details, 'Influence', 4)
  await expectSaved(ana)
  await page.reload()
  await expectSaved(ana)
  const again = await openDetails(page, 'Marta Vidal')
  await expect(ratingOf(again, 'Power', 3)).toBeChecked()
  await expect(ratingOf(again, 'Influence', 4)).toBeChecked()
  await expect(cardOf(page, 'Jonas Keller')).toBeVisible()
  await showView(page, 'Outline')
  await expect(page.getByText(/cannot be read|could not be read|broken/i).first()).toBeVisible()
})

let ownServer: RunningServer | undefined
beforeAll(async () => {
  ownServer = await startServerProcess()
})
afterAll(() => ownServer?.stop())

it('[KEEP-4] [KEEP-5] after kill -9 and a restart all that was Saved is there, and what was changed meanwhile, although a tab was closed; editing goes on', async ({
  newPerson,
}) => {
  const server = ownServer
  if (server === undefined) throw new Error('no server')
  const serverUrl = server.url
  const [ana, ben] = await Promise.all([newPerson({ serverUrl }), newPerson({ serverUrl })])
  for (const person of [ana, ben]) person.expectTrouble(offlineTrouble)
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const mine = await openDetails(ana.page, 'Marta Vidal')
  const theirs = await openDetails(ben.page, 'Jonas Keller')
  await rate(mine, 'Power', 5)
  await expectSaved(ana)
  await server.kill9()
  await expectSaveState(ana.page, 'reconnecting-all-saved')
  await rate(mine, 'Interest', 3)
  await expectSaveState(ana.page, 'offline-kept')
  await rate(theirs, 'Power', 1)
  await expectSaveState(ben.page, 'offline-kept')
  await ben.page.close()
  await server.restart()
  await expectSaved(ana)

  const again = await ben.context.newPage()
  await again.goto(`/plan/${planId}/-/map`)
  await expect(ratingOf(await openDetails(again, 'Jonas Keller'), 'Power', 1)).toBeChecked()
  await expectSaveState(again, 'saved')
  const eva = await newPerson({ serverUrl })
  await joinPlan(eva, links.participant, { name: 'Eva' })
  await openPlan(eva, planId, 'map')
  const martaSeen = await openDetails(eva.page, 'Marta Vidal')
  await expect(ratingOf(martaSeen, 'Power', 5)).toBeChecked()
  await expect(ratingOf(martaSeen, 'Interest', 3)).toBeChecked()
  const jonasSeen = await openDetails(eva.page, 'Jonas Keller')
  await expect(ratingOf(jonasSeen, 'Power', 1)).toBeChecked()
  await rate(detailsOf(again, 'Jonas Keller'), 'Influence', 2)
  await expect(ratingOf(jonasSeen, 'Influence', 2)).toBeChecked()
})

it('[OPEN-3] [BANNER-4] edits made offline are offered as a file also when the plan was deleted, and the page was loaded again', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  ben.expectTrouble(/status of 4\d\d|WebSocket/)
  const { planId, links } = await createPlan(ana, { template: 'blank', title: 'Nordwind' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const page = await openPlan(ben, planId, 'map')
  const details = await openDetails(page, 'Marta Vidal')
  await goOffline(ben)
  await rate(details, 'Power', 5)
  await expectSaveState(ben.page, 'offline-kept')
  await ana.context.request.delete(`/api/plans/${planId}`, { data: { confirmation: 'Nordwind' } })
  await page.goto('about:blank')
  await ben.context.setOffline(false)

  await page.goto(`/plan/${planId}/-/map`)
  const banner = page.getByRole('region', { name: 'Connection' })
  await expect(banner).toContainText('This plan was deleted from the server. 1 change was not sent')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    banner.getByRole('button', { name: 'Download changes' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  await banner.getByRole('button', { name: 'Remove the plan from this device' }).click()
  await banner.getByRole('button', { name: 'Discard 1 change for good' }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto(`/plan/${planId}/-/map`)
  await expect(page.getByRole('alert')).toContainText('This plan does not exist, or it was deleted')
})

it('[UNSENT-1] [UNSENT-2] a file of unsent edits comes back: joined within its history, chosen after a restore', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, membership, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const stock = await openAsStockPeer(ana, planId)
  const away = new Y.Doc()
  Y.applyUpdate(away, Y.encodeStateAsUpdate(stock.doc))
  const unsent: Uint8Array[] = []
  away.on('update', (update: Uint8Array) => unsent.push(update))
  for (const name of ['Nora Lind', 'Otto Falk']) {
    const yPerson = new Y.Map<unknown>(Object.entries({ kind: 'person', name }))
    away.getMap('entities').set(name.slice(0, 4), yPerson)
  }
  const file = (epoch: string) => {
    const rows = [{ format: 1 as const, bytes: Y.encodeStateAsUpdate(away) }]
    const about = { title: 'Nordhafen', planId, documentName: 'plan' as const, epoch }
    const by = { name: 'Ben', area: 'Quality' }
    const { text } = createUnsentFile({ ...about, by, exportedAtMs: 0, rows, unsent })
    return { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  }

  const page = await openPlan(ben, planId, 'outline')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Bring in unsent changes' }).click()
  const choosing = page.getByRole('dialog', { name: 'Bring in unsent changes' })
  await choosing.locator('input[type=file]').setInputFiles(file('another'))
  await expect(choosing).toContainText('2 unsent changes of Ben (Quality), saved on')
  await choosing.getByRole('checkbox', { name: /Otto Falk/ }).uncheck()
  await choosing.getByRole('button', { name: 'Bring in 1 entry' }).click()
  await choosing.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('gridcell', { name: 'Nora Lind' })).toBeVisible()

  // Who facilitates finds it where everything comes in.
  await giveRole(ana, planId, { to: 'Ben', role: 'facilitator' })
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import' }).click()
  await page.locator('input[type=file]').setInputFiles(file(membership.epoch))
  const joining = page.getByRole('dialog', { name: 'Bring in unsent changes' })
  await expect(joining).toContainText('Otto Falk')
  await joining.getByRole('button', { name: 'Bring all of it in' }).click()
  await joining.getByRole('button', { name: 'Done' }).click()
  await expectSaved(ben)
  await expect(page.getByRole('gridcell', { name: 'Otto Falk' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Nora Lind' })).toHaveCount(1)
  // It is no matter of this screen alone.
  for (const name of ['Nora Lind', 'Otto Falk']) {
    await expect.poll(() => findByName(stock, name)).toBeDefined()
  }
  stock.close()
})
