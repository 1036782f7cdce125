import { sampleAccountEn } from './sample-account-en.ts'
import { samplePeopleEn } from './sample-people-en.ts'
import { samplePlanEn } from './sample-plan-en.ts'
import { sampleStrategyEn } from './sample-strategy-en.ts'
import type { SampleTexts } from './sample-texts.ts'

/** Everything the sample says in English. */
export const sampleEn: SampleTexts = {
  ...samplePeopleEn,
  ...sampleAccountEn,
  pieces: { ...sampleStrategyEn, ...samplePlanEn },
}
