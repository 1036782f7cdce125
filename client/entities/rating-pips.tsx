import styles from './rating-pips.module.css'

interface RatingPipsProps {
  readonly value: number | null
  readonly min: number
  readonly max: number
}

/** A scale's value in small: bars and the number. *Not rated* is a dash, never an empty scale. */
export function RatingPips({ value, min, max }: RatingPipsProps) {
  if (value === null) {
    return (
      <span className={styles['none']} aria-hidden="true">
        –
      </span>
    )
  }
  const first = Math.max(min, 1)
  const steps = Array.from({ length: max - first + 1 }, (_, index) => first + index)
  return (
    <span className={styles['pips']} aria-hidden="true">
      {steps.map((step) => (
        <span key={step} className={styles['pip']} data-on={step <= value} />
      ))}
      <span className={styles['number']}>{value}</span>
    </span>
  )
}
