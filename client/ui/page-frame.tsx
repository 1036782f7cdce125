import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { AppHeader } from './app-header.tsx'
import { ColorSchemeMenu } from './color-scheme-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import styles from './page-frame.module.css'
import { SkipLink } from './skip-link.tsx'

/** The frame of the pages outside a plan: header, main part, one line at the foot. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles['page']}>
      <SkipLink />
      <AppHeader
        right={
          <>
            <LanguageMenu />
            <ColorSchemeMenu />
          </>
        }
      />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <footer className={styles['footer']}>{t('app.footer')}</footer>
    </div>
  )
}
