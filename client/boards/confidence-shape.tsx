import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'
import type { Confidence } from '#shared/domain/entities/scales.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import styles from './card-marks.module.css'

/** How sure we are, as a disc that fills: a dotted ring, a half, a whole, a whole with a check. */
export function ConfidenceShape({ confidence }: { readonly confidence: Confidence }) {
  const words = useVocabulary()
  return (
    <svg
      className={styles['shape']}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      role="img"
      aria-label={`${words.fields.confidence}: ${optionLabel(words, 'confidence', confidence)}`}
    >
      <circle
        cx="7"
        cy="7"
        r="5.5"
        fill={confidence === 'fact' || confidence === 'confirmed' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray={confidence === 'guess' ? '2 1.8' : undefined}
      />
      {confidence === 'inference' && <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />}
      {confidence === 'confirmed' && (
        <path d="M4.2 7.2l2 2 3.6-4" fill="none" stroke="var(--card-ground)" strokeWidth="1.5" />
      )}
    </svg>
  )
}
