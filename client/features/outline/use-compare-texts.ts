import { useMemo } from 'react'

import { useLanguage } from '../../i18n/use-language.ts'

/** Compares texts as the language on screen orders them. */
export function useCompareTexts(): (left: string, right: string) => number {
  const { language } = useLanguage()
  return useMemo(
    () => new Intl.Collator(language, { sensitivity: 'base', numeric: true }).compare,
    [language],
  )
}
