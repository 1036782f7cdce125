/**
 * Cells that a spreadsheet would run as a formula.
 *
 * FORMULA-1: a text that begins (behind blanks and quotes) with = + - @, one of their full-width forms,
 * a tab or a line break gets an apostrophe in front; NUL is left out.
 * FORMULA-2: reading takes that apostrophe away again, and no other.
 */
const FORMULA = /^[\s"'`]*[=+\-@＝＋－＠\t\r\n]/u

/** The cell as it may be written to a file that a spreadsheet opens (FORMULA-1). */
export function neutraliseCell(cell: string): string {
  const text = cell.replaceAll('\0', '')
  return FORMULA.test(text) ? `'${text}` : text
}

/** The cell as it was before `neutraliseCell` (FORMULA-2). */
export function restoreCell(cell: string): string {
  const text = cell.slice(1)
  return cell.startsWith("'") && FORMULA.test(text) ? text : cell
}
