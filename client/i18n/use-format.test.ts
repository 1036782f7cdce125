import { expect, it } from 'vitest'

import { createFormat } from './use-format.ts'

const NOW_MS = Date.UTC(2026, 10, 22, 15, 30)
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

it('[FORMAT-1] what is less than a minute away is now, in the word that people use for it', () => {
  const { relative } = createFormat('es')
  expect(relative(NOW_MS - 20 * SECOND_MS, NOW_MS)).toBe('ahora')
  expect(createFormat('en').relative(NOW_MS, NOW_MS)).toBe('now')
  expect(relative(NOW_MS - MINUTE_MS, NOW_MS)).toBe('hace 1 minuto')
  expect(relative(NOW_MS - 90 * MINUTE_MS, NOW_MS)).toBe('hace 1 hora')
})

it('[FORMAT-2] numbers and days are written as the language writes them', () => {
  const { number, date, nearDay } = createFormat('es')
  expect(number(1_150_000.5)).toBe('1.150.000,5')
  expect(date(new Date(2026, 7, 3).getTime())).toBe('3 ago 2026')
  expect(nearDay('2026-08-03', '2026-11-22')).toBe('3 ago')
  expect(createFormat('en').number(1_150_000.5)).toBe('1,150,000.5')
})
