import { Chip, Group, MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { toggled } from './filter-choices.ts'
import styles from './filter-form.module.css'

interface PartProps<Value> {
  readonly label: string
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

interface ChipsPartProps<Value> extends PartProps<Value> {
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
}

/** A part with few values: all of them at once. */
export function ChipsPart<Value extends string | number | null>(props: ChipsPartProps<Value>) {
  const { label, options, chosen, onChange } = props
  return (
    <fieldset className={styles['part']}>
      <legend>{label}</legend>
      <Group gap={6}>
        {options.map((option) => (
          <Chip
            key={String(option.value)}
            size="xs"
            variant="outline"
            checked={chosen.includes(option.value)}
            onChange={() => onChange(toggled(chosen, option.value))}
          >
            {option.label}
          </Chip>
        ))}
      </Group>
    </fieldset>
  )
}

interface ListPartProps<Value> extends PartProps<Value> {
  readonly options: readonly { readonly value: Value; readonly label: string }[]
}

/** More would only make the list slow; typing finds the others. */
const MAX_LISTED = 60

/** A part with many values: typed and picked from a list. */
export function ListPart<Value extends string | null>(props: ListPartProps<Value>) {
  const { t } = useTranslation()
  const { label, options, chosen, onChange } = props
  return (
    <MultiSelect
      size="sm"
      searchable
      label={label}
      placeholder={chosen.length === 0 ? t('filter.any') : ''}
      comboboxProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': t('entities.clear') }}
      maxDropdownHeight={220}
      limit={MAX_LISTED}
      data={options.map((option) => ({ value: keyOf(option.value), label: option.label }))}
      value={chosen.map(keyOf)}
      onChange={(keys) =>
        onChange(options.map(({ value }) => value).filter((value) => keys.includes(keyOf(value))))
      }
    />
  )
}

/** The list takes no empty values, and nobody is no text. */
function keyOf(value: string | null): string {
  return value === null ? '?' : `=${value}`
}
