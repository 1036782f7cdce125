/**
 * The part of papaparse that is used here. Its published types bring Node's and the browser's own
 * types with them, which the pure compile must not know.
 */
declare const Papa: {
  parse(
    text: string,
    config: {
      readonly delimiter: string
      readonly newline: '\n'
      readonly skipEmptyLines: false | 'greedy'
      /** Reads this many rows and stops; all where it is absent. */
      readonly preview?: number
    },
  ): {
    readonly data: string[][]
    readonly errors: readonly { readonly code: string; readonly index?: number }[]
  }
  unparse(
    rows: readonly (readonly (string | number)[])[],
    config: { readonly newline: '\r\n'; readonly delimiter: string },
  ): string
}
// oxlint-disable-next-line import/no-default-export -- the package exports nothing by name to Node
export default Papa
