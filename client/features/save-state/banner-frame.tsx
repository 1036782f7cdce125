import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { SaveTone } from './describe-save-state.ts'
import styles from './save-state.module.css'

interface BannerFrameProps {
  readonly tone: SaveTone
  readonly title: string
  readonly text?: string
  /** Read out as it appears: for what the label in the header does not tell. */
  readonly isAnnounced?: boolean
  /** Buttons, the likeliest first. */
  readonly children?: ReactNode
}

/** One strip across the screen: what is, then what can be done. */
export function BannerFrame({
  tone,
  title,
  text,
  isAnnounced = false,
  children,
}: BannerFrameProps) {
  const { t } = useTranslation()
  return (
    <section
      className={styles['banner']}
      data-tone={tone}
      data-connection-banner={tone}
      aria-label={t('saveState.bannerLabel')}
    >
      <div className={styles['message']} role={isAnnounced ? 'status' : undefined}>
        <span className={styles['title']}>{title}</span>
        {text !== undefined && <div>{text}</div>}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </section>
  )
}
