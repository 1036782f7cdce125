import type { CommandContext } from '../../domain/commands/command.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The day so many days after the plan is made, or before it where they are negative, as YYYY-MM-DD. */
export function dayAfter({ nowMs }: Pick<CommandContext, 'nowMs'>, days: number): string {
  return new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10)
}
