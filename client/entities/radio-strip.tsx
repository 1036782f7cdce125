import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

import styles from './radio-strip.module.css'

/** One choice of a strip; `name` is what it is called, `content` what stands in it. */
export interface StripChoice<Value> {
  readonly value: Value
  readonly name: string
  readonly title?: string
  readonly content: ReactNode
  /** Stands for *nothing chosen*. */
  readonly isUnset?: boolean
  readonly tone?: 'meter' | 'plain'
  /** Below the value that is chosen, on a scale that fills up. */
  readonly isBelow?: boolean
  /** The digit that chooses it. */
  readonly digit?: string
}

interface RadioStripProps<Value> {
  readonly label: string
  readonly choices: readonly StripChoice<Value | null>[]
  /** undefined where several selected entities differ. */
  readonly value: Value | null | undefined
  readonly isDisabled: boolean
  readonly describedBy?: string | undefined
  readonly onPreview?: (value: Value | null | undefined) => void
  readonly onChoose: (value: Value | null) => void
}

/**
 * A few choices side by side.
 *
 * STRIP-1 Arrows move, Space and Enter choose: passing a choice writes nothing.
 * STRIP-2 A digit chooses its choice; Delete and Backspace choose nothing.
 */
export function RadioStrip<Value>(props: RadioStripProps<Value>) {
  const { choices, value, onPreview, onChoose } = props
  const groupRef = useRef<HTMLFieldSetElement>(null)
  const groupName = useId()

  function choose(chosen: Value | null): void {
    if (chosen !== value) onChoose(chosen)
  }

  function handleKeyDown(event: KeyboardEvent, index: number): void {
    const to = keyTarget(event, index, choices.length)
    const byDigit = choices.find(({ digit }) => digit === event.key)
    if (to !== undefined) {
      groupRef.current?.querySelectorAll('input')[to]?.focus()
    } else if (event.key === 'Enter') {
      choose(choices[index]?.value ?? null)
    } else if (byDigit !== undefined) {
      choose(byDigit.value)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      choose(null)
    } else {
      return
    }
    event.preventDefault()
  }

  return (
    <fieldset
      ref={groupRef}
      className={styles['group']}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      disabled={props.isDisabled}
    >
      {choices.map((choice, index) => (
        <label
          key={String(choice.value)}
          className={styles['step']}
          title={choice.title}
          data-unset={choice.isUnset === true}
          data-tone={choice.tone ?? 'plain'}
          data-below={choice.isBelow === true}
        >
          <input
            type="radio"
            className={styles['radio']}
            name={groupName}
            checked={choice.value === value}
            aria-label={choice.name}
            onMouseEnter={() => onPreview?.(choice.value)}
            onMouseLeave={() => onPreview?.(undefined)}
            onChange={() => choose(choice.value)}
            onFocus={() => onPreview?.(choice.value)}
            onBlur={() => onPreview?.(undefined)}
            onKeyDown={(event) => handleKeyDown(event, index)}
          />
          {choice.content}
        </label>
      ))}
    </fieldset>
  )
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
