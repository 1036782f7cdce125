import { Combobox, Paper, Text, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, type BoardKind } from '#shared/boards/board-registry.ts'
import type { MoveTarget } from '#shared/boards/define-board.ts'
import { foldText } from '#shared/core/fold-text.ts'
import type { Point } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'

interface MovePopoverProps {
  readonly at: Point
  readonly kind: BoardKind
  readonly session: BoardSession
  readonly entityIds: readonly EntityId[]
  readonly onChoose: (target: MoveTarget) => void
  readonly onClose: () => void
}

/** Every place a drag could reach, as a list at the card: type to narrow it, Enter moves. */
export function MovePopover({ at, kind, session, entityIds, onChoose, onClose }: MovePopoverProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const [search, setSearch] = useState('')
  const combobox = useCombobox({ opened: true })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const strings = boardEntry(kind).strings[session.language]
  const targets = session
    .open()
    .moveTargets(session.view(), entityIds)
    .map((target) => ({ target, label: boardLabel(strings, words, target) }))
  const shown = targets.filter(({ label }) => foldText(label).includes(foldText(search.trim())))

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }

  return (
    <>
      <div className={styles['backdrop']} onPointerDown={onClose} />
      <Paper
        className={styles['popover'] ?? ''}
        component="section"
        aria-label={t('canvas.moveTo')}
        shadow="md"
        withBorder
        style={{
          left: `max(8px, min(${at.x}px, 100% - 348px))`,
          top: `max(8px, min(${at.y}px, 100% - 340px))`,
        }}
        onKeyDown={handleKey}
      >
        <Combobox
          store={combobox}
          onOptionSubmit={(id) => {
            const chosen = targets.find(({ target }) => target.id === id)
            if (chosen !== undefined) onChoose(chosen.target)
          }}
        >
          <Combobox.EventsTarget>
            <TextInput
              size="sm"
              ref={field}
              aria-label={t('canvas.moveTo')}
              placeholder={t('canvas.moveTo')}
              value={search}
              autoComplete="off"
              onChange={(event) => {
                setSearch(event.currentTarget.value)
                combobox.resetSelectedOption()
              }}
              onKeyDown={(event) => {
                const [only] = shown
                if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return
                if (only !== undefined && search.trim() !== '') onChoose(only.target)
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options mah={250} mt={6} className={styles['options'] ?? ''}>
            {shown.map(({ target, label }) => (
              <Combobox.Option key={target.id} value={target.id}>
                {label}
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {shown.length === 0 && (
            <Text size="sm" c="dimmed" mt={6}>
              {t('canvas.noPlace')}
            </Text>
          )}
        </Combobox>
      </Paper>
    </>
  )
}
