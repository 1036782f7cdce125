import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Newcomer } from '#shared/boards/define-board.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useOpenPlan } from '../plan/plan-context.tsx'
import { takeTyped } from '../ui/typed-ahead.ts'
import {
  type AlikeEntry,
  linesOf,
  nameOf,
  peopleOf,
  type QuickEntry,
  splitAlike,
  splitSame,
} from './quick-add-entries.ts'
import styles from './quick-add-form.module.css'
import { useVocabulary } from './use-vocabulary.ts'

interface QuickAddFormProps {
  readonly kind: EntityKind
  /** What every new entry gets besides what was typed: what its place on a board says of it. */
  readonly newcomer?: Omit<Newcomer, 'kind'>
  readonly hasAutoFocus?: boolean
  readonly onAdded?: (entityIds: readonly EntityId[]) => void
}

/**
 * Type, Enter, next. Pasted lines or spreadsheet cells become many entries in one step.
 * QUICK-1: what looks like somebody who is there already is offered, not doubled.
 */
export function QuickAddForm({ kind, newcomer, hasAutoFocus, onAdded }: QuickAddFormProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const [text, setText] = useState('')
  const [alike, setAlike] = useState<readonly AlikeEntry[]>([])
  const [added, setAdded] = useState<readonly string[]>([])
  const inputRef = useRef<HTMLInputElement>(null)
  const [lastKind, setLastKind] = useState(kind)
  // What was typed goes along to another kind; what was said about the former one does not.
  if (kind !== lastKind) {
    setLastKind(kind)
    setAlike([])
    setAdded([])
  }
  const hintId = useId()
  const words = useVocabulary()
  const isSomebody = kind === 'person' || kind === 'member'
  const label = labelOf()

  function labelOf(): string {
    if (kind === 'person') return t('entities.addPeople')
    if (kind === 'member') return t('entities.addMembers')
    return t('entities.addOfKind', { kind: words.kinds[kind].many })
  }

  function add(entries: readonly QuickEntry[]): boolean {
    if (entries.length === 0) return true
    const result = plan.run({
      name: 'addEntities',
      args: {
        kind,
        entries: entries.map((entry, index) => ({ ...entry, ...placed(entry, newcomer, index) })),
      },
    })
    if (!result.ok) return false
    setAdded(entries.map(nameOf))
    onAdded?.(result.value.createdIds)
    return true
  }

  function submit(typed: string): void {
    const entries = isSomebody ? peopleOf(kind, typed) : linesOf(typed)
    const existing = [...plan.store.getState().view.entities.values()].filter(
      (entity) => entity.kind === kind,
    )
    const split = isSomebody ? splitAlike(entries, existing) : splitSame(entries, existing)
    setAdded([])
    if (!add(split.fresh)) return
    setAlike(split.alike)
    setText('')
  }

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') submit(text)
    inputRef.current?.focus()
  }

  function handlePaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text/plain')
    // A single field would join the lines: several lines or cells are taken whole.
    if (!/[\n\t]/.test(pasted.trim())) return
    event.preventDefault()
    submit(pasted)
  }

  function settle(found: AlikeEntry): void {
    setAlike((current) => current.filter((other) => other !== found))
    inputRef.current?.focus()
  }

  return (
    <div className={styles['quickAdd']}>
      <form className={styles['form']} onSubmit={handleSubmit}>
        <TextInput
          // A field of its own for each kind takes the keyboard as it comes; its text is the form's.
          key={kind}
          ref={inputRef}
          size="sm"
          className={styles['input'] ?? ''}
          aria-label={label}
          aria-describedby={hintId}
          placeholder={isSomebody ? `${label}: ${t('entities.quickPersonPlaceholder')}` : label}
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          value={text}
          autoComplete="off"
          data-uncommitted={text !== '' || undefined}
          {...(hasAutoFocus === true ? { autoFocus: true, 'data-autofocus': true } : {})}
          onChange={(event) => setText(event.currentTarget.value)}
          onFocus={() => {
            const typed = takeTyped()
            if (typed !== '') setText((before) => before + typed)
          }}
          onPaste={handlePaste}
        />
        <Button type="submit" size="sm" variant="default" disabled={text.trim() === ''}>
          {t('entities.add')}
        </Button>
      </form>
      <p id={hintId} className={styles['hint']}>
        <output>
          {added.length > 0 && (
            <b>{t('entities.added', { count: added.length, name: added[0] ?? '' })}</b>
          )}
        </output>
        {added.length > 0 && ' · '}
        {t(isSomebody ? 'entities.quickPasteHint' : 'entities.quickLinesHint')}
      </p>
      {alike.length > 0 && (
        <ul className={styles['alike']} aria-label={t('entities.alikeTitle')}>
          {alike.map((found) => (
            <li key={`${found.name}/${found.match.id}`} className={styles['alikeItem']}>
              <span className={styles['alikeText']}>
                {found.name === found.match.name
                  ? t('entities.alikeSame', { name: found.name })
                  : t('entities.alikeText', { name: found.name, other: found.match.name })}
              </span>
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => {
                  plan.focus(found.match.id)
                  settle(found)
                }}
              >
                {t('entities.alikeOpen', { other: found.match.name })}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  if (add([found.entry])) settle(found)
                }}
              >
                {t('entities.alikeAdd')}
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('entities.alikeSkip')}
                onClick={() => settle(found)}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Several at once stand below one another where places mean nothing. */
const ROW_PX = 112

function placed(entry: QuickEntry, newcomer: QuickAddFormProps['newcomer'], index: number) {
  if (newcomer === undefined) return {}
  const { fields, links, place } = newcomer
  return {
    fields: { ...fields, ...entry.fields },
    links: [...links],
    ...(place !== undefined && { place: { ...place, y: place.y + index * ROW_PX } }),
  }
}
