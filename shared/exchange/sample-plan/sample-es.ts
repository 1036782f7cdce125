import { sampleAccountEs } from './sample-account-es.ts'
import { samplePeopleEs } from './sample-people-es.ts'
import { samplePlanEs } from './sample-plan-es.ts'
import { sampleStrategyEs } from './sample-strategy-es.ts'
import type { SampleTexts } from './sample-texts.ts'

/** Todo lo que el ejemplo dice en español. */
export const sampleEs: SampleTexts = {
  ...samplePeopleEs,
  ...sampleAccountEs,
  pieces: { ...sampleStrategyEs, ...samplePlanEs },
}
