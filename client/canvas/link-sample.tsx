import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

const lines: Readonly<Record<LinkKind, { dash: string; color: string; ends: 'arrow' | 'bars' }>> = {
  'reports-to': { dash: '', color: 'light-dark(#67635d, #b0ada8)', ends: 'arrow' },
  influences: { dash: '5 3', color: 'light-dark(#2f5fd0, #7ea2ff)', ends: 'arrow' },
  'conflicts-with': { dash: '1 3', color: 'light-dark(#c2412d, #ff8f7d)', ends: 'bars' },
  covers: { dash: '', color: 'light-dark(#a67a12, #eac256)', ends: 'arrow' },
}
const plain = { dash: '', color: 'currentColor', ends: 'arrow' } as const

/** How a relation is drawn, in small; null is an arrow that means nothing. */
export function LinkSample({ kind }: { readonly kind: LinkKind | null }) {
  const { dash, color, ends } = kind === null ? plain : lines[kind]
  return (
    <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" fill="none" stroke={color}>
      <path d="M3 6h27" strokeWidth="2" strokeDasharray={dash} strokeLinecap="round" />
      {ends === 'arrow' ? (
        <path d="M26 2l5 4-5 4" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      ) : (
        <path d="M3 2v8M31 2v8" strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  )
}
