import { languages, type Language } from '#shared/protocol/http-fields.ts'

/** How each language calls itself: a person looking for theirs reads this, whatever is set now. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
}

/** Tells whether a value from outside names a language the interface has. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The first language of a browser's wish list (`navigator.languages`, such as `es-MX`) that the
 * interface has; English where there is none.
 */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0]
    if (isLanguage(base)) return base
  }
  return 'en'
}
