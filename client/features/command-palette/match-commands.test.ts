import { expect, it } from 'vitest'
import { matchCommands } from './match-commands.ts'

const labels = (text: string) =>
  matchCommands(
    ['Export plan', 'Import', 'Añadir personas'].map((label) => ({ label, run: () => undefined })),
    text,
  ).map(({ label }) => label)

it('[PALETTE-1] every word must be there, in any order, accents and case aside', () => {
  expect(labels('plan EXP')).toEqual(['Export plan'])
  expect(labels('anadir')).toEqual(['Añadir personas'])
  expect(labels('port')).toEqual(['Export plan', 'Import'])
  expect(labels('delete')).toEqual([])
})

it('[PALETTE-2] with nothing typed all commands are offered', () => {
  expect(labels('  ')).toHaveLength(3)
})
