import { Textarea, type TextareaProps } from '@mantine/core'

import styles from './growing-textarea.module.css'

interface GrowingTextareaProps extends Omit<
  TextareaProps,
  'autosize' | 'classNames' | 'rows' | 'style'
> {
  /** How many rows it has when it is empty, and from how many on it scrolls. */
  readonly minRows: number
  readonly maxRows: number
  /** Class of the text area itself. */
  readonly inputClassName?: string
}

/**
 * A text area as high as its text. The browser sizes it; where one cannot, Mantine measures it, which
 * makes the browser lay out the whole page at each drawing.
 */
export function GrowingTextarea(props: GrowingTextareaProps) {
  const { minRows, maxRows, inputClassName = '', ...others } = props
  if (!CSS.supports('field-sizing', 'content')) {
    return (
      <Textarea
        {...others}
        autosize
        minRows={minRows}
        maxRows={maxRows}
        classNames={{ input: inputClassName }}
      />
    )
  }
  return (
    <Textarea
      {...others}
      style={{ '--rows-least': String(minRows), '--rows-most': String(maxRows) }}
      classNames={{ input: `${styles['input']} ${inputClassName}` }}
    />
  )
}
