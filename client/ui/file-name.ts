const MAX_PART_LENGTH = 60

/**
 * A file name that every system takes: letters and digits of any script joined by hyphens, then the
 * day. `parts` that hold neither are left out; `extension` has no dot.
 */
export function createFileName(parts: readonly string[], nowMs: number, extension: string): string {
  const day = new Date(nowMs).toISOString().slice(0, 10)
  const plain = parts.map((part) =>
    part
      .normalize('NFC')
      .replaceAll(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, '-')
      .slice(0, MAX_PART_LENGTH)
      .replaceAll(/^-+|-+$/g, ''),
  )
  return `${[...plain.filter(Boolean), day].join('-')}.${extension}`
}
