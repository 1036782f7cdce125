import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { afterAll, inject, test } from 'vitest'
import { ANSWER_TIMEOUT_MS, expect } from './expect-page.ts'
import { createPerson, type Person, type PersonOptions } from './person.ts'

/**
 * `it` for tests in real browsers. `newPerson` gives somebody a browser of their own against the
 * shared server; after the test all of them close, and the test fails if anything went wrong in one:
 * an error on a page or in its console, or a request to anywhere but the server.
 */

const pictures = resolve(import.meta.dirname, '../../test-results')

export type NewPerson = (options?: Partial<PersonOptions>) => Promise<Person>

let connecting: Promise<Browser> | undefined

/** The Chromium that all browser tests share. */
export function openBrowser(): Promise<Browser> {
  connecting ??= chromium.connect(inject('browserEndpoint'))
  return connecting
}

afterAll(async () => {
  await (await connecting)?.close()
  connecting = undefined
})

export const it = test.extend<{ newPerson: NewPerson }>({
  newPerson: async ({ task }, use) => {
    const people: Person[] = []
    await use(async (options = {}) => {
      const serverUrl = options.serverUrl ?? inject('serverUrl')
      const person = await createPerson(await openBrowser(), { ...options, serverUrl })
      person.page.setDefaultTimeout(ANSWER_TIMEOUT_MS)
      people.push(person)
      return person
    })
    const problems = people.flatMap((person) => person.problems())
    if (task.result?.state === 'fail' || problems.length > 0) await takePictures(task.name, people)
    await Promise.all(people.map((person) => person.close()))
    expect(problems, 'nothing goes wrong in anybody’s browser').toEqual([])
  },
})

/** What everybody saw when it failed. */
async function takePictures(title: string, people: readonly Person[]): Promise<void> {
  const name = title.replaceAll(/[^\w]+/g, '-').slice(0, 60)
  mkdirSync(pictures, { recursive: true })
  const taken = people.flatMap((person, index) =>
    person.context
      .pages()
      .map((page, tab) =>
        page.screenshot({ path: join(pictures, `${name}-${index + 1}-${tab + 1}.png`) }),
      ),
  )
  await Promise.allSettled(taken)
}
