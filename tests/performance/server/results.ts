import type { ServerName } from './measured-servers.ts'
import type { Sample } from './scenario.ts'

/** What all repetitions of one scenario have told. */
export interface Results {
  add(server: ServerName, repetition: number, samples: readonly Sample[]): void
  servers(): readonly ServerName[]
  /** The parts of a repetition; `undefined` alone where there are none. */
  parts(): readonly (string | undefined)[]
  /** Of one figure: one value a repetition. */
  figure(server: ServerName, figure: string, part?: string): Spread | null
  /** One server's figure as a share of another's, repetition by repetition, since both moved along with the machine. */
  ratio(server: ServerName, against: ServerName, figure: string, part?: string): Spread | null
}

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function createResults(): Results {
  const rows: { server: ServerName; repetition: number; sample: Sample }[] = []

  function values(server: ServerName, figure: string, part?: string): Map<number, number> {
    const found = new Map<number, number>()
    for (const row of rows) {
      const value = row.sample.figures[figure]
      if (row.server !== server || row.sample.part !== part || value === undefined) continue
      if (!Number.isNaN(value)) found.set(row.repetition, value)
    }
    return found
  }

  return {
    add(server, repetition, samples) {
      for (const sample of samples) rows.push({ server, repetition, sample })
    },
    servers: () => [...new Set(rows.map(({ server }) => server))],
    parts: () => [...new Set(rows.map(({ sample }) => sample.part))],
    figure: (server, figure, part) => spreadOf([...values(server, figure, part).values()]),
    ratio(server, against, figure, part) {
      const others = values(against, figure, part)
      const ratios = [...values(server, figure, part)].flatMap(([repetition, value]) => {
        const other = others.get(repetition)
        return other === undefined || other === 0 ? [] : [value / other]
      })
      return spreadOf(ratios)
    },
  }
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((left, right) => left - right)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? max
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? min)
  return { median: (lower + upper) / 2, min, max }
}
