import type { DecimalMark } from '#shared/exchange/csv/read-number.ts'

/**
 * What parts the decimals of a number on this device, which says how its spreadsheets read a table. The
 * language on screen does not: Spanish is written with a comma in Madrid and with a point in Mexico.
 */
export function deviceDecimalMark(): DecimalMark {
  return new Intl.NumberFormat(navigator.language).format(0.5).includes(',') ? ',' : '.'
}
