import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'
import type { Status } from '#shared/domain/entities/scales.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import styles from './card-marks.module.css'

interface StatusShapeProps {
  readonly status: Status
}

/** How an action stands, as a shape: ring, half disc, octagon with a bar, check, crossed ring. */
export function StatusShape({ status }: StatusShapeProps) {
  const words = useVocabulary()
  return (
    <svg
      className={styles['shape']}
      data-status={status}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      role="img"
      aria-label={`${words.fields.status}: ${optionLabel(words, 'status', status)}`}
    >
      {status === 'blocked' ? (
        <path d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z" fill="currentColor" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill={status === 'done' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.7"
        />
      )}
      {status === 'in-progress' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
      {status === 'blocked' && <path d="M4.5 8h7" stroke="var(--card-ground)" strokeWidth="2" />}
      {status === 'done' && (
        <path d="M5 8.2l2.1 2.1L11 6" fill="none" stroke="var(--card-ground)" strokeWidth="1.7" />
      )}
      {status === 'dropped' && (
        <path d="M3.9 12.1l8.2-8.2" stroke="currentColor" strokeWidth="1.7" />
      )}
    </svg>
  )
}
