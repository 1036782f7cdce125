import { type ReactNode, useState } from 'react'

import { RadioStrip, type StripChoice } from './radio-strip.tsx'
import styles from './radio-strip.module.css'

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

/** One value of a scale, with the written anchor of every value at hand. */
export function ScaleControl(props: ScaleControlProps) {
  const { min, max, value, renderStep } = props
  const [preview, setPreview] = useState<number | null | undefined>(undefined)
  const textOf = (step: number | null) => (step === null ? props.unsetLabel : props.anchorOf(step))
  const shown = preview !== undefined ? preview : value
  const sentence = shown === undefined ? props.mixedLabel : textOf(shown)
  const tone = renderStep === undefined ? 'meter' : 'plain'

  const unset: StripChoice<number | null> = {
    value: null,
    name: props.unsetLabel,
    title: props.unsetLabel,
    content: '–',
    isUnset: true,
    tone,
  }
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const rated = steps.map((step): StripChoice<number | null> => ({
    value: step,
    name: `${step}: ${props.anchorOf(step)}`,
    title: props.anchorOf(step),
    content: renderStep?.(step) ?? step,
    tone,
    isBelow: tone === 'meter' && value !== null && value !== undefined && step < value,
    ...(min >= 0 ? { digit: String(step) } : {}),
  }))

  return (
    <div>
      <RadioStrip
        label={props.label}
        choices={[unset, ...rated]}
        value={value}
        isDisabled={props.isDisabled}
        describedBy={props.describedBy}
        onPreview={setPreview}
        onChoose={props.onCommit}
      />
      <p className={styles['anchor']} data-preview={preview !== undefined && preview !== value}>
        {sentence}
      </p>
    </div>
  )
}
