import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import type { PaletteActions, PaletteScene } from './palette-entry.ts'

/** What entries follow from, as it is now; it changes whenever the plan does. */
export function usePaletteScene(actions: PaletteActions): PaletteScene {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const state = usePlan((now) => now)
  return useMemo(() => ({ state, plan, actions, t, language }), [state, plan, actions, t, language])
}
