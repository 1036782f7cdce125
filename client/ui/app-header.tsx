import { Group, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

import styles from './app-header.module.css'
import { LogoMark } from './logo.tsx'

interface AppHeaderProps {
  /** Between the home link and the right-hand side. */
  readonly children?: ReactNode
  readonly right?: ReactNode
  /** Shows the mark alone, where the header has better use for the room. */
  readonly isCompact?: boolean
}

/** The top bar of every page: home, what the page adds, settings on the right. */
export function AppHeader({ children, right, isCompact = false }: AppHeaderProps) {
  return (
    <header className={styles['header']}>
      <HomeLink isCompact={isCompact} />
      <div className={styles['middle']}>{children}</div>
      <Group gap={4} wrap="nowrap">
        {right}
      </Group>
    </header>
  )
}

function HomeLink({ isCompact }: { readonly isCompact: boolean }) {
  const { t } = useTranslation()
  return (
    <UnstyledButton component={Link} href="/" className={styles['home']} aria-label={t('app.home')}>
      <LogoMark sizePx={28} />
      {!isCompact && (
        <Text span fw={680} size="lg" lh={1}>
          {t('app.name')}
        </Text>
      )}
    </UnstyledButton>
  )
}
