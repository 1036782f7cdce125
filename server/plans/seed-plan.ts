import { ok, type Result } from '#shared/core/result.ts'
import { applyChanges } from '#shared/document/apply-changes.ts'
import { CommandOrigin } from '#shared/document/command-origin.ts'
import type { Language } from '#shared/protocol/http-fields.ts'
import type { PlanDoc } from './plan-services.ts'

export interface PlanSeed {
  readonly title: string
  readonly language: Language
  readonly template: 'blank' | 'sample'
}

/** Fills an empty plan document: the plan's facts, its boards, and the sample's content. */
export function seedPlan(doc: PlanDoc, { title, language }: PlanSeed): Result<void> {
  applyChanges(
    doc,
    [
      { type: 'plan/set', field: 'title', value: title },
      { type: 'plan/set', field: 'language', value: language },
    ],
    new CommandOrigin('setPlanFacts', { createdIds: [], touchedIds: [] }),
  )
  return ok(undefined)
}
