import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './details-sheet.module.css'

/**
 * The details on a phone: a sheet over the lower half, so that an edit is seen on what it is about;
 * a button gives it the whole height.
 */
export function DetailsSheet({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [isFull, setFull] = useState(false)
  const Icon = isFull ? IconChevronDown : IconChevronUp
  return (
    <aside aria-label={t('workspace.details')} className={styles['sheet']} data-full={isFull}>
      <button type="button" className={styles['size']} onClick={() => setFull(!isFull)}>
        <Icon size={16} aria-hidden="true" />
        {t(isFull ? 'workspace.halfHeight' : 'workspace.fullHeight')}
      </button>
      <div className={styles['content']}>{children}</div>
    </aside>
  )
}
