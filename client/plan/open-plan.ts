import type { Clock } from '#shared/core/clock.ts'
import type { EntityId, LinkId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import type { Refusal, Result } from '#shared/core/result.ts'
import { runCommand } from '#shared/document/run-command.ts'
import { createPlanUndo, type PlanUndo } from '#shared/document/undo.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { CommandContext, Decision } from '#shared/domain/commands/command.ts'
import { createLiveProjection } from '#shared/projection/live-projection.ts'
import type { Role } from '#shared/protocol/roles.ts'

import type { Presence } from '../connection/presence.ts'
import { createPlanStore, type PlanStore } from './plan-store.ts'

/** The type of a plan document, for those who pass it on without knowing Yjs. */
export type PlanDoc = Parameters<typeof runCommand>[0]

/** The person at this screen, as the plan knows them. */
export interface Me {
  readonly planId: PlanId
  readonly participantId: ParticipantId
  readonly name: string
  readonly area: string
  readonly role: Role
  readonly memberId: EntityId | null
}

/** A plan that is open on this screen: what it holds, and every way to change it. */
export interface OpenPlan {
  readonly store: PlanStore
  readonly doc: PlanDoc
  readonly me: Me
  readonly isFacilitator: boolean
  /** Whether this person changes anything at all: observers do not. */
  readonly mayEdit: boolean
  readonly presence: Presence
  readonly history: PlanUndo
  /** Runs a command as this person; a refusal is also told to them. */
  readonly run: (call: CommandCall) => Result<Decision>
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (entityIds: readonly EntityId[]) => void
  readonly selectLink: (linkId: LinkId | null) => void
  /** Selects an entity and brings it into sight, on whatever is on screen. */
  readonly focus: (entityId: EntityId) => void
  readonly close: () => void
}

export interface OpenPlanOptions {
  readonly doc: PlanDoc
  readonly me: Me
  readonly presence: Presence
  /** Corrected by the server's clock where it is known. */
  readonly clock: Clock
  readonly note: (command: string, entityIds: readonly string[]) => void
  readonly onRefusal: (refusal: Refusal) => void
  /** Asks whether to take back creations that others have worked on (UNDO-3). */
  readonly confirmSharedUndo: (entityIds: readonly EntityId[]) => Promise<boolean>
}

/** Wires document, projection, history and store of an open plan. */
export function createOpenPlan(options: OpenPlanOptions): OpenPlan {
  const { doc, me, onRefusal } = options
  const projection = createLiveProjection(doc)
  const history = createPlanUndo(doc)
  const { store, close: closeStore } = createPlanStore(projection)
  const mayEdit = me.role !== 'observer'
  const isFacilitator = me.role === 'facilitator'
  let focusCount = 0

  const closeHistory = history.subscribe(() => {
    store.setState({ canUndo: history.manager.canUndo(), canRedo: history.manager.canRedo() })
  })

  function context(): CommandContext {
    return {
      author: { participantId: me.participantId, name: me.name, area: me.area },
      isFacilitator,
      nowMs: options.clock.nowMs(),
      randomBytes: secureRandomBytes,
    }
  }

  function run(call: CommandCall): Result<Decision> {
    const result: Result<Decision> = mayEdit
      ? runCommand(doc, projection.view(), call, context())
      : { ok: false, error: { code: 'command/read-only' } }
    if (!result.ok) onRefusal(result.error)
    else if (result.value.changes.length > 0) options.note(call.name, result.value.touchedIds)
    return result
  }

  function show(entityIds: readonly EntityId[], command: string): void {
    options.note(command, entityIds)
    const present = entityIds.filter((id) => projection.view().entities.has(id))
    if (present.length > 0) store.setState({ selection: present, selectedLinkId: null })
  }

  async function undoShared(entityIds: readonly EntityId[]): Promise<void> {
    if (!(await options.confirmSharedUndo(entityIds))) return
    // What others added must not vanish with my creation: it goes to the bin, with all it holds.
    history.dropUndoStep()
    run({ name: 'deleteEntities', args: { entityIds: [...entityIds] } })
  }

  return {
    store,
    doc,
    me,
    isFacilitator,
    mayEdit,
    presence: options.presence,
    history,
    run,
    undo: () => {
      const shared = history.sharedCreations()
      if (shared.length > 0) void undoShared(shared)
      else if (history.manager.canUndo()) show(history.undo(), 'undo')
    },
    redo: () => {
      if (history.manager.canRedo()) show(history.redo(), 'redo')
    },
    select: (entityIds) => store.setState({ selection: entityIds, selectedLinkId: null }),
    selectLink: (linkId) => store.setState({ selectedLinkId: linkId, selection: [] }),
    focus: (entityId) => {
      focusCount += 1
      store.setState({
        selection: [entityId],
        selectedLinkId: null,
        focusRequest: { entityId, nonce: focusCount },
      })
    },
    close: () => {
      closeHistory()
      closeStore()
      history.close()
      projection.close()
    },
  }
}
