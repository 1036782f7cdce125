import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type MouseEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { usePlan } from '../plan/plan-context.tsx'
import { EntityAvatar } from './entity-avatar.tsx'
import styles from './entity-picker.module.css'
import { matchEntities, subtitleOf } from './match-entities.ts'
import { useVocabulary } from './use-vocabulary.ts'

interface EntityPickerProps {
  /** One kind, or all that may be picked here. */
  readonly kind: EntityKind | readonly EntityKind[]
  readonly label: string
  readonly placeholder?: string
  readonly excludedIds?: ReadonlySet<EntityId>
  readonly hasAutoFocus?: boolean
  readonly onPick: (id: EntityId) => void
  /** Where given, a name that nothing has can be added at once, as one of the kinds. */
  readonly onCreate?: (name: string, kind: EntityKind) => void
  readonly onCancel?: () => void
}

const MAX_SHOWN = 40
/** The value of the option that adds what was typed. */
const createValue = (kind: EntityKind) => `+${kind}`
/** The field keeps the focus while its list is scrolled by the mouse. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** Search by name, title or place; Enter takes the first. Works by keyboard and screen reader alike. */
export function EntityPicker(props: EntityPickerProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { kind, excludedIds } = props
  const kinds: readonly EntityKind[] = typeof kind === 'string' ? [kind] : kind
  const entities = usePlan((state) => state.view.entities)
  const [text, setText] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  const possible = isOpen
    ? [...entities.values()].filter(
        (entity) => kinds.includes(entity.kind) && excludedIds?.has(entity.id) !== true,
      )
    : []
  const matches = matchEntities(possible, text, MAX_SHOWN)
  const typed = text.trim()
  const isEmpty = matches.length === 0 && (typed === '' || props.onCreate === undefined)

  // Once the list of this text is there: the option chosen before may be another one's by then.
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (text !== '' && isOpen) selectFirstOption()
  }, [text, isOpen, selectFirstOption])

  function handleSubmit(value: string): void {
    combobox.closeDropdown()
    setText('')
    const createdKind = kinds.find((each) => createValue(each) === value)
    if (createdKind !== undefined) props.onCreate?.(typed, createdKind)
    else {
      const picked = matches.find(({ id }) => id === value)
      if (picked !== undefined) props.onPick(picked.id)
    }
  }

  return (
    <Combobox store={combobox} shadow="md" withinPortal onOptionSubmit={handleSubmit}>
      <Combobox.Target>
        <TextInput
          size="sm"
          aria-label={props.label}
          placeholder={props.placeholder ?? props.label}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={text}
          autoComplete="off"
          data-uncommitted={typed !== '' || undefined}
          {...(props.hasAutoFocus === true ? { autoFocus: true, 'data-autofocus': true } : {})}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            props.onCancel?.()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            if (text !== '' || isOpen || props.onCancel !== undefined) event.stopPropagation()
            setText('')
            combobox.closeDropdown()
            props.onCancel?.()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options
          hidden={isEmpty}
          tabIndex={0}
          mah={280}
          onMouseDown={keepFocus}
          className={styles['options'] ?? ''}
          aria-label={props.label}
        >
          {matches.map((entity) => (
            <Combobox.Option key={entity.id} value={entity.id}>
              <span className={styles['option']}>
                <EntityAvatar entity={entity} sizePx={24} />
                <span className={styles['text']}>
                  <span className={styles['name']}>{entity.name}</span>
                  <span className={styles['subtitle']}>
                    {subtitleOf(entity) || (kinds.length > 1 ? words.kinds[entity.kind].one : '')}
                  </span>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {props.onCreate !== undefined &&
            typed !== '' &&
            kinds.map((each) => (
              <Combobox.Option key={each} value={createValue(each)}>
                <span className={styles['option']}>
                  <IconPlus size={16} aria-hidden="true" />
                  <span className={styles['text']}>
                    <span>{t('entities.addNamed', { name: typed })}</span>
                    {kinds.length > 1 && (
                      <span className={styles['subtitle']}>{words.kinds[each].one}</span>
                    )}
                  </span>
                </span>
              </Combobox.Option>
            ))}
        </Combobox.Options>
        {isEmpty && (
          <Combobox.Empty>
            <Text size="sm" c="dimmed">
              {t('entities.nothingFound')}
            </Text>
          </Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
