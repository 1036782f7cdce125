import { memo } from 'react'

import { boardLabel } from '#shared/boards/board-label.ts'
import type { BoardLayout } from '#shared/boards/board-layout.ts'
import { en, es } from '#shared/boards/org-map/strings.ts'
import type { EntityId } from '#shared/core/ids.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardBackgroundProps } from '../board-view.ts'
import { boxStyle } from '../box-style.ts'
import styles from './background.module.css'

/** The lines of the trees, and the shelf. */
export function OrgMapBackground({ layout, language, movingIds, isReduced }: BoardBackgroundProps) {
  const strings = { en, es }[language]
  const words = vocabulary(language)
  const shelf = layout.zones.find((zone) => zone.look === 'tray')
  const isShelfEmpty = ![...layout.cards.values()].some((card) => card.zoneId === shelf?.id)
  return (
    <div className={styles['board']} data-reduced={isReduced} aria-hidden="true">
      {shelf !== undefined && (
        <div className={styles['shelf']} style={boxStyle(shelf.box)}>
          <span className={styles['shelfName']}>{boardLabel(strings, words, shelf)}</span>
          {isShelfEmpty && <span className={styles['hint']}>{strings.shelfHint}</span>}
        </div>
      )}
      <TreeLines layout={layout} movingIds={movingIds} />
    </div>
  )
}

interface TreeLinesProps {
  readonly layout: BoardLayout
  readonly movingIds: ReadonlySet<EntityId>
}

/** One path for all lines: hundreds of elements would cost more than they show. */
const TreeLines = memo(function TreeLines({ layout, movingIds }: TreeLinesProps) {
  const { frame } = layout
  const path = layout.connectors
    .filter(({ fromId, toId }) => !movingIds.has(fromId) && !movingIds.has(toId))
    .map(({ points }) => {
      const corners = points.map(({ x, y }) => `${round(x - frame.x)} ${round(y - frame.y)}`)
      return `M${corners.join('L')}`
    })
    .join('')
  return (
    <svg className={styles['lines']} style={boxStyle(frame)}>
      <path d={path} />
    </svg>
  )
})

function round(value: number): number {
  return Math.round(value * 2) / 2
}
