import { Paper, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { QuickAddForm } from '../entities/quick-add-form.tsx'
import { usePlan } from '../plan/plan-context.tsx'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import type { PersonPlace } from './use-person-place.ts'

interface PersonPopoverProps {
  readonly place: PersonPlace | null
  readonly session: BoardSession
  readonly onClose: () => void
}

/** A name typed at its place; outside the canvas, whose keys would take the letters. */
export function PersonPopover({ place, session, onClose }: PersonPopoverProps) {
  if (place === null) return null
  const { at, entityId, fields } = place

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }

  // Looking elsewhere is being done; what is typed but not entered stays in sight.
  function handleBlur(event: FocusEvent<HTMLElement>): void {
    const { currentTarget, relatedTarget } = event
    if (relatedTarget === null || currentTarget.contains(relatedTarget)) return
    if (currentTarget.querySelector('[data-uncommitted], li') === null) onClose()
  }

  return (
    <>
      <div className={styles['backdrop']} onPointerDown={onClose} />
      <Paper
        key={`${entityId ?? ''}/${at.x}/${at.y}`}
        className={styles['popover'] ?? ''}
        shadow="md"
        withBorder
        style={{
          left: `max(8px, min(${at.x}px, 100% - 348px))`,
          top: `max(8px, min(${at.y}px, 100% - 160px))`,
        }}
        onKeyDown={handleKey}
        onBlur={handleBlur}
      >
        {entityId === null ? (
          <QuickAddForm kind="person" fields={fields} hasAutoFocus />
        ) : (
          <NameField entityId={entityId} session={session} onClose={onClose} />
        )}
      </Paper>
    </>
  )
}

interface NameFieldProps {
  readonly entityId: EntityId
  readonly session: BoardSession
  readonly onClose: () => void
}

function NameField({ entityId, session, onClose }: NameFieldProps) {
  const { t } = useTranslation()
  const name = usePlan((state) => state.view.entities.get(entityId)?.name ?? '')
  const [text, setText] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  function commit(): void {
    const edits = [{ entityId, fields: { name: text.trim() } }]
    const isSame = text.trim() === name
    if (isSame || session.plan.run({ name: 'setFields', args: { edits } }).ok) onClose()
  }

  return (
    <TextInput
      ref={field}
      size="sm"
      aria-label={t('canvas.personRename')}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
      }}
    />
  )
}
