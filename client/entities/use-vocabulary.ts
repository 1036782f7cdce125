import { type Vocabulary, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { useLanguage } from '../i18n/use-language.ts'

/** The words of the domain in the language on screen. */
export function useVocabulary(): Vocabulary {
  return vocabulary(useLanguage().language)
}
