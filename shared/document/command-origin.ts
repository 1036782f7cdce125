import type { EntityId } from '../core/ids.ts'
import type { CommandName } from '../domain/command-registry.ts'

/** The origin of a transaction that a command of this peer made. Undo tracks these, and only these. */
export class CommandOrigin {
  readonly name: CommandName
  readonly createdIds: readonly EntityId[]
  readonly touchedIds: readonly EntityId[]

  constructor(name: CommandName, about: Pick<CommandOrigin, 'createdIds' | 'touchedIds'>) {
    this.name = name
    this.createdIds = about.createdIds
    this.touchedIds = about.touchedIds
  }
}
