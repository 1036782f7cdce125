import { boardLabel } from '#shared/boards/board-label.ts'
import type { Zone } from '#shared/boards/board-layout.ts'
import { decodeGridSettings } from '#shared/boards/stakeholder-grid/settings.ts'
import { en, es } from '#shared/boards/stakeholder-grid/strings.ts'
import type { Box } from '#shared/core/geometry.ts'
import { fieldLabel, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardBackgroundProps } from '../board-view.ts'
import { boxStyle } from '../box-style.ts'
import styles from './background.module.css'

/** Quadrants with their names, the steps of both axes, edge strips and the tray. */
export function GridBackground({ layout, settings, language, isReduced }: BoardBackgroundProps) {
  const strings = { en, es }[language]
  const words = vocabulary(language)
  const { xField, yField, cut } = decodeGridSettings(settings)
  const label = (zone: Zone) => boardLabel(strings, words, zone)
  const columns = layout.zones.filter((zone) => /^x\d$/.test(zone.id))
  const rows = layout.zones.filter((zone) => /^y\d$/.test(zone.id))
  const first = columns[0]?.box
  const plane: Box = first ?? layout.frame
  const right = columns.at(-1)?.box
  const bottom = plane.y + plane.height

  return (
    <div className={styles['board']} data-reduced={isReduced} aria-hidden="true">
      {layout.zones.map((zone) =>
        zone.look === 'band' ? null : (
          <div
            key={zone.id}
            className={styles[zone.look]}
            data-zone={zone.id}
            style={boxStyle(zone.box)}
          >
            <span className={styles['zoneName']}>{label(zone)}</span>
          </div>
        ),
      )}
      {columns.slice(1).map(({ id, box }) => (
        <div
          key={id}
          className={styles['rule']}
          data-cut={id === `x${cut}`}
          style={{ left: box.x, top: plane.y, width: 0, height: plane.height }}
        />
      ))}
      {rows.map(({ id, box }) =>
        id === 'y1' ? null : (
          <div
            key={id}
            className={styles['rule']}
            data-cut={id === `y${cut}`}
            style={{
              left: plane.x,
              top: box.y + box.height,
              width: (right?.x ?? 0) + (right?.width ?? 0) - plane.x,
              height: 0,
            }}
          />
        ),
      )}
      {columns.map(({ id, box }) => (
        <span
          key={`${id}-step`}
          className={styles['xStep']}
          style={{ left: box.x + box.width / 2, top: stripBottom(layout.zones, bottom) + 8 }}
        >
          {stepName(words, xField, Number(id.slice(1)))}
        </span>
      ))}
      {rows.map(({ id, box }) => (
        <span
          key={`${id}-step`}
          className={styles['yStep']}
          style={{ left: -12, top: box.y + box.height / 2 }}
        >
          {stepName(words, yField, Number(id.slice(1)))}
        </span>
      ))}
      <span
        className={styles['xAxis']}
        style={{
          left: plane.x,
          top: stripBottom(layout.zones, bottom) + 34,
          width: (right?.x ?? 0) + (right?.width ?? 0) - plane.x,
        }}
      >
        {fieldLabel(words, xField)}
        <span className={styles['axisArrow']}>→</span>
      </span>
      <span className={styles['yAxis']} style={{ left: -46, top: bottom, width: plane.height }}>
        {fieldLabel(words, yField)}
        <span className={styles['axisArrow']}>→</span>
      </span>
      {![...layout.cards.values()].some((card) => card.zoneId === 'tray') && (
        <TrayHint zones={layout.zones} text={strings.trayHint} />
      )}
    </div>
  )
}

function stripBottom(zones: readonly Zone[], fallback: number): number {
  const strip = zones.find((zone) => zone.id === 'not-rated-y')
  return strip === undefined ? fallback : strip.box.y + strip.box.height
}

/** A step's number, or what it stands for where the axis has words for it. */
function stepName(words: ReturnType<typeof vocabulary>, field: string, band: number): string {
  if (field !== 'stance') return String(band)
  return new Map<string, string>(Object.entries(words.stances)).get(String(band - 3)) ?? ''
}

function TrayHint({ zones, text }: { readonly zones: readonly Zone[]; readonly text: string }) {
  const tray = zones.find((zone) => zone.id === 'tray')
  if (tray === undefined) return null
  const box = { ...tray.box, x: tray.box.x + 16, y: tray.box.y + 52, width: tray.box.width - 32 }
  return (
    <span className={styles['hint']} style={boxStyle(box)}>
      {text}
    </span>
  )
}
