import { Button, Combobox, Group, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { MAX_COMMENT_LENGTH } from '#shared/domain/comments.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import styles from './comments-section.module.css'
import { completeMention, matchMembers, mentionIds, mentionQuery } from './mentions.ts'
import { useMembers } from './use-members.ts'

interface CommentFormProps {
  readonly label: string
  readonly submitLabel: string
  readonly initialText?: string
  readonly hasAutoFocus?: boolean
  /** Told the text and whom it names; true where it was taken and the field is to be empty. */
  readonly onSubmit: (text: string, mentionIds: readonly EntityId[]) => boolean
  readonly onCancel?: () => void
}

const MAX_OFFERED = 8

/** Where a comment is written: "@" offers the members of our team, Ctrl+Enter sends. */
export function CommentForm(props: CommentFormProps) {
  const { t } = useTranslation()
  const members = useMembers()
  const [text, setText] = useState(props.initialText ?? '')
  const [caret, setCaret] = useState(0)
  const [isAsked, setAsked] = useState(false)
  const inputRef = useRef<HTMLTextAreaElement>(null)
  const caretToSet = useRef<number | null>(null)
  const combobox = useCombobox()
  const query = isAsked ? mentionQuery(text, caret) : null
  const offered = query === null ? [] : matchMembers(members, query).slice(0, MAX_OFFERED)
  const isOpen = offered.length > 0

  const { selectFirstOption } = combobox
  useEffect(() => {
    if (isOpen && query !== null) selectFirstOption()
  }, [isOpen, query, selectFirstOption])
  useEffect(() => {
    if (caretToSet.current === null || caretToSet.current > text.length) return
    inputRef.current?.setSelectionRange(caretToSet.current, caretToSet.current)
    caretToSet.current = null
  }, [text])

  function submit(): void {
    const typed = text.trim()
    if (typed !== '' && props.onSubmit(typed, mentionIds(typed, members))) setText('')
  }

  function handlePick(id: string): void {
    const member = members.find((each) => each.id === id)
    if (member === undefined) return
    const completed = completeMention(text, caret, member.name)
    caretToSet.current = completed.caret
    setText(completed.text)
    setCaret(completed.caret)
    setAsked(false)
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    } else if (event.key === 'Escape' && (isOpen || props.onCancel !== undefined)) {
      event.stopPropagation()
      if (isOpen) setAsked(false)
      else props.onCancel?.()
    }
  }

  return (
    <div className={styles['form']}>
      <Combobox
        store={{ ...combobox, dropdownOpened: isOpen }}
        shadow="md"
        withinPortal
        onOptionSubmit={handlePick}
      >
        <Combobox.Target>
          <GrowingTextarea
            ref={inputRef}
            size="sm"
            minRows={2}
            maxRows={8}
            maxLength={MAX_COMMENT_LENGTH}
            aria-label={props.label}
            placeholder={t('comments.placeholder')}
            value={text}
            data-uncommitted={text !== '' || undefined}
            {...(props.hasAutoFocus === true ? { autoFocus: true } : {})}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setCaret(event.currentTarget.selectionStart)
              setAsked(true)
            }}
            onBlur={() => setAsked(false)}
            onKeyDown={handleKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen}>
          <Combobox.Options
            aria-label={t('comments.mention')}
            onMouseDown={(event) => event.preventDefault()}
          >
            {offered.map((member) => (
              <Combobox.Option key={member.id} value={member.id}>
                <span className={styles['option']}>
                  <EntityAvatar entity={member} sizePx={22} />
                  <span>{member.name}</span>
                  <span className={styles['when']}>{member.area}</span>
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {(text.trim() !== '' || props.onCancel !== undefined) && (
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" disabled={text.trim() === ''} onClick={submit}>
            {props.submitLabel}
          </Button>
          {props.onCancel !== undefined && (
            <Button size="compact-sm" variant="default" onClick={props.onCancel}>
              {t('app.cancel')}
            </Button>
          )}
          <span className={styles['when']}>{t('comments.sendKey')}</span>
        </Group>
      )}
    </div>
  )
}
