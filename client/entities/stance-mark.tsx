import type { CSSProperties } from 'react'

import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import styles from './stance-mark.module.css'
import { useVocabulary } from './use-vocabulary.ts'

/**
 * Stance as a shape: triangles point up for those with us and down for those against, twice for the
 * strong ones; a bar is neutral, a ring unknown. The colour only repeats what the shape says.
 */
const shapes = new Map<number | null, { readonly path: string; readonly color: string }>([
  [2, { path: 'M8 1 13 7H3zM8 8l5 6H3z', color: 'var(--ts-stance-plus)' }],
  [1, { path: 'M8 4l5.5 8h-11z', color: 'var(--ts-stance-plus)' }],
  [0, { path: 'M2.5 6.5h11v3h-11z', color: 'var(--ts-stance-zero)' }],
  [-1, { path: 'M8 12 2.5 4h11z', color: 'var(--ts-stance-minus)' }],
  [-2, { path: 'M8 8 3 2h10zM8 15 3 9h10z', color: 'var(--ts-stance-minus)' }],
])
const UNKNOWN_RING = 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9'
const colors = {
  '--ts-stance-plus': 'light-dark(#1c6b65, #5eafa8)',
  '--ts-stance-zero': 'light-dark(#67635d, #b0ada8)',
  '--ts-stance-minus': 'light-dark(#a24520, #e69f7f)',
} as CSSProperties

interface StanceShapeProps {
  readonly stance: number | null
  readonly sizePx?: number
}

/** The shape alone, for places that say the word in another way. */
export function StanceShape({ stance, sizePx = 14 }: StanceShapeProps) {
  const shape = shapes.get(stance)
  return (
    <svg
      className={styles['shape']}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={colors}
    >
      {shape === undefined ? (
        <path
          d={UNKNOWN_RING}
          fill="none"
          stroke="var(--ts-stance-zero)"
          strokeWidth="1.5"
          strokeDasharray="2.4 1.9"
        />
      ) : (
        <path d={shape.path} fill={shape.color} />
      )}
    </svg>
  )
}

/** Shape and word. */
export function StanceMark({ stance }: { readonly stance: number | null }) {
  const words = useVocabulary()
  return (
    <span className={styles['mark']}>
      <StanceShape stance={stance} />
      <span className={styles['word']}>{stanceLabel(words, stance)}</span>
    </span>
  )
}
