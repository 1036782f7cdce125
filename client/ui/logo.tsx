/** The five tiles of the mark: a T laid in a mosaic. */
const tiles = [
  { color: 'var(--ts-logo-deep)', path: 'M2.6 3.5 10 2.8l.5 7.5-7.6.5z' },
  { color: '#d66c40', path: 'M12.3 2.7l7.5.3-.4 7.6-7.4-.3z' },
  { color: '#5eafa8', path: 'M21.8 3.1l7.4-.5.6 7.4-7.6.6z' },
  { color: '#e1af2f', path: 'M12.1 12.2l7.6.4-.2 7.5-7.5-.3z' },
  { color: 'var(--ts-logo-deep)', path: 'M12.2 21.6l7.4.4.3 7.3-7.8.2z' },
] as const

/** The mark alone, `sizePx` square; decoration, so the name stands beside it or on its link. */
export function LogoMark({ sizePx = 24 }: { readonly sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {tiles.map((tile) => (
        <path key={tile.path} d={tile.path} style={{ fill: tile.color }} />
      ))}
    </svg>
  )
}
