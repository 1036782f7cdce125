import { Button, MultiSelect, Popover, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { type Facet, type FacetChoices, valuesAmong } from './facets.ts'
import styles from './outline.module.css'
import type { TableRow } from './table-rows.ts'

interface FacetFilterProps {
  readonly facets: readonly Facet[]
  /** All rows of the table, before the filter. */
  readonly rows: readonly TableRow[]
  readonly choices: FacetChoices
  readonly onChange: (choices: FacetChoices) => void
}

/** Filters a table by what its columns hold: a list of the values that occur, for each. */
export function FacetFilter({ facets, rows, choices, onChange }: FacetFilterProps) {
  const { t } = useTranslation()
  const usedCount = facets.filter(({ id }) => (choices[id] ?? []).length > 0).length
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={usedCount > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={14} aria-hidden="true" />}
        >
          {usedCount > 0 ? t('outline.filterCount', { count: usedCount }) : t('outline.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('outline.filter')} className={styles['facets'] ?? ''}>
        <Stack gap="xs">
          {facets.map((facet) => (
            <FacetSelect
              key={facet.id}
              facet={facet}
              rows={rows}
              chosen={choices[facet.id] ?? []}
              onChange={(keys) => onChange({ ...choices, [facet.id]: keys })}
            />
          ))}
          <Button
            size="xs"
            variant="subtle"
            disabled={usedCount === 0}
            onClick={() => onChange({})}
          >
            {t('outline.clearFilter')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface FacetSelectProps {
  readonly facet: Facet
  readonly rows: readonly TableRow[]
  readonly chosen: readonly string[]
  readonly onChange: (keys: readonly string[]) => void
}

/** Stands for the key of *not set*, which a list of options cannot hold. */
const NOT_SET = '(unset)'

function FacetSelect({ facet, rows, chosen, onChange }: FacetSelectProps) {
  const { t } = useTranslation()
  const values = valuesAmong(rows, facet)
  return (
    <MultiSelect
      size="xs"
      label={facet.label}
      data={values.map(({ key, label, rows: those }) => ({
        value: key || NOT_SET,
        label: `${label} (${those.length})`,
      }))}
      value={chosen.map((key) => key || NOT_SET)}
      placeholder={chosen.length > 0 ? undefined : t('outline.all')}
      comboboxProps={{ withinPortal: false, shadow: 'md' }}
      clearButtonProps={{ 'aria-label': t('entities.clear') }}
      maxDropdownHeight={220}
      searchable
      openOnFocus={false}
      onChange={(keys) => onChange(keys.map((key) => (key === NOT_SET ? '' : key)))}
    />
  )
}
