import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { EmptyState } from './empty-state.tsx'

interface PageFailureState {
  readonly didFail: boolean
}

/** Catches what a page throws: a bug, or code that could not be fetched. Says that nothing is lost. */
export class PageFailure extends Component<{ readonly children: ReactNode }, PageFailureState> {
  override state: PageFailureState = { didFail: false }

  static getDerivedStateFromError(): PageFailureState {
    return { didFail: true }
  }

  override render(): ReactNode {
    return this.state.didFail ? <FailedPage /> : this.props.children
  }
}

function FailedPage() {
  const { t } = useTranslation()
  return (
    <main>
      <EmptyState
        headingOrder={1}
        title={t('app.failedTitle')}
        actions={<Button onClick={() => location.reload()}>{t('app.reload')}</Button>}
      >
        {t('app.failedText')}
      </EmptyState>
    </main>
  )
}
