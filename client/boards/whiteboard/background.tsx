import { en, es } from '#shared/boards/whiteboard/strings.ts'

import type { BoardBackgroundProps } from '../board-view.ts'
import { boxStyle } from '../box-style.ts'
import styles from './background.module.css'

const DOT_GAP_PX = 32

/** A sheet with dots, and what to do with it while nothing is on it. */
export function WhiteboardBackground({ layout, language, isReduced }: BoardBackgroundProps) {
  const { frame } = layout
  return (
    <div className={styles['board']} aria-hidden="true">
      <div className={styles['sheet']} style={boxStyle(frame)}>
        {!isReduced && (
          <svg className={styles['dots']}>
            <pattern
              id="whiteboard-dots"
              width={DOT_GAP_PX}
              height={DOT_GAP_PX}
              patternUnits="userSpaceOnUse"
            >
              <circle cx={DOT_GAP_PX / 2} cy={DOT_GAP_PX / 2} r="1.2" className={styles['dot']} />
            </pattern>
            <rect width="100%" height="100%" fill="url(#whiteboard-dots)" />
          </svg>
        )}
      </div>
      {layout.cards.size === 0 && (
        <span className={styles['hint']} style={{ left: frame.x + 32, top: frame.y + 28 }}>
          {{ en, es }[language].hints.sheet}
        </span>
      )}
    </div>
  )
}
