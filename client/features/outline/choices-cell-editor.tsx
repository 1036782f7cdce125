import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'

import { optionsOf } from '../../entities/field-words.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { type AfterEdit, focusOnMount } from './cell-editor-focus.ts'
import type { CellEditorProps } from './cell-editor-props.ts'
import { CellPopup } from './cell-popup.tsx'

/** Any number of a field's options, taken as they are left. */
export function ChoicesEditor(
  props: CellEditorProps & { readonly options: readonly string[]; readonly value: unknown },
) {
  const words = useVocabulary()
  const { options, column, onCommit, onClose } = props
  const [chosen, setChosen] = useState<string[]>(() =>
    Array.isArray(props.value) ? props.value.map(String) : [],
  )

  function finish(after: AfterEdit): void {
    onCommit(options.filter((option) => chosen.includes(option)))
    onClose(after)
  }

  return (
    <CellPopup
      label={props.label}
      onLeave={() => finish('stay')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose('stay')
        else if (event.key === 'Enter') finish('stay')
      }}
    >
      <Checkbox.Group aria-label={props.label} value={chosen} onChange={setChosen}>
        <Stack gap={6}>
          {optionsOf(words, column.id, options).map(({ value, label }, index) => (
            <Checkbox
              key={value}
              size="xs"
              value={value}
              label={label}
              ref={index === 0 ? focusOnMount : undefined}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </CellPopup>
  )
}
