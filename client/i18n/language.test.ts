import { expect, it } from 'vitest'

import { chooseLanguage, isLanguage } from './language.ts'

it.each([
  [['es-MX', 'en'], 'es'],
  [['de-DE', 'ES'], 'es'],
  [['en-GB', 'es'], 'en'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
] as const)('[TEXT-9] of the wishes %j the interface speaks %s', (wishes, language) => {
  expect(chooseLanguage(wishes)).toBe(language)
})

it('[TEXT-10] only a language with texts is one', () => {
  expect([isLanguage('es'), isLanguage('de'), isLanguage(null)]).toEqual([true, false, false])
})
