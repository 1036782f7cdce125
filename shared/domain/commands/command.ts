import type * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import type { RandomBytes } from '../../core/random.ts'
import type { Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { Author } from '../entities/entity.ts'
import type { PlanView } from '../plan-view.ts'

/** Who acts, and what comes in from outside: time and randomness. */
export interface CommandContext {
  readonly author: Author
  readonly isFacilitator: boolean
  /** Milliseconds since 1970, corrected by the server's clock where it is known. */
  readonly nowMs: number
  readonly randomBytes: RandomBytes
}

/** What a command would do: the writes, and the entities it is about. */
export interface Decision {
  readonly changes: readonly Change[]
  /** Entities created by the command, in the order of its arguments. */
  readonly createdIds: readonly EntityId[]
  /** Entities the activity list names and the screen selects. */
  readonly touchedIds: readonly EntityId[]
}

/**
 * One way to change a plan.
 *
 * COMMAND-1: arguments from outside are decoded before anything is decided.
 * COMMAND-2: `decide` is pure; it refuses with a code or returns writes that cannot fail.
 * COMMAND-3: only a facilitator runs a command marked so.
 */
export interface Command<Args> {
  readonly args: z.ZodMiniType<Args>
  readonly isFacilitatorOnly?: true
  readonly decide: (view: PlanView, args: Args, context: CommandContext) => Result<Decision>
}

/** Types a command by its arguments. */
export function defineCommand<Args>(command: Command<Args>): Command<Args> {
  return command
}

/** A decision from its writes; what it touches is what it creates unless said otherwise. */
export function decision(
  changes: readonly Change[],
  {
    createdIds = [],
    touchedIds,
  }: { createdIds?: readonly EntityId[]; touchedIds?: readonly EntityId[] } = {},
): Decision {
  return { changes, createdIds, touchedIds: touchedIds ?? createdIds }
}
