import { useValue, type Editor } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import type { BoardSession } from './board-session.ts'
import { describeCall } from './describe-call.ts'
import styles from './drop-hint.module.css'

interface DropHintProps {
  readonly editor: Editor
  readonly session: BoardSession
}

const MAX_LOST = 4
/** Beside the pointer, and above the finger, which would hide it. */
const OFFSET = { mouse: { x: 18, y: 22 }, finger: { x: -40, y: -96 } }

/** Says at the pointer what letting go here would do, and which links would not stay. */
export function DropHint({ editor, session }: DropHintProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const preview = useValue('drop', () => session.dropPreview.get(), [session])
  const isCoarse = useValue('coarse', () => editor.getInstanceState().isCoarsePointer, [editor])
  if (preview === null) return null
  const { call, at, mode, hasModes, count } = preview
  const { effects, lost } = describeCall(call, session.view(), { t, words })
  if (effects.length === 0 && lost.length === 0) return null
  const { x, y } = OFFSET[isCoarse ? 'finger' : 'mouse']
  const left = Math.max(8, at.x + x)
  const top = Math.max(8, at.y + y)
  return (
    <div
      className={styles['hint']}
      style={{ left: `min(${left}px, 100% - 280px)`, top: `min(${top}px, 100% - 120px)` }}
      data-testid="drop-hint"
    >
      {effects.map((effect) => (
        <p key={effect} className={styles['effect']}>
          {effect}
        </p>
      ))}
      {count > 1 && <p className={styles['small']}>{t('canvas.dropMany', { count })}</p>}
      {lost.length > 0 && (
        <p className={styles['lost']}>
          {t('canvas.dropLoses', { count: lost.length })} {lost.slice(0, MAX_LOST).join(' · ')}
          {lost.length > MAX_LOST && ` · +${lost.length - MAX_LOST}`}
        </p>
      )}
      {hasModes && (
        <p className={styles['small']}>
          {t(mode === 'add' ? 'canvas.dropAdds' : 'canvas.dropMoves')}
        </p>
      )}
    </div>
  )
}
