import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { SaveTone } from './describe-save-state.ts'
import styles from './save-state.module.css'

interface BannerFrameProps {
  readonly tone: SaveTone
  readonly title: string
  readonly text?: string
  /** Buttons, the likeliest first. */
  readonly children?: ReactNode
}

/** One strip across the screen: what is, then what can be done. The label in the header is read out. */
export function BannerFrame({ tone, title, text, children }: BannerFrameProps) {
  const { t } = useTranslation()
  return (
    <section
      className={styles['banner']}
      data-tone={tone}
      data-connection-banner={tone}
      aria-label={t('saveState.bannerLabel')}
    >
      <div className={styles['message']}>
        <span className={styles['title']}>{title}</span>
        {text !== undefined && <div>{text}</div>}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </section>
  )
}
