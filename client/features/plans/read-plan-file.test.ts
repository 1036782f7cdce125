import { expect, it } from 'vitest'

import { readPlanFile } from './read-plan-file.ts'

it('[PLANFILE-1] hands on what the file holds', async () => {
  const file = { text: async () => '{"format":"tesela-plan"}' }
  expect(await readPlanFile(file)).toEqual({ ok: true, value: '{"format":"tesela-plan"}' })
})

it('[PLANFILE-2] refuses what cannot be read', async () => {
  const refused = { ok: false, error: { code: 'plan/file-unreadable' } }
  expect(await readPlanFile({ text: () => Promise.reject(new Error('gone')) })).toEqual(refused)
})
