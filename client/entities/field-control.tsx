import { Checkbox, MultiSelect, NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Json } from '#shared/core/json.ts'
import type { AnyFieldValue, Field } from '#shared/domain/entities/field.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import styles from './controls.module.css'
import { anchorOf, optionsOf, stripWidth, unsetWord, valueText } from './field-words.ts'
import { NumberControl } from './number-control.tsx'
import { PlanCurrency } from './plan-currency.tsx'
import { RadioStrip } from './radio-strip.tsx'
import { ScaleControl } from './scale-control.tsx'
import { StanceShape } from './stance-mark.tsx'
import { TextControl } from './text-control.tsx'
import { useVocabulary } from './use-vocabulary.ts'

export interface FieldControlProps {
  readonly name: string
  readonly field: Field
  /** undefined where several selected entities differ. */
  readonly value: AnyFieldValue | undefined
  readonly isReadOnly: boolean
  readonly describedBy?: string | undefined
  readonly onCommit: (value: Json) => void
}

/** Texts that may be this long have several rows, below their label. */
export const MULTILINE_FROM = 1000
/** Stands in a select for *nothing chosen*. */
const UNSET = ''
const MIXED = '*'

/** The control that a field's description asks for; it is named by the field's word. */
export function FieldControl(props: FieldControlProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { name, field, value, isReadOnly, onCommit } = props
  const label = fieldLabel(words, name)
  const isMixed = value === undefined
  switch (field.type) {
    case 'text':
    case 'date':
      return (
        <TextControl
          label={label}
          value={typeof value === 'string' ? value : ''}
          {...(field.type === 'text' ? { maxLength: field.maxLength } : {})}
          placeholder={isMixed ? t('entities.mixed') : undefined}
          inputType={inputTypeOf(name, field)}
          isMultiline={field.type === 'text' && field.maxLength >= MULTILINE_FROM}
          isReadOnly={isReadOnly}
          onCommit={(text) => onCommit(field.type === 'date' && text === '' ? null : text)}
        />
      )
    case 'scale':
      return (
        <ScaleControl
          label={label}
          min={field.min}
          max={field.max}
          value={isMixed || typeof value === 'number' ? value : null}
          anchorOf={(step) => anchorOf(words, name, step)}
          unsetLabel={unsetWord(words, name)}
          mixedLabel={t('entities.mixed')}
          isDisabled={isReadOnly}
          describedBy={props.describedBy}
          {...(name === 'stance'
            ? { renderStep: (step: number) => <StanceShape stance={step} sizePx={16} /> }
            : {})}
          onCommit={onCommit}
        />
      )
    case 'choice':
      if (isReadOnly) return <ReadOnlyText text={valueText(words, name, field, value)} />
      if (stripWidth(words, name, field) !== 'none') {
        return (
          <RadioStrip
            label={label}
            choices={[
              ...(field.fallback === undefined
                ? [
                    {
                      value: null,
                      name: t('entities.notSet'),
                      content: '–',
                      isUnset: true as const,
                    },
                  ]
                : []),
              ...optionsOf(words, name, field.options).map((option) => ({
                value: option.value,
                name: option.label,
                content: option.label,
              })),
            ]}
            value={isMixed || typeof value === 'string' ? value : null}
            isDisabled={isReadOnly}
            onChoose={onCommit}
          />
        )
      }
      return (
        <NativeSelect
          aria-label={label}
          size="sm"
          classNames={{ input: styles['input'] ?? '' }}
          value={isMixed ? MIXED : typeof value === 'string' ? value : UNSET}
          data={[
            ...(isMixed ? [{ value: MIXED, label: t('entities.mixed'), disabled: true }] : []),
            ...(field.fallback === undefined
              ? [{ value: UNSET, label: t('entities.notSet') }]
              : []),
            ...optionsOf(words, name, field.options),
          ]}
          onChange={(event) => onCommit(event.currentTarget.value || null)}
        />
      )
    case 'choices':
      if (isReadOnly) return <ReadOnlyText text={valueText(words, name, field, value)} />
      return (
        <MultiSelect
          aria-label={label}
          size="sm"
          classNames={{ input: styles['input'] ?? '' }}
          data={optionsOf(words, name, field.options)}
          value={Array.isArray(value) ? [...value] : []}
          placeholder={placeholderOf(value, t('entities.mixed'), t('entities.choose'))}
          comboboxProps={{ withinPortal: true, shadow: 'md' }}
          clearButtonProps={{ 'aria-label': t('entities.clear') }}
          maxDropdownHeight={280}
          onChange={onCommit}
        />
      )
    case 'flag':
      return isMixed ? (
        <Checkbox
          aria-label={label}
          my={6}
          indeterminate
          disabled={isReadOnly}
          checked={false}
          onChange={(event) => onCommit(event.currentTarget.checked)}
        />
      ) : (
        <Switch
          aria-label={label}
          my={6}
          disabled={isReadOnly}
          checked={value === true}
          onChange={(event) => onCommit(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberControl
          label={label}
          value={typeof value === 'number' ? value : null}
          placeholder={isMixed ? t('entities.mixed') : undefined}
          isReadOnly={isReadOnly}
          {...(name === 'amount' ? { unit: <PlanCurrency /> } : {})}
          onCommit={onCommit}
        />
      )
    case 'rank':
    case 'extras':
      return null
  }
}

/** What a person who only looks reads in place of a list to choose from. */
function ReadOnlyText({ text }: { readonly text: string }) {
  return <p className={styles['plain']}>{text || '—'}</p>
}

function placeholderOf(
  value: AnyFieldValue | undefined,
  mixed: string,
  choose: string,
): string | undefined {
  if (value === undefined) return mixed
  return Array.isArray(value) && value.length > 0 ? undefined : choose
}

function inputTypeOf(name: string, field: Field): 'text' | 'email' | 'tel' | 'date' {
  if (field.type === 'date') return 'date'
  if (name === 'email') return 'email'
  return name === 'phone' || name === 'mobile' ? 'tel' : 'text'
}
