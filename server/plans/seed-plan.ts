import type { Clock } from '#shared/core/clock.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import { ok, type Result } from '#shared/core/result.ts'
import { boardKinds } from '#shared/boards/board-registry.ts'
import { applyChanges } from '#shared/document/apply-changes.ts'
import { CommandOrigin } from '#shared/document/command-origin.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { Change } from '#shared/domain/changes.ts'
import type { CommandContext } from '#shared/domain/commands/command.ts'
import { createSamplePlan } from '#shared/exchange/sample-plan/sample-changes.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import type { Language } from '#shared/protocol/http-fields.ts'
import type { PlanDoc } from './plan-services.ts'

export interface PlanSeed {
  readonly title: string
  readonly language: Language
  readonly template: 'blank' | 'sample'
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}

/** What a team adds where it needs one; the sample has one to show what it is for. */
const WHITEBOARD = 'whiteboard'

/**
 * Fills an empty plan document: the plan's facts, one board of each kind with a meaning, and the
 * sample's content.
 * SEED-1: boards have no name of their own, so each reader sees them in their own language.
 */
export function seedPlan(doc: PlanDoc, seed: PlanSeed): Result<void> {
  const { title, language, template } = seed
  const context: CommandContext = {
    author: { participantId: null, name: '', area: '' },
    isFacilitator: true,
    nowMs: seed.clock.nowMs(),
    randomBytes: seed.randomBytes,
  }
  const facts: Change[] = [
    { type: 'plan/set', field: 'title', value: title },
    { type: 'plan/set', field: 'language', value: language },
  ]
  const sample = template === 'sample' ? createSamplePlan(language, context) : null
  const origin = new CommandOrigin('setPlanFacts', { createdIds: [], touchedIds: [] })
  applyChanges(doc, [...facts, ...(sample?.changes ?? [])], origin)
  for (const kind of boardKinds) {
    if (kind === WHITEBOARD && sample === null) continue
    const added = runCommand(
      doc,
      projectPlan(doc),
      { name: 'addBoard', args: { kind, name: '' } },
      context,
    )
    if (!added.ok) return added
  }
  const boards = [...projectPlan(doc).boards.values()]
  const whiteboard = boards.find(({ kind }) => kind === WHITEBOARD)
  if (sample !== null && whiteboard !== undefined) {
    applyChanges(doc, sample.layOut(whiteboard.id), origin)
  }
  return ok(undefined)
}
