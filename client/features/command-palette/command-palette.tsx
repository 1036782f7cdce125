import { Combobox, Kbd } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { KindMark } from '../../entities/kind-mark.tsx'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { SearchList } from '../../ui/search-list.tsx'
import { SearchModal } from '../../ui/search-modal.tsx'
import styles from './command-palette.module.css'
import { entityEntries } from './entity-entries.ts'
import { indexEntries, matchEntries } from './match-entries.ts'
import { paletteEntries } from './palette-entries.ts'
import type { PaletteActions, PaletteEntry } from './palette-entry.ts'
import { PaletteQuestion } from './palette-question.tsx'
import { noteRecent, recentIds } from './recent-entries.ts'
import { usePaletteScene } from './use-palette-scene.ts'

interface CommandPaletteProps {
  readonly actions: PaletteActions
  readonly onClose: () => void
}

/** Everything that can be done, and everything there is, by typing. Render it only while it is open. */
export function CommandPalette({ actions, onClose }: CommandPaletteProps) {
  const { t } = useTranslation()
  const { store } = useOpenPlan()
  const scene = usePaletteScene(actions)
  const [asked, setAsked] = useState<PaletteEntry | null>(null)
  const indexed = useMemo(() => indexEntries(paletteEntries(scene)), [scene])

  function handlePick(entry: PaletteEntry): void {
    noteRecent(store, entry.id)
    if (entry.question !== undefined) return setAsked(entry)
    onClose()
    entry.run('')
  }

  return (
    <SearchModal label={t('palette.title')} onClose={onClose}>
      {asked?.question === undefined ? (
        <PaletteList
          onPick={handlePick}
          onClose={onClose}
          find={(text) => {
            const recent = recentIds(store)
            return matchEntries(indexed, entityEntries(scene, text, recent), text, recent)
          }}
        />
      ) : (
        <PaletteQuestion
          question={asked.question}
          onAnswer={(answer) => {
            onClose()
            asked.run(answer)
          }}
        />
      )}
    </SearchModal>
  )
}

interface PaletteListProps {
  readonly find: (text: string) => ReturnType<typeof matchEntries>
  readonly onPick: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

function PaletteList({ find, onPick, onClose }: PaletteListProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const groups = find(text)

  function handleSubmit(value: string): void {
    const picked = groups.flatMap(({ entries }) => entries).find(({ id }) => id === value)
    if (picked !== undefined) onPick(picked)
  }

  return (
    <SearchList
      text={text}
      onText={setText}
      onPick={handleSubmit}
      onCancel={onClose}
      label={t('palette.title')}
      placeholder={t('palette.placeholder')}
      resultsLabel={t('palette.results')}
      icon={<IconChevronRight size={18} aria-hidden="true" />}
    >
      {groups.map(({ group, entries }) => (
        <Combobox.Group key={group} label={t(`palette.groups.${group}`)}>
          {entries.map((entry) => (
            <Combobox.Option key={entry.id} value={entry.id} className={styles['option'] ?? ''}>
              {entry.kind !== undefined && <KindMark kind={entry.kind} sizePx={22} />}
              <span className={styles['label']}>{entry.label}</span>
              {entry.detail !== undefined && (
                <span className={styles['detail']}>{entry.detail}</span>
              )}
              {entry.keys !== undefined && <Kbd size="xs">{entry.keys}</Kbd>}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {groups.length === 0 && <Combobox.Empty>{t('entities.nothingFound')}</Combobox.Empty>}
    </SearchList>
  )
}
