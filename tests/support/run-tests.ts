import { startVitest, type TestCase } from 'vitest/node'
import { obtainChromium } from './find-chromium.ts'

/**
 * `npm test`: every test there is, with a Chromium for the browser ones. Arguments go to the runner
 * as names of projects: `npm test -- sync browser`.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)
const projects = process.argv.slice(2)
const needsBrowser = projects.length === 0 || projects.includes('browser')

const chromiumPath = needsBrowser ? obtainChromium(say) : undefined
if (needsBrowser && chromiumPath === undefined) {
  say('No Chromium could be had: install one and set CHROMIUM_PATH to it, then run npm test again.')
  process.exit(1)
}
if (chromiumPath !== undefined) process.env['CHROMIUM_PATH'] = chromiumPath
const isRetried = (test: TestCase) => (test.diagnostic()?.retryCount ?? 0) > 0

const vitest = await startVitest('test', [], { run: true, watch: false, project: projects })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const failed = tests.filter((test) => test.result().state === 'failed').length
const passed = tests.filter((test) => test.result().state === 'passed').length
const again = tests.filter((test) => test.result().state === 'passed' && isRetried(test))
await vitest.close()
for (const test of again) say(`passed only when run again: ${test.fullName}`)
say(`${passed} passed, ${failed} failed`)
if (passed === 0) process.exitCode = 1
