import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { matchEntities, subtitleOf } from '../../entities/match-entities.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { takeTyped } from '../../ui/typed-ahead.ts'
import styles from './entity-search.module.css'
import { ofKinds, presentKinds } from './found-kinds.ts'
import { KindToggles } from './kind-toggles.tsx'

const MAX_SHOWN = 30

interface EntitySearchProps {
  readonly onPick: (id: EntityId) => void
  readonly onCancel: () => void
}

/** A search field with its results below it, always open; kinds narrow it. */
export function EntitySearch({ onPick, onCancel }: EntitySearchProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const entities = usePlan((state) => state.view.entities)
  const [text, setText] = useState('')
  const [chosenKinds, setChosenKinds] = useState<readonly EntityKind[]>([])
  const combobox = useCombobox({ opened: true })
  const kinds = useMemo(() => presentKinds(entities.values()), [entities])
  const matches = matchEntities(ofKinds(entities.values(), chosenKinds), text, MAX_SHOWN)

  // Once the list of this text is there: the option chosen before may be another one's by then.
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (text !== '') selectFirstOption()
  }, [text, selectFirstOption])

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const picked = matches.find((entity) => entity.id === id)
        if (picked !== undefined) onPick(picked.id)
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          variant="unstyled"
          size="md"
          className={styles['input'] ?? ''}
          aria-label={t('find.title')}
          placeholder={t('find.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          rightSection={<Kbd size="xs">Esc</Kbd>}
          rightSectionWidth={52}
          data-autofocus
          data-uncommitted={text !== '' || undefined}
          value={text}
          // An open list keeps Escape from the dialog around it.
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel()
          }}
          onChange={(event) => setText(event.currentTarget.value)}
          onFocus={() => {
            const typed = takeTyped()
            if (typed !== '') setText((before) => before + typed)
          }}
        />
      </Combobox.EventsTarget>
      {kinds.length > 1 && (
        <KindToggles kinds={kinds} chosen={chosenKinds} onChange={setChosenKinds} />
      )}
      <Combobox.Options
        tabIndex={0}
        className={styles['options'] ?? ''}
        aria-label={t('find.results')}
      >
        {matches.map((entity) => (
          <Combobox.Option key={entity.id} value={entity.id} className={styles['option'] ?? ''}>
            <EntityAvatar entity={entity} sizePx={28} />
            <span className={styles['text']}>
              <span className={styles['name']}>{entity.name}</span>
              <span className={styles['subtitle']}>{subtitleOf(entity)}</span>
            </span>
            <span className={styles['kind']}>{words.kinds[entity.kind].one}</span>
          </Combobox.Option>
        ))}
        {matches.length === 0 && <Combobox.Empty>{t('entities.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
