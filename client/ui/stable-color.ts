/** Hues far enough apart to be told from one another; white text on each has contrast AA. */
const PALETTE = [
  '#0f766e',
  '#b4451f',
  '#5b4bb3',
  '#a8326e',
  '#2563a8',
  '#6b7212',
  '#8a4b12',
  '#a32c3c',
  '#3d7a2e',
  '#7a3e9d',
] as const

/**
 * A colour for a text such as a participant's id: the same on every screen and every day. Two texts
 * may share one, so a colour never stands without a name.
 */
export function stableColor(seed: string): string {
  let hash = 2166136261
  for (const unit of seed) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0
  return PALETTE[hash % PALETTE.length] ?? PALETTE[0]
}

/** Up to two initials of a name: "Ana María López" → "AL", "Tim Ash (copy)" → "TA". */
export function initialsOf(name: string): string {
  const words = name.replace(/\([^)]*\)?/g, ' ').match(/[\p{L}\p{N}][^\s,.]*/gu) ?? []
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last].map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}
