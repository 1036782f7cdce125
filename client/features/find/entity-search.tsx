import { Combobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { matchEntities, subtitleOf } from '../../entities/match-entities.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { SearchList } from '../../ui/search-list.tsx'
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
  const kinds = useMemo(() => presentKinds(entities.values()), [entities])
  const matches = matchEntities(ofKinds(entities.values(), chosenKinds), text, MAX_SHOWN)

  return (
    <SearchList
      text={text}
      onText={setText}
      onPick={(id) => {
        const picked = matches.find((entity) => entity.id === id)
        if (picked !== undefined) onPick(picked.id)
      }}
      onCancel={onCancel}
      label={t('find.title')}
      placeholder={t('find.placeholder')}
      resultsLabel={t('find.results')}
      icon={<IconSearch size={18} aria-hidden="true" />}
      tools={
        kinds.length > 1 && (
          <KindToggles kinds={kinds} chosen={chosenKinds} onChange={setChosenKinds} />
        )
      }
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
    </SearchList>
  )
}
