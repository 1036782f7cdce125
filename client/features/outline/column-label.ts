import type { TFunction } from 'i18next'

import type { Language } from '#shared/domain/plan-view.ts'
import { fieldLabel, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'
import { tableWords } from '#shared/exchange/csv/table-words.ts'

import type { Column } from './columns.ts'

/** What stands at the head of a column. */
export function columnLabel(t: TFunction, language: Language, column: Column): string {
  switch (column.type) {
    case 'field':
      return fieldLabel(vocabulary(language), column.id)
    case 'relation':
      return tableWords[language].relations[column.relation]
    case 'tally':
      return column.linkKind === 'step-of'
        ? t('outline.columns.steps')
        : t('outline.columns.actions')
    case 'marks':
      return t('outline.columns.marks')
  }
}
