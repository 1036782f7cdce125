import { Button, Chip, Group, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { buyingRoles, level, stance } from '#shared/domain/entities/scales.ts'
import {
  countFilterParts,
  NO_FILTER,
  type PersonFilter,
} from '#shared/domain/rules/person-filter.ts'
import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { StanceShape } from '../../entities/stance-mark.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { toggled, unitsOf } from './filter-choices.ts'
import styles from './filter-form.module.css'

const stances = [
  ...Array.from({ length: stance.max - stance.min + 1 }, (_, index) => stance.max - index),
  null,
]
const NONE = '?'

/** Every part of the filter; each change shows at once, here and on the map. */
export function FilterForm() {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const filter = usePlan((state) => state.filter)
  const entities = usePlan((state) => state.view.entities)
  const units = useMemo(() => unitsOf(entities.values()), [entities])
  const unitOptions = units.map((unit) => ({
    value: `=${unit}`,
    label: unit || t('filter.noUnit'),
  }))

  function change(part: Partial<PersonFilter>): void {
    plan.store.setState({ filter: { ...filter, ...part } })
  }

  return (
    <Stack gap="sm">
      <TextInput
        size="sm"
        label={t('filter.text')}
        placeholder={t('filter.textHint')}
        data-autofocus
        data-uncommitted={filter.text !== '' || undefined}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <fieldset className={styles['part']}>
        <legend>{words.fields.stance}</legend>
        <Group gap={6}>
          {stances.map((value) => (
            <Chip
              key={String(value)}
              size="xs"
              variant="outline"
              checked={filter.stances.includes(value)}
              onChange={() => change({ stances: toggled(filter.stances, value) })}
            >
              <span className={styles['stance']}>
                <StanceShape stance={value} sizePx={12} />
                {stanceLabel(words, value)}
              </span>
            </Chip>
          ))}
        </Group>
      </fieldset>
      <fieldset className={styles['part']}>
        <legend>{words.fields.level}</legend>
        <Group gap={6}>
          {[...level.options, null].map((value) => (
            <Chip
              key={String(value)}
              size="xs"
              variant="outline"
              checked={filter.levels.includes(value)}
              onChange={() => change({ levels: toggled(filter.levels, value) })}
            >
              {value === null ? t('filter.notKnown') : words.options.level[value]}
            </Chip>
          ))}
        </Group>
      </fieldset>
      <MultiSelect
        size="sm"
        searchable
        label={words.fields.buyingRoles}
        comboboxProps={{ withinPortal: false }}
        clearButtonProps={{ 'aria-label': t('entities.clear') }}
        maxDropdownHeight={220}
        data={[
          ...buyingRoles.options.map((role) => ({
            value: role,
            label: words.options.buyingRoles[role],
          })),
          { value: NONE, label: t('filter.noRole') },
        ]}
        value={filter.roles.map((role) => role ?? NONE)}
        onChange={(codes) =>
          change({
            roles: [
              ...buyingRoles.options.filter((role) => codes.includes(role)),
              ...(codes.includes(NONE) ? [null] : []),
            ],
          })
        }
      />
      <MultiSelect
        size="sm"
        searchable
        label={words.fields.unit}
        comboboxProps={{ withinPortal: false }}
        clearButtonProps={{ 'aria-label': t('entities.clear') }}
        maxDropdownHeight={220}
        limit={60}
        data={unitOptions}
        value={filter.units.map((unit) => `=${unit}`)}
        onChange={(values) => change({ units: values.map((value) => value.slice(1)) })}
      />
      <Button
        size="xs"
        variant="subtle"
        disabled={countFilterParts(filter) === 0}
        onClick={() => plan.store.setState({ filter: NO_FILTER })}
      >
        {t('filter.clear')}
      </Button>
    </Stack>
  )
}
