import { Button, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { buyingRoles, confidence, level, priority, stance } from '#shared/domain/entities/scales.ts'
import {
  countFilterParts,
  type FilterPart,
  NO_FILTER,
  passesFilter,
  type PlanFilter,
} from '#shared/domain/rules/plan-filter.ts'
import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { StanceShape } from '../../entities/stance-mark.tsx'
import { useToday } from '../../ui/use-today.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { isPartOffered, responsiblesAmong, textsAmong } from './filter-choices.ts'
import styles from './filter-form.module.css'
import { ChipsPart, ListPart } from './filter-parts.tsx'
import { type FilterScope, useShownEntities } from './use-shown-entities.ts'

const stances = [
  ...Array.from({ length: stance.max - stance.min + 1 }, (_, index) => stance.max - index),
  null,
]

/** Every part of the filter that means something here; each change shows at once. */
export function FilterForm({ scope }: { readonly scope: FilterScope }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const today = useToday()
  const filter = usePlan((state) => state.filter)
  const view = usePlan((state) => state.view)
  const shown = useShownEntities(scope)
  const choices = useMemo(
    () => ({
      areas: textsAmong(view, shown, 'areas'),
      units: textsAmong(view, shown, 'units'),
      responsibles: responsiblesAmong(view, shown),
    }),
    [view, shown],
  )
  const passing = shown.filter((entity) => passesFilter(view, entity, filter, today)).length
  const isUsed = countFilterParts(filter) > 0
  const isOffered = (part: FilterPart) => isPartOffered(shown, part)
  const orNotKnown = <Value extends string>(
    codes: readonly Value[],
    labels: Readonly<Record<Value, string>>,
    unset = t('filter.notKnown'),
  ) => [...codes.map((value) => ({ value, label: labels[value] })), { value: null, label: unset }]

  function change(part: Partial<PlanFilter>): void {
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
      {isOffered('onlyGaps') && (
        <Switch
          size="sm"
          label={t('filter.onlyGaps')}
          description={t('filter.onlyGapsHint')}
          checked={filter.onlyGaps}
          onChange={(event) => change({ onlyGaps: event.currentTarget.checked })}
        />
      )}
      <ListPart
        label={words.fields.area}
        options={choices.areas.map((value) => ({ value, label: value || t('filter.noArea') }))}
        chosen={filter.areas}
        onChange={(areas) => change({ areas })}
      />
      {isOffered('responsibles') && (
        <ListPart
          label={words.linkKinds['assigned-to'].name}
          options={[
            ...choices.responsibles.map(({ id, name }) => ({ value: id, label: name })),
            { value: null, label: t('filter.nobody') },
          ]}
          chosen={filter.responsibles}
          onChange={(responsibles) => change({ responsibles })}
        />
      )}
      {isOffered('priorities') && (
        <ChipsPart
          label={words.fields.priority}
          options={orNotKnown(priority.options, words.options.priority, t('filter.notRated'))}
          chosen={filter.priorities}
          onChange={(priorities) => change({ priorities })}
        />
      )}
      {isOffered('stances') && (
        <ChipsPart
          label={words.fields.stance}
          options={stances.map((value) => ({
            value,
            label: (
              <span className={styles['stance']}>
                <StanceShape stance={value} sizePx={12} />
                {stanceLabel(words, value)}
              </span>
            ),
          }))}
          chosen={filter.stances}
          onChange={(chosen) => change({ stances: chosen })}
        />
      )}
      {isOffered('levels') && (
        <ChipsPart
          label={words.fields.level}
          options={orNotKnown(level.options, words.options.level)}
          chosen={filter.levels}
          onChange={(levels) => change({ levels })}
        />
      )}
      {isOffered('roles') && (
        <ListPart
          label={words.fields.buyingRoles}
          options={orNotKnown(buyingRoles.options, words.options.buyingRoles, t('filter.noRole'))}
          chosen={filter.roles}
          onChange={(roles) => change({ roles })}
        />
      )}
      {isOffered('units') && (
        <ListPart
          label={words.fields.unit}
          options={choices.units.map((value) => ({ value, label: value || t('filter.noUnit') }))}
          chosen={filter.units}
          onChange={(units) => change({ units })}
        />
      )}
      {isOffered('confidences') && (
        <ChipsPart
          label={words.fields.confidence}
          options={orNotKnown(confidence.options, words.options.confidence)}
          chosen={filter.confidences}
          onChange={(confidences) => change({ confidences })}
        />
      )}
      <div className={styles['foot']}>
        <Text component="output" size="sm" c="dimmed">
          {isUsed
            ? t('filter.passing', { passing, count: shown.length })
            : t('filter.all', { count: shown.length })}
        </Text>
        <Button
          size="xs"
          variant="subtle"
          disabled={!isUsed}
          onClick={() => plan.store.setState({ filter: NO_FILTER })}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </Stack>
  )
}
