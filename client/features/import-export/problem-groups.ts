import {
  type ImportProblem,
  type ImportReason,
  importReasons,
} from '#shared/exchange/csv/import-problem.ts'

export interface ProblemGroup {
  readonly reason: ImportReason
  readonly problems: readonly ImportProblem[]
}

/** Problems by reason, in the order of the reasons; reasons without any are left out. */
export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  return importReasons
    .map((reason) => ({ reason, problems: problems.filter((each) => each.reason === reason) }))
    .filter((group) => group.problems.length > 0)
}

/** What a problem says besides its reason: the person, the column and what the cell says. */
export function problemParts({ name, column, value }: ImportProblem): string[] {
  const shown = value !== undefined && value.length > 80 ? `${value.slice(0, 80)}…` : value
  const cell = [column, shown].filter((part) => part !== undefined).join(': ')
  return [name, cell].filter((part) => part !== '')
}
