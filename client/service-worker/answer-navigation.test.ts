import { expect, it } from 'vitest'

import { answerNavigation } from './answer-navigation.ts'

const kept = new Response('kept')

function answer(ask: () => Promise<Response>, found: Response | undefined = kept) {
  return answerNavigation({ ask, findKept: () => Promise.resolve(found), timeoutMs: 5 })
}

it('[SHELL-2] the server’s page is shown where it answers, a refusal too', async () => {
  const fresh = new Response('fresh')
  const gone = new Response('gone', { status: 404 })
  expect(await answer(() => Promise.resolve(fresh))).toBe(fresh)
  expect(await answer(() => Promise.resolve(gone))).toBe(gone)
})

it.each([
  ['is not reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is behind a proxy and down', () => Promise.resolve(new Response('', { status: 502 }))],
  ['does not answer in time', () => new Promise<Response>(() => undefined)],
] as const)('[SHELL-2] the kept page is shown where the server %s', async (_case, ask) => {
  expect(await answer(ask)).toBe(kept)
})

it('[SHELL-2] without a kept page the server has all its time', async () => {
  const fresh = new Response('fresh')
  const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(fresh), 20))
  const asked = answerNavigation({
    ask: slow,
    findKept: () => Promise.resolve(undefined),
    timeoutMs: 1,
  })
  expect(await asked).toBe(fresh)
})
