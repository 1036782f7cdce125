import type { Clock } from '#shared/core/clock.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import { ok, type Result } from '#shared/core/result.ts'
import { boardKinds } from '#shared/boards/board-registry.ts'
import { applyChanges } from '#shared/document/apply-changes.ts'
import { CommandOrigin } from '#shared/document/command-origin.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { Change } from '#shared/domain/changes.ts'
import type { CommandContext } from '#shared/domain/commands/command.ts'
import { samplePlanChanges } from '#shared/exchange/sample-plan/sample-changes.ts'
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

/**
 * Fills an empty plan document: the plan's facts, one board of each kind, and the sample's content.
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
  const content = template === 'sample' ? samplePlanChanges(language, context) : []
  const origin = new CommandOrigin('setPlanFacts', { createdIds: [], touchedIds: [] })
  applyChanges(doc, [...facts, ...content], origin)
  for (const kind of boardKinds) {
    const added = runCommand(
      doc,
      projectPlan(doc),
      { name: 'addBoard', args: { kind, name: '' } },
      context,
    )
    if (!added.ok) return added
  }
  return ok(undefined)
}
