import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

import { EmptyState } from './empty-state.tsx'
import { PageFrame } from './page-frame.tsx'
import { usePageTitle } from './use-page-title.ts'

/** Answers every address that has no page. */
export function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('app.notFoundTitle'))
  return (
    <PageFrame>
      <EmptyState
        headingOrder={1}
        title={t('app.notFoundTitle')}
        actions={
          <Button component={Link} href="/">
            {t('app.toStart')}
          </Button>
        }
      >
        {t('app.notFoundText')}
      </EmptyState>
    </PageFrame>
  )
}
