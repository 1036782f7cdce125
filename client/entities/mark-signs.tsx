import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityMark } from '#shared/domain/rules/entity-marks.ts'

import styles from './mark-signs.module.css'

/** Marks in short: a clock for what is late, a triangle with what is missing; each has its words. */
export function MarkSigns({ marks }: { readonly marks: readonly EntityMark[] }) {
  const { t } = useTranslation()
  return marks.map((mark) => {
    const Picture = mark === 'late' ? IconClockExclamation : IconAlertTriangle
    return (
      <span key={mark} className={styles['sign']} data-mark={mark}>
        <Picture size={14} aria-hidden="true" />
        {t(`entities.marks.${mark}`)}
      </span>
    )
  })
}
