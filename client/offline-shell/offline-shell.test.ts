import { expect, it } from 'vitest'

import { createOfflineShell } from './offline-shell.ts'

const here = '/assets/index-abc.js'
const page = (script: string) =>
  `<!doctype html><script src="/color-scheme.js"></script><script type="module" crossorigin src="${script}"></script>`

function create(options: { answer?: () => Promise<string>; hasWorkers?: boolean } = {}) {
  const calls: string[] = []
  let isReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const log = (call: string) => {
    calls.push(call)
    return Promise.resolve(true)
  }
  const registration = { update: () => log('update'), unregister: () => log('unregister') }
  const workers = {
    ready,
    register: (url: string) => log(`register ${url}`),
    getRegistration: () => Promise.resolve(registration),
  }
  const shell = createOfflineShell({
    workers: options.hasWorkers === false ? undefined : workers,
    caches: () => ({
      keys: () => Promise.resolve(['workbox-precache-v2', 'not-ours']),
      delete: (name) => log(`drop ${name}`),
    }),
    readPage: options.answer ?? (() => Promise.resolve(page(here))),
    scriptPath: here,
  })
  return { shell, calls, isReady: () => isReady() }
}

it('[SHELL-4] the page counts as kept only once a worker is in charge', async () => {
  const { shell, calls, isReady } = create()
  await shell.keep()
  expect(calls).toEqual(['register /sw.js'])
  expect(shell.state.getState().page).toBe('not-yet')
  isReady()
  await Promise.resolve()
  expect(shell.state.getState().page).toBe('kept')
})

it('[SHELL-4] without https nothing is kept, and nothing fails', async () => {
  const { shell, calls } = create({ hasWorkers: false })
  await shell.keep()
  await shell.forget()
  expect(calls).toEqual([])
  expect(shell.state.getState().page).toBe('impossible')
})

it('[SHELL-5] another script in the server’s page is a newer version', async () => {
  let script = here
  const { shell, calls } = create({ answer: () => Promise.resolve(page(script)) })
  await shell.checkVersion()
  expect(shell.state.getState().hasNewVersion).toBe(false)
  script = '/assets/index-def.js'
  await shell.checkVersion()
  expect(shell.state.getState().hasNewVersion).toBe(true)
  expect(calls).toEqual(['update', 'update'])
})

it.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the page of a proxy', () => Promise.resolve('<h1>502 Bad gateway</h1>')],
  ['a development server', () => Promise.resolve(page('/main.tsx'))],
] as const)('[SHELL-5] %s says nothing about versions', async (_case, answer) => {
  const { shell } = create({ answer })
  await shell.checkVersion()
  expect(shell.state.getState().hasNewVersion).toBe(false)
})

it('[SHELL-6] forgetting ends the worker and removes what it kept', async () => {
  const { shell, calls, isReady } = create()
  isReady()
  await shell.forget()
  expect(calls).toEqual(['unregister', 'drop workbox-precache-v2'])
  expect(shell.state.getState().page).toBe('not-yet')
})
