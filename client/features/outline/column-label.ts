import type { TFunction } from 'i18next'

import { fieldLabel, type Vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { Column } from './columns.ts'

/** What stands at the head of a column. */
export function columnLabel(t: TFunction, words: Vocabulary, { id, content }: Column): string {
  return content.type === 'relation'
    ? t(`outline.columns.${content.relation}`)
    : fieldLabel(words, id)
}
