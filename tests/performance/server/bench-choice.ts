import { parseArgs } from 'node:util'
import { measuredServers, type MeasuredServer } from './measured-servers.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

/** What is to be measured. */
export interface BenchChoice {
  readonly scenarios: readonly Scenario[]
  readonly servers: readonly MeasuredServer[]
  readonly repetitions: number
}

export type DecodedChoice =
  | { readonly ok: true; readonly value: BenchChoice }
  | { readonly ok: false; readonly problem: string }

const DEFAULT_REPETITIONS = '3'

/** Reads the arguments of `npm run bench:server`, or says what there is to choose from. */
export function decodeChoice(args: readonly string[]): DecodedChoice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      reps: { type: 'string', default: DEFAULT_REPETITIONS },
    },
  })
  const wished = values.only?.split(',')
  const servers = measuredServers.filter(({ name }) => wished?.includes(name) ?? true)
  const unknownServers = wished?.filter((wish) => servers.every(({ name }) => name !== wish)) ?? []
  const unknownScenarios = positionals.filter((wish) =>
    scenarios.every(({ name }) => !name.startsWith(wish)),
  )
  const repetitions = Number(values.reps)
  if (unknownServers.length > 0 || unknownScenarios.length > 0) {
    return {
      ok: false,
      problem: `Unknown: ${[...unknownScenarios, ...unknownServers].join(', ')}. Scenarios: ${scenarios.map(({ name }) => name).join(' ')}. --only: ${measuredServers.map(({ name }) => name).join(',')}.`,
    }
  }
  if (!Number.isSafeInteger(repetitions) || repetitions < 1) {
    return { ok: false, problem: '--reps must be a whole number from 1.' }
  }
  return {
    ok: true,
    value: {
      servers,
      repetitions,
      scenarios: scenarios.filter(
        ({ name }) => positionals.length === 0 || positionals.some((wish) => name.startsWith(wish)),
      ),
    },
  }
}
