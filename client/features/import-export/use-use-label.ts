import { fieldLabel, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'
import { tableWords } from '#shared/exchange/csv/table-words.ts'
import { isRelationId } from '#shared/exchange/table/relations.ts'

import { useLanguage } from '../../i18n/use-language.ts'

/** Words for what a column of a table is used for, as far as it is a field or a relation. */
export function useUseLabel(): (use: string) => string {
  const { language } = useLanguage()
  return (use) => {
    if (use === 'boss') return tableWords[language].relations.reportsTo
    if (use === 'id') return tableWords[language].id
    return isRelationId(use)
      ? tableWords[language].relations[use]
      : fieldLabel(vocabulary(language), use)
  }
}
