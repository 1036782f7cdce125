import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'

import { assert } from '#shared/core/assert.ts'
import type { Language } from '#shared/protocol/http-fields.ts'

import { isLanguage } from './language.ts'
import type { Texts } from './texts.ts'

/** Carries the texts from the composition root to the language menu. */
export const TextsContext = createContext<Texts | null>(null)

export interface LanguageChoice {
  readonly language: Language
  readonly changeLanguage: (language: Language) => void
}

/** The language on screen and the way to change it; the caller renders again after a change. */
export function useLanguage(): LanguageChoice {
  const texts = use(TextsContext)
  assert(texts !== null, 'a component that changes language stands under TextsContext')
  const { i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : 'en'
  return { language, changeLanguage: (wanted) => void texts.changeLanguage(wanted) }
}
