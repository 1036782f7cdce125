import { useTranslation } from 'react-i18next'

import { EmptyState } from '../../ui/empty-state.tsx'

/** What stands in place of the map where a plan has no board; the button to add one is above. */
export function NoBoards() {
  const { t } = useTranslation()
  return <EmptyState title={t('boards.noneTitle')}>{t('boards.noneText')}</EmptyState>
}
