import { NativeSelect, Paper, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { isEntityKind, type EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { MAX_NAME_LENGTH } from '#shared/domain/entities/field.ts'

import { QuickAddForm } from '../entities/quick-add-form.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
import { usePlan } from '../plan/plan-context.tsx'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import { newcomerOf } from './newcomers.ts'
import type { EntityPlace, EntityPlacing } from './use-entity-place.ts'

interface EntityPopoverProps {
  readonly placing: EntityPlacing
  readonly session: BoardSession
}

/** A name typed at its place; outside the canvas, whose keys would take the letters. */
export function EntityPopover({ placing, session }: EntityPopoverProps) {
  const { place, close: onClose } = placing
  if (place === null) return null
  const { at, content, nonce } = place

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
        key={nonce}
        className={styles['popover'] ?? ''}
        shadow="md"
        withBorder
        style={{
          left: `max(8px, min(${at.x}px, 100% - 348px))`,
          top: `max(8px, min(${at.y}px, 100% - 190px))`,
        }}
        onKeyDown={handleKey}
        onBlur={handleBlur}
      >
        {content.type === 'new' ? (
          <NewEntity content={content} onAdded={placing.goOn} />
        ) : (
          <NameField entityId={content.entityId} session={session} onClose={onClose} />
        )}
      </Paper>
    </>
  )
}

interface NewEntityProps {
  readonly content: Extract<EntityPlace['content'], { type: 'new' }>
  readonly onAdded: (entityIds: readonly EntityId[]) => void
}

/** The field for a new card, with its kind to choose where the place leaves that open. */
function NewEntity({ content: { newcomer, kinds }, onAdded }: NewEntityProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const [kind, setKind] = useState<EntityKind>(newcomer.kind)
  /** Keys go on along the kinds; who points at one is about to type. */
  const [isTypingNext, setTypingNext] = useState(true)
  return (
    <Stack gap="xs">
      {kinds.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={t('canvas.kindOfCard')}
          value={kind}
          data={kinds.map((each) => ({ value: each, label: words.kinds[each].one }))}
          onPointerDown={() => setTypingNext(true)}
          onKeyDown={() => setTypingNext(false)}
          onChange={({ currentTarget: { value } }) => {
            if (isEntityKind(value)) setKind(value)
          }}
        />
      )}
      <QuickAddForm
        kind={kind}
        newcomer={newcomerOf(newcomer, kind)}
        hasAutoFocus={isTypingNext}
        onAdded={onAdded}
      />
    </Stack>
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
      aria-label={t('canvas.rename')}
      value={text}
      maxLength={MAX_NAME_LENGTH}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
      }}
    />
  )
}
