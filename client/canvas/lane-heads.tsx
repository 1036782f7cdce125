import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { react, useValue, type Editor } from '@tldraw/tldraw'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { Zone } from '#shared/boards/board-layout.ts'
import { centerOf } from '#shared/core/geometry.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import type { BoardSession } from './board-session.ts'
import styles from './lane-heads.module.css'

interface LaneHeadsProps {
  readonly editor: Editor
  readonly session: BoardSession
  readonly onAdd: (laneId: string) => void
}

/** From farther away a word on a button is not read; the plus at the head is enough. */
const READABLE_ZOOM = 0.5
/** From farther away still, neither is used. */
const HEAD_ZOOM = 0.36

/**
 * The button of each lane that adds to it. They stand over the canvas, not in it, so that Tab reaches
 * them; they follow its camera and keep their size, and go where a name is no longer read.
 */
export function LaneHeads({ editor, session, onAdd }: LaneHeadsProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const page = useRef<HTMLDivElement>(null)
  const layout = useValue('layout', () => session.layout.get(), [session])
  const lanes = layout.zones.filter(({ look }) => look === 'lane')
  const hasHeads = session.plan.mayEdit && lanes.length > 0

  useEffect(() => {
    if (!hasHeads) return
    return react('lane heads', () => {
      const { x, y, z } = editor.getCamera()
      const { style } = page.current ?? { style: null }
      style?.setProperty('transform', `scale(${z}) translate(${x}px, ${y}px)`)
      style?.setProperty('--unzoom', String(1 / z))
      style?.setProperty('--first', z < READABLE_ZOOM ? 'hidden' : 'visible')
      style?.setProperty('--head', z < HEAD_ZOOM ? 'hidden' : 'visible')
    })
  }, [editor, hasHeads])
  if (!hasHeads) return null

  const kinds = lanes.map((lane) => kindOf(lane))
  const isKindLane = new Set(kinds).size > 1
  const filled = new Set([...layout.cards.values()].map(({ zoneId }) => zoneId))

  function kindOf({ box }: Zone) {
    return session.open().newcomerAt(session.view(), layout, centerOf(box)).kind
  }

  function nameOf(lane: Zone, index: number): string {
    const kind = kinds[index]
    const name = kind === undefined ? '' : t(`canvas.adds.${kind}`)
    const board = session.open().kind
    if (isKindLane || !isBoardKind(board)) return name
    return `${name}: ${boardLabel(boardEntry(board).strings[session.language], words, lane)}`
  }

  return (
    <div className={styles['window']}>
      <div ref={page} className={styles['page']}>
        {lanes.map((lane, index) => {
          const { x, y, width } = lane.box
          const label = nameOf(lane, index)
          const kind = kinds[index]
          return (
            <div key={lane.id}>
              <span className={styles['head']} style={{ left: x + width - 10, top: y + 24 }}>
                <Tooltip label={label}>
                  <ActionIcon
                    size={26}
                    variant="subtle"
                    color="gray"
                    aria-label={label}
                    onClick={() => onAdd(lane.id)}
                  >
                    <IconPlus size={17} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              </span>
              {!filled.has(lane.id) && kind !== undefined && (
                <span className={styles['first']} style={{ left: x + 16, top: y + 116 }}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    tabIndex={-1}
                    aria-hidden="true"
                    onClick={() => onAdd(lane.id)}
                  >
                    {t(`canvas.adds.${kind}`)}
                  </Button>
                </span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
