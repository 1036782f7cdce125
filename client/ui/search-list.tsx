import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

import styles from './search-list.module.css'
import { takeTyped } from './typed-ahead.ts'

interface SearchListProps {
  /** What is typed so far; `onText` is given the next text, or what makes it of the present one. */
  readonly text: string
  readonly onText: (change: (before: string) => string) => void
  /** The value of the option that was chosen, by key or pointer. */
  readonly onPick: (value: string) => void
  readonly onCancel: () => void
  readonly label: string
  readonly placeholder: string
  /** The name of the list of results. */
  readonly resultsLabel: string
  readonly icon: ReactNode
  /** Between the field and its list. */
  readonly tools?: ReactNode
  /** The options, as `Combobox.Option` and `Combobox.Group`. */
  readonly children: ReactNode
}

/** A search field with its results below it, always open: what a `SearchModal` holds. */
export function SearchList(props: SearchListProps) {
  const { text, onText, onCancel } = props
  const combobox = useCombobox({ opened: true })

  // Once the list of this text is there: the option chosen before may be another one's by then.
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (text !== '') selectFirstOption()
  }, [text, selectFirstOption])

  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={props.onPick}>
      <Combobox.EventsTarget>
        <TextInput
          variant="unstyled"
          size="md"
          className={styles['input'] ?? ''}
          aria-label={props.label}
          placeholder={props.placeholder}
          leftSection={props.icon}
          rightSection={
            <Kbd size="xs" className={styles['escape'] ?? ''}>
              Esc
            </Kbd>
          }
          rightSectionWidth={52}
          data-autofocus
          data-uncommitted={text !== '' || undefined}
          value={text}
          // An open list keeps Escape from the dialog around it.
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel()
          }}
          onChange={(event) => {
            const { value } = event.currentTarget
            onText(() => value)
          }}
          onFocus={() => {
            const typed = takeTyped()
            if (typed !== '') onText((before) => before + typed)
          }}
        />
      </Combobox.EventsTarget>
      {props.tools}
      <Combobox.Options
        tabIndex={0}
        className={styles['options'] ?? ''}
        aria-label={props.resultsLabel}
      >
        {props.children}
      </Combobox.Options>
    </Combobox>
  )
}
