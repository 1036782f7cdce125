import { Paper, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

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
  return (
    <NameField
      key={`${place.entityId ?? ''}/${place.at.x}/${place.at.y}`}
      place={place}
      session={session}
      onClose={onClose}
    />
  )
}

function NameField({ place, session, onClose }: PersonPopoverProps & { place: PersonPlace }) {
  const { t } = useTranslation()
  const { plan } = session
  const isNew = place.entityId === null
  const name = usePlan((state) =>
    place.entityId === null ? '' : (state.view.entities.get(place.entityId)?.name ?? ''),
  )
  const [text, setText] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  function commit(): boolean {
    const typed = text.trim()
    if (typed === '' || typed === name) return true
    if (place.entityId !== null) {
      const edits = [{ entityId: place.entityId, fields: { name: typed } }]
      return plan.run({ name: 'setFields', args: { edits } }).ok
    }
    const [personName = '', ...rest] = typed.split(/[,;\t]/)
    const fields = { ...place.fields, name: personName.trim(), title: rest.join(',').trim() }
    const done = plan.run({ name: 'addEntities', args: { kind: 'person', entries: [{ fields }] } })
    if (done.ok) setText('')
    return done.ok
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const isDone = text.trim() === '' || !isNew
    if (commit() && isDone) onClose()
  }

  return (
    <Paper
      className={styles['popover'] ?? ''}
      shadow="md"
      withBorder
      style={{ left: `max(8px, min(${place.at.x}px, 100% - 308px))`, top: Math.max(8, place.at.y) }}
    >
      <TextInput
        ref={field}
        size="sm"
        aria-label={isNew ? t('canvas.addPerson') : t('canvas.personRename')}
        placeholder={isNew ? t('canvas.personPlaceholder') : undefined}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={() => {
          if (commit()) onClose()
        }}
      />
      {isNew && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('canvas.personAdd')}
        </Text>
      )}
    </Paper>
  )
}
