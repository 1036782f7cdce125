import type * as Y from 'yjs'
import { ok, type Result } from '../core/result.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import { decideCommand } from '../domain/command-registry.ts'
import type { CommandContext, Decision } from '../domain/commands/command.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { applyChanges } from './apply-changes.ts'
import { CommandOrigin } from './command-origin.ts'

/**
 * Decides a call on a view and writes what was decided, in one transaction. A refusal has written
 * nothing. A decision without changes opens no transaction, so it is no undo step either.
 */
export function runCommand(
  doc: Y.Doc,
  view: PlanView,
  call: CommandCall,
  context: CommandContext,
): Result<Decision> {
  const decided = decideCommand(view, call, context)
  if (!decided.ok) return decided
  if (decided.value.changes.length > 0) {
    applyChanges(doc, decided.value.changes, new CommandOrigin(call.name, decided.value))
  }
  return ok(decided.value)
}
