import { useValue } from '@tldraw/tldraw'

import { boxStyle } from '../boards/box-style.ts'
import type { BoardSession } from './board-session.ts'
import styles from './drop-hint.module.css'

/** The place that would take what is in hand, and where in its order; in page coordinates. */
export function DropZone({ session }: { readonly session: BoardSession }) {
  const preview = useValue('drop', () => session.dropPreview.get(), [session])
  if (preview === null) return null
  const { zone, line } = preview
  return (
    <>
      {zone !== null && <div className={styles['zone']} style={boxStyle(zone)} />}
      {line !== null && <div className={styles['line']} style={boxStyle(line)} />}
    </>
  )
}
