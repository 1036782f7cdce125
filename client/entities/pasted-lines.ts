import { MAX_NAME_LENGTH } from '#shared/domain/entities/field.ts'

/**
 * The pieces of a pasted or typed text, one a line.
 *
 * LINES-1: signs of a list in front of a line are left out: "- ", "• ", "1. ", "[ ] ".
 * LINES-2: cells of a spreadsheet row become one line, parted by a dot; empty lines are nothing.
 */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^[\s]*(?:(?:[-*•–·]|\d{1,3}[.)])\s+)?(?:\[[ xX]?\]\s*)?/, '')
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' · '),
    )
    .filter((line) => line !== '')
}

/** A line as an entry: what is too long for a name stands whole in the notes (LINES-3). */
export function entryOfLine(line: string): { readonly name: string; readonly notes: string } {
  if (line.length <= MAX_NAME_LENGTH) return { name: line, notes: '' }
  return { name: `${line.slice(0, MAX_NAME_LENGTH - 1).trimEnd()}…`, notes: line }
}
