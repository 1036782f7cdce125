import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

import styles from './scale-control.module.css'

export interface ScaleControlProps {
  readonly label: string
  readonly min: number
  readonly max: number
  /** null is *not rated*; undefined where several selected entities differ. */
  readonly value: number | null | undefined
  /** What a value means, as observable behaviour. */
  readonly anchorOf: (value: number) => string
  /** What null is called on this scale. */
  readonly unsetLabel: string
  readonly mixedLabel: string
  readonly isDisabled: boolean
  /** Shown in place of the number; shapes are not filled up to the value as numbers are. */
  readonly renderStep?: (value: number) => ReactNode
  readonly describedBy?: string | undefined
  readonly onCommit: (value: number | null) => void
}

/**
 * One value of a scale, with the written anchor of every value at hand.
 *
 * SCALE-1 Arrows move, Space and Enter choose: passing a value writes nothing.
 * SCALE-2 A digit chooses its value; Delete and Backspace take the rating away.
 */
export function ScaleControl(props: ScaleControlProps) {
  const { min, max, value, isDisabled } = props
  const steps = [null, ...Array.from({ length: max - min + 1 }, (_, index) => min + index)]
  const [preview, setPreview] = useState<number | null | undefined>(undefined)
  const groupRef = useRef<HTMLFieldSetElement>(null)
  const groupName = useId()

  const textOf = (step: number | null) => (step === null ? props.unsetLabel : props.anchorOf(step))
  const shown = preview !== undefined ? preview : value
  const sentence = shown === undefined ? props.mixedLabel : textOf(shown)

  function choose(step: number | null): void {
    if (step !== value) props.onCommit(step)
  }

  function handleKeyDown(event: KeyboardEvent, step: number | null): void {
    const index = steps.indexOf(step)
    const to = keyTarget(event, index, steps.length)
    if (to !== undefined) {
      event.preventDefault()
      groupRef.current?.querySelectorAll('input')[to]?.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(step)
    } else if (/^\d$/.test(event.key) && min >= 0 && steps.includes(Number(event.key))) {
      event.preventDefault()
      choose(Number(event.key))
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      choose(null)
    }
  }

  return (
    <div>
      <fieldset
        ref={groupRef}
        className={styles['group']}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        disabled={isDisabled}
      >
        {steps.map((step) => (
          <label
            key={String(step)}
            className={styles['step']}
            title={textOf(step)}
            data-unset={step === null}
            data-tone={props.renderStep === undefined ? 'meter' : 'plain'}
            data-below={isBelow(step, value) && props.renderStep === undefined}
          >
            <input
              type="radio"
              className={styles['radio']}
              name={groupName}
              checked={step === value}
              aria-label={step === null ? props.unsetLabel : `${step}: ${props.anchorOf(step)}`}
              onMouseEnter={() => setPreview(step)}
              onMouseLeave={() => setPreview(undefined)}
              onChange={() => choose(step)}
              onFocus={() => setPreview(step)}
              onBlur={() => setPreview(undefined)}
              onKeyDown={(event) => handleKeyDown(event, step)}
            />
            {step === null ? '–' : (props.renderStep?.(step) ?? step)}
          </label>
        ))}
      </fieldset>
      <p className={styles['anchor']} data-preview={preview !== undefined && preview !== value}>
        {sentence}
      </p>
    </div>
  )
}

function isBelow(step: number | null, value: number | null | undefined): boolean {
  return step !== null && value !== null && value !== undefined && step < value
}

/** The index that a key moves to, or undefined where the key moves nothing. */
function keyTarget(event: KeyboardEvent, index: number, count: number): number | undefined {
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(index + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
