/**
 * How long a test may take: `npm test` runs the short form of each, `npm run test:long` the full one.
 * One test file serves both, with other numbers.
 */
export const isLongRun = process.env['TEST_LENGTH'] === 'long'

/** The number of rounds, seeds or minutes of this run. */
export function byLength<Value>(forms: { readonly short: Value; readonly long: Value }): Value {
  return isLongRun ? forms.long : forms.short
}
