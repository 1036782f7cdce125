import { refuse, type Result } from '../core/result.ts'
import { addBoard } from './commands/add-board.ts'
import { addComment } from './commands/add-comment.ts'
import { addEntities } from './commands/add-entities.ts'
import { addLink } from './commands/add-link.ts'
import { adoptAnnotations } from './commands/adopt-annotations.ts'
import { changeLink } from './commands/change-link.ts'
import { combineEntities } from './commands/combine-entities.ts'
import type { Command, CommandContext, Decision } from './commands/command.ts'
import { convertEntities } from './commands/convert-entities.ts'
import { deleteBoard } from './commands/delete-board.ts'
import { deleteEntities } from './commands/delete-entities.ts'
import { duplicateEntities } from './commands/duplicate-entities.ts'
import { editComment } from './commands/edit-comment.ts'
import { importEntities } from './commands/import-entities.ts'
import { mergeEntities } from './commands/merge-entities.ts'
import { moveBoard } from './commands/move-board.ts'
import { moveEntities } from './commands/move-entities.ts'
import { pasteRows } from './commands/paste-rows.ts'
import { placeEntities } from './commands/place-entities.ts'
import { purgeEntities } from './commands/purge-entities.ts'
import { removeComment } from './commands/remove-comment.ts'
import { removeLinks } from './commands/remove-links.ts'
import { restoreEntities } from './commands/restore-entities.ts'
import { setAccount } from './commands/set-account.ts'
import { setAnnotations } from './commands/set-annotations.ts'
import { setBoard } from './commands/set-board.ts'
import { setBoss } from './commands/set-boss.ts'
import { setFields } from './commands/set-fields.ts'
import { setLinkFields } from './commands/set-link-fields.ts'
import { setPlanFacts } from './commands/set-plan-facts.ts'
import { takeUpEdits } from './commands/take-up-edits.ts'
import { unplaceEntities } from './commands/unplace-entities.ts'
import { type PlanView, SCHEMA_VERSION } from './plan-view.ts'

/** Every command of the plan. A new command is one file and one line here. */
export const commands = {
  addEntities,
  setFields,
  duplicateEntities,
  deleteEntities,
  restoreEntities,
  purgeEntities,
  mergeEntities,
  importEntities,
  pasteRows,
  takeUpEdits,
  convertEntities,
  moveEntities,
  combineEntities,
  addLink,
  changeLink,
  setLinkFields,
  removeLinks,
  setBoss,
  addBoard,
  setBoard,
  moveBoard,
  deleteBoard,
  setAnnotations,
  adoptAnnotations,
  placeEntities,
  unplaceEntities,
  addComment,
  editComment,
  removeComment,
  setPlanFacts,
  setAccount,
} as const

export type CommandName = keyof typeof commands
type ArgsOf<Name extends CommandName> =
  (typeof commands)[Name] extends Command<infer Args> ? Args : never

/** A command with its arguments, as plain data: it can be logged, sent and replayed. */
export type CommandCall = {
  [Name in CommandName]: { readonly name: Name; readonly args: ArgsOf<Name> }
}[CommandName]

/** All names, in the registry's order. */
export const commandNames = Object.keys(commands).filter(isCommandName)

/** Tells whether a value from outside names a command. */
function isCommandName(value: unknown): value is CommandName {
  return typeof value === 'string' && Object.hasOwn(commands, value)
}

/** Whether only a facilitator may run it (COMMAND-3), so that menus can leave it out. */
export function isFacilitatorOnly(name: CommandName): boolean {
  const command: { readonly isFacilitatorOnly?: true } = commands[name]
  return command.isFacilitatorOnly === true
}

/**
 * Decides a call: decodes its arguments, checks the right to run it and what it would do.
 * Refuses `command/unknown`, `command/malformed`, `command/facilitator-only`,
 * `command/newer-version` (the document was written by a newer Tesela) and what each command refuses.
 */
export function decideCommand(
  view: PlanView,
  call: { readonly name: string; readonly args: unknown },
  context: CommandContext,
): Result<Decision> {
  if (!isCommandName(call.name)) return refuse('command/unknown')
  if (view.schemaVersion > SCHEMA_VERSION) return refuse('command/newer-version')
  return decideWith(commands[call.name] as Command<unknown>, view, call.args, context)
}

function decideWith<Args>(
  command: Command<Args>,
  view: PlanView,
  args: unknown,
  context: CommandContext,
): Result<Decision> {
  if (command.isFacilitatorOnly === true && !context.isFacilitator) {
    return refuse('command/facilitator-only')
  }
  const decoded = command.args.safeParse(args)
  if (!decoded.success) return refuse('command/malformed')
  return command.decide(view, decoded.data, context)
}
