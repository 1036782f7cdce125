import { Button, Paper, Stack, Text } from '@mantine/core'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { legalLinkKinds, type LinkKind } from '#shared/domain/links/link-kinds.ts'
import { notifications } from '@mantine/notifications'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import type { ArrowMeaning, Outbound, PendingArrow } from './outbound.ts'
import { LinkSample } from './link-sample.tsx'

interface ArrowMenuProps {
  readonly editor: Editor
  readonly outbound: Outbound
  readonly session: BoardSession
}

/** Asks at the arrow what it means; without an answer it stays an arrow that means nothing. */
export function ArrowMenu({ editor, outbound, session }: ArrowMenuProps) {
  const pending = useValue('pending arrow', () => outbound.pendingArrow.get(), [outbound])
  if (pending === null) return null
  return (
    <OpenArrowMenu
      key={pending.arrowId}
      pending={pending}
      editor={editor}
      outbound={outbound}
      session={session}
    />
  )
}

function OpenArrowMenu({
  pending,
  editor,
  outbound,
  session,
}: ArrowMenuProps & { readonly pending: PendingArrow }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const [reason, setReason] = useState('')
  const menu = useRef<HTMLDivElement>(null)
  const { entities } = session.view()
  const from = entities.get(pending.fromId)
  const to = entities.get(pending.toId)
  const at = useValue(
    'arrow place',
    () => {
      const bounds = editor.getShapePageBounds(pending.arrowId)
      return bounds === undefined ? null : editor.pageToViewport(bounds.center)
    },
    [editor, pending],
  )
  const kinds: readonly LinkKind[] =
    from === undefined || to === undefined || from.id === to.id
      ? []
      : legalLinkKinds(from.kind, to.kind).filter((kind) => session.open().linkKinds.includes(kind))

  useEffect(() => menu.current?.querySelector('button')?.focus(), [])

  function decide(meaning: ArrowMeaning): void {
    const done = outbound.decideArrow(meaning)
    if (!done.ok) {
      setReason(t(`errors.${done.error.code}`, { ...done.error.detail }))
      return
    }
    const isHidden =
      meaning !== 'plain' &&
      meaning !== 'none' &&
      !session.open().arrowKinds.includes(meaning) &&
      session.layout.get().connectors.length === 0
    if (isHidden) notifications.show({ message: t('canvas.arrowHidden') })
    editor.focus()
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>): void {
    event.stopPropagation()
    if (event.key === 'Escape') decide('none')
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const step = event.key === 'ArrowDown' ? 1 : -1
    const index = buttons.findIndex((button) => button === document.activeElement)
    buttons[(index + step + buttons.length) % buttons.length]?.focus()
  }

  if (at === null) return null
  return (
    <>
      <div className={styles['backdrop']} onPointerDown={() => decide('plain')} />
      <Paper
        ref={menu}
        className={styles['popover'] ?? ''}
        component="section"
        aria-label={t('canvas.arrowMeaning')}
        shadow="md"
        withBorder
        style={{
          left: `max(8px, min(${at.x + 12}px, 100% - 348px))`,
          top: `max(8px, min(${at.y + 12}px, 100% - 300px))`,
        }}
        onKeyDown={handleKey}
      >
        <Text size="sm" fw={600}>
          {t('canvas.arrowMeaning')}
        </Text>
        <Text size="xs" c="dimmed" mb={6} truncate>
          {t('canvas.arrowFromTo', { from: from?.name ?? '', to: to?.name ?? '' })}
        </Text>
        {reason !== '' && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert" mb={6}>
            {reason}
          </Text>
        )}
        <Stack gap={2}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              variant="subtle"
              color="gray"
              justify="flex-start"
              size="sm"
              leftSection={<LinkSample kind={kind} />}
              onClick={() => decide(kind)}
            >
              {words.linkKinds[kind].name}
            </Button>
          ))}
          <Button
            variant="subtle"
            color="gray"
            justify="flex-start"
            size="sm"
            leftSection={<LinkSample kind={null} />}
            onClick={() => decide('plain')}
          >
            {t('canvas.arrowPlain')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            justify="flex-start"
            size="sm"
            leftSection={<span className={styles['sampleGap']} />}
            onClick={() => decide('none')}
          >
            {t('canvas.arrowDiscard')}
          </Button>
        </Stack>
      </Paper>
    </>
  )
}
