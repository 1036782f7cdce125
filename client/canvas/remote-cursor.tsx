import type { TLCursorProps } from '@tldraw/tldraw'

import styles from './remote-cursor.module.css'

/** Somebody else's pointer with name and area; it glides between the places it is told of. */
export function RemoteCursor({ point, zoom, color, name }: TLCursorProps) {
  if (point === null) return null
  return (
    <div
      className={`tl-overlays__item ${styles['cursor'] ?? ''}`}
      style={{ transform: `translate(${point.x}px, ${point.y}px) scale(${1 / zoom})` }}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M2 2l5.5 15 2.6-6.3L16.5 8z"
          fill={color}
          stroke="white"
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      </svg>
      {name !== null && (
        <span className={styles['name']} style={{ backgroundColor: color }}>
          {name}
        </span>
      )}
    </div>
  )
}
