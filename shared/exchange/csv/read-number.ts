/**
 * Numbers as programs and people write them.
 *
 * NUMBER-1: of two different separators the last is the decimal one; one that stands before groups of
 * three digits parts thousands; any other is the decimal one.
 * NUMBER-2: a currency, a percent sign and blanks are left out; other words make no number.
 */
export function findNumber(cell: string): number | undefined {
  const text = cell.replaceAll(/[\s'’]|[€$£%]|\b(?:eur|usd|gbp)\b/gi, '').replace('−', '-')
  if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return finite(Number(text.replace(',', '.')))
  if (!/^[+-]?(?:\d[\d.,]*|[.,]\d+)$/.test(text)) return undefined
  const decimal = decimalMark(text)
  const plain = Array.from(text)
    .filter((letter) => letter === decimal || (letter !== '.' && letter !== ','))
    .join('')
  return finite(Number(plain.replace(',', '.')))
}

function decimalMark(text: string): DecimalMark | null {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  if (/^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(text)) return null
  return point >= 0 ? '.' : comma >= 0 ? ',' : null
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}

/** What parts the decimals of a number. */
export type DecimalMark = '.' | ','

/** A number as a cell that `findNumber` reads back as it is: three decimals would read as thousands. */
export function writtenNumber(value: number, mark: DecimalMark): string {
  const text = String(value).replace('.', mark)
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? `${text}0` : text
}
