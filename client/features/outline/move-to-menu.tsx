import { Button, Combobox, useCombobox } from '@mantine/core'
import { IconArrowsMove } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, boardName, isBoardKind } from '#shared/boards/board-registry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import { foldText } from '#shared/core/fold-text.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './move-to-menu.module.css'

interface MoveToMenuProps {
  readonly entityIds: readonly EntityId[]
  /** Names the button where many such buttons stand beside each other. */
  readonly label?: string
  /** Opens as it appears: it stands for a button that was just pressed. */
  readonly isOpenAtOnce?: boolean
  /** It was moved to the place of this name. */
  readonly onMoved?: (place: string) => void
}

/** Above this many places there is a search. */
const SEARCH_FROM = 10

/** Every place of the board on screen that a drag could reach, as a list. */
export function MoveToMenu(props: MoveToMenuProps) {
  const { entityIds, label, isOpenAtOnce = false, onMoved } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const { language } = useLanguage()
  const view = usePlan((state) => state.view)
  const boardId = usePlan((state) => state.boardId)
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    defaultOpened: isOpenAtOnce,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setSearch('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  // Once the list of this search is there: the option chosen before may be another one's by then.
  const { selectFirstOption, focusSearchInput } = combobox
  useEffect(() => {
    if (isOpenAtOnce) focusSearchInput()
  }, [isOpenAtOnce, focusSearchInput])
  useEffect(() => {
    if (search !== '') selectFirstOption()
  }, [search, selectFirstOption])
  const board = boardId === null ? undefined : view.boards.get(boardId)
  if (board === undefined || !isBoardKind(board.kind)) return null
  const { open, strings } = boardEntry(board.kind)
  const opened = open(board)
  const isAccepted = entityIds.every((id) => {
    const kind = view.entities.get(id)?.kind
    return kind !== undefined && opened.accepts.includes(kind)
  })
  if (!isAccepted || entityIds.length === 0) return null
  const targets = opened
    .moveTargets(view, entityIds)
    .map((target) => ({ target, place: boardLabel(strings[language], words, target) }))
  const wanted = foldText(search.trim())
  const shown = targets.filter(({ place }) => foldText(place).includes(wanted))
  const title = t('outline.moveOnBoard', { board: boardName(board, language) })

  return (
    <Combobox
      store={combobox}
      width={280}
      position="bottom-start"
      shadow="md"
      withinPortal
      onOptionSubmit={(id) => {
        const chosen = targets.find(({ target }) => target.id === id)
        combobox.closeDropdown()
        if (chosen === undefined) return
        const moved = plan.run(chosen.target.call(entityIds))
        if (moved.ok) onMoved?.(chosen.place)
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={label}
          leftSection={<IconArrowsMove size={15} aria-hidden="true" />}
          onClick={() => combobox.toggleDropdown()}
        >
          {t('outline.moveTo')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {targets.length >= SEARCH_FROM ? (
          <Combobox.Search
            value={search}
            aria-label={title}
            placeholder={title}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : (
          <p className={styles['title']}>{title}</p>
        )}
        <Combobox.Options
          tabIndex={0}
          mah={300}
          className={styles['options'] ?? ''}
          aria-label={title}
        >
          {shown.map(({ target, place }) => (
            <Combobox.Option key={target.id} value={target.id}>
              {place}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('outline.noPlace')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
