import { useTranslation } from 'react-i18next'

import { levelSchema, type Level } from '#shared/protocol/http-fields.ts'

const areaKeys = [
  'sales',
  'marketing',
  'engineering',
  'production',
  'quality',
  'logistics',
  'purchasing',
  'service',
  'finance',
  'it',
  'legal',
  'people',
  'management',
] as const

export interface PersonChoices {
  /** The usual areas, as the language on screen calls them; others may be typed. */
  readonly areas: readonly string[]
  readonly levels: ReadonlyArray<{ readonly value: Level; readonly label: string }>
}

/** What a person may choose from when they say who they are. */
export function usePersonChoices(): PersonChoices {
  const { t } = useTranslation()
  return {
    areas: areaKeys.map((key) => t(`areas.${key}`)),
    levels: levelSchema.options.map((value) => ({ value, label: t(`levels.${value}`) })),
  }
}
