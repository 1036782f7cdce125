import * as Y from 'yjs'
import type { BoardId, ParticipantId } from '#shared/core/ids.ts'
import { seededRandomBytes } from '#shared/core/random.ts'
import type { Result } from '#shared/core/result.ts'
import { migratePlan } from '#shared/document/migrations/migrate-plan.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { CommandContext, Decision } from '#shared/domain/commands/command.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { createLiveProjection, type LiveProjection } from '#shared/projection/live-projection.ts'

/** One person with a plan open: a document, its view, and a way to run commands. */
export interface PlanPeer {
  readonly doc: Y.Doc
  readonly projection: LiveProjection
  readonly view: () => PlanView
  readonly run: (call: CommandCall) => Result<Decision>
}

export interface PeerOptions {
  readonly seed?: number
  readonly name?: string
  readonly isFacilitator?: boolean
  readonly nowMs?: () => number
}

/** A peer with an empty, migrated plan of its own; join peers by `exchange`. */
export function createPlanPeer(options: PeerOptions = {}): PlanPeer {
  const { seed = 1, name = 'Ana', isFacilitator = true } = options
  const doc = new Y.Doc()
  doc.clientID = 1000 + seed
  const projection = createLiveProjection(doc)
  const randomBytes = seededRandomBytes(seed)
  let tick = 0
  const context = (): CommandContext => ({
    author: { participantId: `p${seed}` as ParticipantId, name, area: 'Sales' },
    isFacilitator,
    nowMs: options.nowMs?.() ?? 1_700_000_000_000 + (tick += 1000),
    randomBytes,
  })
  return {
    doc,
    projection,
    view: projection.view,
    run: (call) => runCommand(doc, projection.view(), call, context()),
  }
}

/** A peer whose plan is migrated, as the server hands it out. */
export function createMigratedPeer(options: PeerOptions = {}): PlanPeer {
  const peer = createPlanPeer(options)
  migratePlan(peer.doc)
  return peer
}

/** Brings two documents to one state. */
export function exchange(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)), 'remote')
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)), 'remote')
}

/** Runs a command that must succeed, and returns its decision. */
export function mustRun(peer: PlanPeer, call: CommandCall): Decision {
  const result = peer.run(call)
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}

/** Adds a board and returns its id. */
export function addBoard(peer: PlanPeer, kind = 'stakeholder-grid'): BoardId {
  const before = new Set(peer.view().boards.keys())
  mustRun(peer, { name: 'addBoard', args: { kind, name: '' } })
  const added = [...peer.view().boards.keys()].find((id) => !before.has(id))
  if (added === undefined) throw new Error('no board was added')
  return added
}
