import type { PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import { planMaps } from '#shared/document/schema.ts'
import { projectFacts } from '#shared/projection/decode-plan.ts'
import { cleanLine } from '#shared/protocol/clean-line.ts'
import type { PlanRecord } from '../storage/registry.ts'
import type { PlanServices } from './plan-services.ts'

/** The title as the document has it, which is the truth; the registry's copy is brought up to date. */
export async function readTitle(
  { registry, rooms }: PlanServices,
  plan: Pick<PlanRecord, 'planId' | 'title'>,
): Promise<Result<string>> {
  const { planId } = plan
  const read = await rooms.read(planId, 'plan', (doc) => projectFacts(planMaps(doc).yFacts))
  if (!read.ok) return read
  const title = cleanLine(read.value.facts.title)
  if (title === '' || title === plan.title) return ok(plan.title)
  // Refused by a disk that takes nothing, it is tried again at the next look.
  await registry.renamePlan(planId, title)
  return ok(title)
}

/** Whether what was typed is the title; case and blanks do not matter. */
export function isConfirmation(typed: string, title: string): boolean {
  return cleanLine(typed).toLowerCase() === cleanLine(title).toLowerCase()
}

/** For lists: a document that cannot be read leaves the title that the registry has. */
export async function readTitles(
  services: PlanServices,
  plans: readonly PlanRecord[],
): Promise<ReadonlyMap<PlanId, string>> {
  const titles = await Promise.all(
    plans.map(async (plan): Promise<[PlanId, string]> => {
      const title = await readTitle(services, plan)
      return [plan.planId, title.ok ? title.value : plan.title]
    }),
  )
  return new Map(titles)
}
