import { ActionIcon, Divider, Paper, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconLock,
  IconLockOpen,
  IconTrash,
} from '@tabler/icons-react'
import {
  DefaultColorStyle,
  DefaultSizeStyle,
  getDefaultColorTheme,
  useValue,
  type Editor,
} from '@tldraw/tldraw'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './board-canvas.module.css'
import { isAnnotationShape } from './annotation-records.ts'

const colors = ['black', 'grey', 'blue', 'green', 'yellow', 'orange', 'red', 'violet'] as const
const sizes = ['s', 'm', 'l', 'xl'] as const
const drawingTools = new Set(['note', 'text', 'draw', 'arrow'])

interface StyleBarProps {
  readonly editor: Editor
  /** Locks and unlocks drawings (LOCK-1). */
  readonly mayLock: boolean
}

/** Colour and size of what is drawn or is about to be; every control has a name. */
export function StyleBar({ editor, mayLock }: StyleBarProps) {
  const { t } = useTranslation()
  const group = useId()
  const hasDrawing = useValue(
    'drawings selected',
    () => editor.getSelectedShapes().some(isAnnotationShape),
    [editor],
  )
  const isDrawing = useValue('drawing', () => drawingTools.has(editor.getCurrentToolId()), [editor])
  const shared = useValue('styles', () => editor.getSharedStyles(), [editor])
  const isDark = useValue('dark', () => editor.user.getIsDarkMode(), [editor])
  if (!hasDrawing && !isDrawing) return null
  const theme = getDefaultColorTheme({ isDarkMode: isDark })
  const color = shared.getAsKnownValue(DefaultColorStyle)
  const size = shared.getAsKnownValue(DefaultSizeStyle)

  return (
    <Paper
      className={styles['styleBar'] ?? ''}
      component="fieldset"
      aria-label={t('canvas.style')}
      shadow="md"
      withBorder
    >
      <div role="radiogroup" aria-label={t('canvas.color')} className={styles['colors']}>
        {colors.map((each) => (
          <Tooltip key={each} label={t(`canvas.colors.${each}`)}>
            <input
              type="radio"
              name={group}
              className={styles['color']}
              checked={color === each}
              aria-label={t(`canvas.colors.${each}`)}
              style={{ color: theme[each].solid }}
              onChange={() => {
                editor.setStyleForSelectedShapes(DefaultColorStyle, each)
                editor.setStyleForNextShapes(DefaultColorStyle, each)
              }}
            />
          </Tooltip>
        ))}
      </div>
      <Divider orientation="vertical" my={4} />
      <SegmentedControl
        size="xs"
        aria-label={t('canvas.size')}
        data={sizes.map((each) => ({
          value: each,
          label: <span title={t(`canvas.sizes.${each}`)}>{each.toUpperCase()}</span>,
        }))}
        value={size ?? ''}
        onChange={(chosen) => {
          const next = sizes.find((each) => each === chosen)
          if (next === undefined) return
          editor.setStyleForSelectedShapes(DefaultSizeStyle, next)
          editor.setStyleForNextShapes(DefaultSizeStyle, next)
        }}
      />
      {hasDrawing && <SelectionButtons editor={editor} mayLock={mayLock} />}
    </Paper>
  )
}

function SelectionButtons({ editor, mayLock }: StyleBarProps) {
  const { t } = useTranslation()
  const isLocked = useValue(
    'locked',
    () => editor.getSelectedShapes().some((shape) => shape.isLocked),
    [editor],
  )
  const ids = () =>
    editor
      .getSelectedShapes()
      .filter(isAnnotationShape)
      .map((shape) => shape.id)
  const lock = {
    label: isLocked ? t('canvas.unlock') : t('canvas.lock'),
    Icon: isLocked ? IconLockOpen : IconLock,
    run: () => editor.toggleLock(ids()),
  }
  const buttons = [
    ...(mayLock ? [lock] : []),
    {
      label: t('canvas.bringToFront'),
      Icon: IconArrowBarToUp,
      run: () => editor.bringToFront(ids()),
    },
    {
      label: t('canvas.sendToBack'),
      Icon: IconArrowBarToDown,
      run: () => editor.sendToBack(ids()),
    },
    { label: t('canvas.delete'), Icon: IconTrash, run: () => editor.deleteShapes(ids()) },
  ]
  return (
    <>
      <Divider orientation="vertical" my={4} />
      {buttons.map(({ label, Icon, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon size={30} variant="subtle" color="gray" aria-label={label} onClick={run}>
            <Icon size={17} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  )
}
