import { Button, Paper, Stack, Text } from '@mantine/core'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { notifications } from '@mantine/notifications'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import { arrowChoices, legalExamples } from './arrow-choices.ts'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import type { ArrowMeaning, PendingArrow } from './drawn-arrows.ts'
import type { Outbound } from './outbound.ts'
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
  const board = session.open()
  const isPair = from !== undefined && to !== undefined && from.id !== to.id
  const choices = isPair ? arrowChoices(from.kind, to.kind, board) : []
  const isReversed = choices.some((choice) => choice.isReversed)
  const examples = isPair && choices.length === 0 ? legalExamples(from.kind, to.kind, board) : []
  useEffect(() => menu.current?.querySelector('button')?.focus(), [])

  function sentenceOf(source: string, kind: LinkKind, target: string): string {
    return `${source} ${words.linkKinds[kind].out} ${target}`
  }

  function decide(meaning: ArrowMeaning): void {
    const done = outbound.decideArrow(meaning)
    if (!done.ok) {
      setReason(t(`errors.${done.error.code}`, { ...done.error.detail }))
      return
    }
    if (meaning !== 'plain' && meaning !== 'none' && !isShown(meaning.kind)) {
      notifications.show({ message: t('canvas.arrowHidden') })
    }
    editor.focus()
  }

  /** As an arrow, or as a line of the layout. */
  function isShown(kind: LinkKind): boolean {
    return board.arrowKinds.includes(kind) || session.layout.get().connectors.length > 0
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
        {isPair && (choices.length === 0 || isReversed) && (
          <Text size="xs" mb={6}>
            {t('canvas.arrowIllegal', {
              from: words.kinds[from.kind].one.toLowerCase(),
              to: words.kinds[to.kind].one.toLowerCase(),
            })}
            {examples.length > 0 && (
              <>
                {' '}
                {t('canvas.arrowExamples', {
                  list: examples
                    .map((each) =>
                      sentenceOf(words.kinds[each.from].one, each.kind, words.kinds[each.to].one),
                    )
                    .join('; '),
                })}
              </>
            )}
          </Text>
        )}
        <Stack gap={2}>
          {choices.map(({ kind, isReversed: isBack, isDrawn }) => (
            <Button
              key={kind}
              variant="subtle"
              color="gray"
              justify="flex-start"
              size="sm"
              leftSection={<LinkSample kind={kind} />}
              onClick={() => decide({ kind, isReversed: isBack })}
            >
              {isBack
                ? sentenceOf(to?.name ?? '', kind, from?.name ?? '')
                : words.linkKinds[kind].name}
              {!isDrawn && !isShown(kind) && (
                <Text span size="xs" c="dimmed" ml={6}>
                  {t('canvas.notDrawn')}
                </Text>
              )}
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
