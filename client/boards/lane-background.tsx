import type { CSSProperties } from 'react'

import { boardLabel, type BoardStrings } from '#shared/boards/board-label.ts'
import type { Language } from '#shared/domain/plan-view.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardBackgroundProps } from './board-view.ts'
import { boxStyle } from './box-style.ts'
import styles from './lane-background.module.css'

interface LaneBackgroundProps extends BoardBackgroundProps {
  readonly strings: Readonly<Record<Language, BoardStrings>>
  /** The colour of a lane by its id, for CSS; undefined where it has none of its own. */
  readonly colorOf: (laneId: string) => string | undefined
}

/** Lanes with their names and how many cards they hold, under the headings of their groups. */
export function LaneBackground({ layout, language, isReduced, ...props }: LaneBackgroundProps) {
  const strings = props.strings[language]
  const words = vocabulary(language)
  const counts = new Map<string, number>()
  for (const { zoneId } of layout.cards.values()) {
    counts.set(zoneId, (counts.get(zoneId) ?? 0) + 1)
  }
  return (
    <div className={styles['board']} data-reduced={isReduced} aria-hidden="true">
      {layout.zones.map((zone) => {
        const count = counts.get(zone.id) ?? 0
        const color = props.colorOf(zone.id)
        const hint = strings.hints?.[zone.id]
        const name = boardLabel(strings, words, zone)
        return (
          <div
            key={zone.id}
            className={styles[zone.look]}
            style={{ ...boxStyle(zone.box), '--lane-color': color } as CSSProperties}
          >
            <span className={styles['title']} title={name}>
              <span className={styles['name']}>{name}</span>
              {count > 0 && <span className={styles['count']}>{count}</span>}
            </span>
            {zone.look === 'lane' && count === 0 && hint !== undefined && (
              <span className={styles['hint']}>{hint}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}
