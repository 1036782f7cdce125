import { expect, it } from 'vitest'

import { readPlanFile } from './read-plan-file.ts'

it('[PLANFILE-1] hands on what the file holds', async () => {
  const file = { text: async () => '{"format":"tesela","entities":[]}' }
  expect(await readPlanFile(file)).toEqual({
    ok: true,
    value: { format: 'tesela', entities: [] },
  })
})

it('[PLANFILE-2] refuses what is no JSON and what cannot be read', async () => {
  const refused = { ok: false, error: { code: 'plan/file-malformed' } }
  expect(await readPlanFile({ text: async () => 'Name;Title\n' })).toEqual(refused)
  expect(await readPlanFile({ text: () => Promise.reject(new Error('gone')) })).toEqual(refused)
})
