import { useTranslation } from 'react-i18next'

import type { Author } from '#shared/domain/entities/entity.ts'

/** What an author is called; who was erased has left no name. */
export function useAuthorName(): (author: Pick<Author, 'name'>) => string {
  const { t } = useTranslation()
  return ({ name }) => (name === '' ? t('erasure.somebody') : name)
}
