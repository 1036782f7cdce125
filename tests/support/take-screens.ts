/**
 * `npm run screens`: pictures of every screen into `screens/`, light and dark, English and Spanish,
 * desktop and phone, so that people can look at them. Words as arguments take only the pictures
 * whose name holds one of them.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureClientBuilt } from '../../server/build-client.ts'
import { chromiumArgs, findChromium } from './find-chromium.ts'
import { createPerson } from './person.ts'
import { prepareScreens } from './prepared-plan.ts'
import { startServerProcess } from './running-server.ts'
import { screens } from './screens.ts'

const folder = resolve(import.meta.dirname, '../../screens')
const wanted = process.argv.slice(2)
const say = (text: string) => process.stdout.write(`${text}\n`)

await ensureClientBuilt()
const server = await startServerProcess({ TRUSTED_PROXIES: '1' })
const executablePath = findChromium()
const browser = await chromium.launch({
  args: chromiumArgs,
  ...(executablePath !== undefined && { executablePath }),
})
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

for (const language of ['en', 'es'] as const) {
  const plan = await prepareScreens(browser, server.url, language)
  for (const device of ['desktop', 'phone'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const screen of screens) {
        const name = `${screen.name}-${device}-${colorScheme}-${language}`
        const isWanted = wanted.length === 0 || wanted.some((word) => name.includes(word))
        if (!isWanted || (device === 'phone' && screen.isDesktopOnly === true)) continue
        const person = await createPerson(browser, {
          serverUrl: server.url,
          locale: language === 'en' ? 'en-US' : 'es-ES',
          colorScheme,
          isPhone: device === 'phone',
        })
        person.page.setDefaultTimeout(8000)
        try {
          await screen.show(person, plan)
          await person.page.evaluate(() => document.fonts.ready)
        } catch (error) {
          say(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
        }
        await person.page.screenshot({ path: join(folder, `${name}.png`) })
        for (const problem of person.problems()) say(`${name}: ${problem}`)
        await person.close()
      }
    }
  }
}
await browser.close()
await server.stop()
say(`The pictures are in ${folder}`)
