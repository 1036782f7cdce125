import { expect, it } from 'vitest'

import { initials } from './person-avatar.tsx'

it.each([
  ['Ana María Ruiz', 'AR'],
  ['Ana', 'A'],
  ['  ana   ruiz ', 'AR'],
  ['Ñandú Águila', 'ÑÁ'],
  ['', '?'],
])('[AVATAR-1] the initials of %j are %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
