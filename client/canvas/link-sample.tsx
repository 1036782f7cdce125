import type { ReactNode } from 'react'

import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

import { lineColors, linkLooks, type LinkLook } from './link-looks.ts'

const dashes: Readonly<Partial<Record<LinkLook['dash'], string>>> = { dashed: '5 3', dotted: '1 3' }

/** Heads at the right end, pointing there. */
const heads: Readonly<Partial<Record<LinkLook['arrowheadEnd'], ReactNode>>> = {
  arrow: <path d="M26 2l5 4-5 4" />,
  triangle: <path d="M26 2l5 4-5 4z" fill="currentColor" />,
  inverted: <path d="M31 2l-5 4 5 4z" fill="currentColor" />,
  dot: <circle cx="28" cy="6" r="2.6" fill="currentColor" />,
  square: <path d="M26 3.5h5v5h-5z" fill="currentColor" />,
  diamond: <path d="M24 6l3.5-3.5L31 6l-3.5 3.5z" fill="currentColor" />,
  bar: <path d="M31 2v8" />,
}

/** How a relation is drawn, in small; null is an arrow that means nothing. */
export function LinkSample({ kind }: { readonly kind: LinkKind | null }) {
  const { color, dash, arrowheadStart, arrowheadEnd } =
    kind === null
      ? ({ color: 'black', dash: 'solid', arrowheadStart: 'none', arrowheadEnd: 'arrow' } as const)
      : linkLooks[kind]
  return (
    <svg
      width="34"
      height="12"
      viewBox="0 0 34 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', color: lineColors[color] ?? 'inherit' }}
    >
      <path d="M3 6h26" strokeDasharray={dashes[dash]} />
      {heads[arrowheadEnd]}
      {arrowheadStart !== 'none' && (
        <g transform="matrix(-1 0 0 1 34 0)">{heads[arrowheadStart]}</g>
      )}
    </svg>
  )
}
