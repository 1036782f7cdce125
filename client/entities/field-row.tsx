import type { CSSProperties, FocusEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan } from '../plan/plan-context.tsx'
import { stableColor } from '../ui/stable-color.ts'
import styles from './field-row.module.css'
import { useFieldEditors } from './use-peers.ts'

interface FieldRowProps {
  readonly entityId: EntityId
  readonly name: string
  readonly label: string
  /** The label stands above instead of beside. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A field with its label; while somebody is in it, everybody else sees who. */
export function FieldRow({ entityId, name, label, isWide = false, children }: FieldRowProps) {
  const { t } = useTranslation()
  const { presence } = useOpenPlan()
  const editors = useFieldEditors(entityId, name)
  const first = editors[0]

  function handleBlur(event: FocusEvent<HTMLDivElement>): void {
    if (event.currentTarget.contains(event.relatedTarget)) return
    const { editing } = presence.local()
    if (editing?.entityId === entityId && editing.field === name) presence.set({ editing: null })
  }

  return (
    <div
      className={styles['row']}
      data-field={name}
      data-wide={isWide}
      data-edited={first !== undefined}
      style={first && ({ '--editor-color': stableColor(first.participant.id) } as CSSProperties)}
      onFocus={() => presence.set({ editing: { entityId, field: name, textCursor: null } })}
      onBlur={handleBlur}
    >
      <span className={styles['label']}>
        {label}
        {editors.map((peer) => (
          <span
            key={peer.clientId}
            className={styles['editor']}
            style={{ background: stableColor(peer.participant.id) }}
            title={t('entities.isEditing', { name: peer.participant.name })}
          >
            {peer.participant.name}
          </span>
        ))}
      </span>
      <div>{children}</div>
    </div>
  )
}
