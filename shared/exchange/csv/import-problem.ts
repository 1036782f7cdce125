/**
 * What a person is told about a row of the file. The reasons of `skippedReasons` mean that the row is
 * left out; with every other it is imported.
 */
export const importReasons = [
  'blank-row',
  'no-name',
  'repeated-row',
  'duplicate-id',
  'no-boss',
  'unknown-boss',
  'ambiguous-boss',
  'own-boss',
  'reporting-cycle',
  'value-kept',
  'value-left-out',
  'unknown-name',
  'ambiguous-name',
  'guessed-day',
  'text-shortened',
  'cells-missing',
  'cells-extra',
] as const
export type ImportReason = (typeof importReasons)[number]

export const skippedReasons: ReadonlySet<ImportReason> = new Set(['blank-row', 'no-name'])

export interface ImportProblem {
  /** The line of the file the row begins on, from 1. */
  readonly line: number
  readonly reason: ImportReason
  /** Whom the row is about; '' where it names nobody. */
  readonly name: string
  /** The column, where it is about one. */
  readonly column?: string
  /** What the cell says. */
  readonly value?: string
  /** The row that it was joined to. */
  readonly otherLine?: number
}
