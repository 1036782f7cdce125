/** One line of the table: what was measured, and the budget of the design where there is one. */
export interface Measure {
  readonly what: string
  readonly value: number
  readonly unit: 'kB' | 'ms' | 'fps' | '×'
  /** The value is within it from this side; absent where the number is only to be known. */
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number }
}

/** Whether a measure keeps its budget, in words for the table. */
export function verdict({ value, budget }: Measure): string {
  if (budget === undefined) return ''
  const isKept = 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast
  return isKept ? 'PASS' : 'over'
}

/** All measures as a Markdown table. */
export function formatTable(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.what,
    `${round(measure.value)} ${measure.unit}`,
    formatBudget(measure),
    verdict(measure),
  ])
  const table = [['what', 'measured', 'budget', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(3, ...table.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  const [head = [], ...body] = table
  return [line(head), rule, ...body.map(line)].join('\n')
}

/** The value below which a share of all values lie; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function formatBudget({ budget, unit }: Measure): string {
  if (budget === undefined) return ''
  return 'atMost' in budget ? `≤ ${budget.atMost} ${unit}` : `≥ ${budget.atLeast} ${unit}`
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
