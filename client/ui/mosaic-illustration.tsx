import { layoutMosaic } from './mosaic-geometry.ts'
import styles from './mosaic-illustration.module.css'

const palette = ['lagoon', 'clay', 'ochre', 'mist', 'pale', 'sea'] as const

/** Tiles still in somebody's hand: where, how turned, which colour, and whose. */
const heldTiles = [
  { x: 44, y: 92, degrees: -14, color: 'clay' },
  { x: 352, y: 66, degrees: 18, color: 'ochre' },
  { x: 338, y: 338, degrees: -9, color: 'lagoon' },
] as const

const tiles = layoutMosaic()

interface MosaicIllustrationProps {
  /** Who holds the loose tiles: three short labels. */
  readonly holders: readonly [string, string, string]
}

/** A round mosaic being composed by several people; decoration. */
export function MosaicIllustration({ holders }: MosaicIllustrationProps) {
  return (
    <svg viewBox="0 0 400 400" className={styles['mosaic']} aria-hidden="true" focusable="false">
      <circle cx="200" cy="200" r="13" className={styles['clay']} />
      {tiles.map((tile) => (
        <polygon
          key={tile.points}
          points={tile.points}
          className={styles[palette[tile.colorIndex] ?? 'lagoon']}
        />
      ))}
      {heldTiles.map((tile, index) => (
        <g key={tile.x} transform={`translate(${tile.x} ${tile.y})`}>
          <rect
            x="-11"
            y="-11"
            width="22"
            height="22"
            rx="2.5"
            transform={`rotate(${tile.degrees})`}
            className={`${styles[tile.color]} ${styles['held']}`}
          />
          <HolderLabel label={holders[index] ?? ''} color={tile.color} />
        </g>
      ))}
    </svg>
  )
}

/** The pointer and name of the one who places a tile, as live cursors look in a plan. */
function HolderLabel({ label, color }: { readonly label: string; readonly color: string }) {
  const widthPx = label.length * 6.6 + 16
  return (
    <g transform="translate(8 8)" className={styles['holder']}>
      <path d="M0 0l4.2 13 2.6-5.4 5.6-2.2z" className={styles[color]} />
      <rect
        x="9"
        y="11"
        width={widthPx}
        height="19"
        rx="9.5"
        className={styles[`${color}Ground`]}
      />
      <text x={9 + widthPx / 2} y="24.5" textAnchor="middle" className={styles['label']}>
        {label}
      </text>
    </g>
  )
}
