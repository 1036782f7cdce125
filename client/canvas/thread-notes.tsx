import { Button, Group, Text } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import styles from './board-strip.module.css'
import type { BoardSession } from './board-session.ts'
import { showThread } from './show-thread.ts'

interface ThreadNotesProps {
  readonly editor: Editor
  readonly session: BoardSession
}

/** Offers the thread of what is selected by itself, and says whose it is while it is shown. */
export function ThreadNotes({ editor, session }: ThreadNotesProps) {
  const { t } = useTranslation()
  const threadIds = useValue('thread', () => session.threadIds.get(), [session])
  const chain = useValue('chain', () => session.spotlight.chain.get(), [session])
  const isInHand = useValue('in hand', () => !editor.getPath().endsWith('.idle'), [editor])
  const [first] = threadIds
  if (first !== undefined) {
    const name = session.view().entities.get(first)?.name ?? ''
    const count = threadIds.length
    return (
      <Group component="output" className={styles['thread'] ?? ''} gap={8} wrap="nowrap">
        <IconRoute size={18} aria-hidden="true" style={{ flex: 'none' }} />
        <Text size="sm" truncate>
          {count === 1 ? t('canvas.threadOf', { name }) : t('canvas.threadOfMany', { count })}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flex: 'none' }}
          onClick={() => showThread(editor, session, [])}
        >
          {t('canvas.showEverything')}
        </Button>
      </Group>
    )
  }
  if (chain === null || isInHand) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      style={{ flex: 'none' }}
      aria-keyshortcuts="O"
      title={`${t('canvas.onlyThread')} (O)`}
      leftSection={<IconRoute size={15} aria-hidden="true" />}
      onClick={() => showThread(editor, session, [...session.spotlight.selectedIds.get()])}
    >
      {t('canvas.onlyThread')}
    </Button>
  )
}
