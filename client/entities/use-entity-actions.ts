import { useTranslation } from 'react-i18next'

import { useOpenPlan } from '../plan/plan-context.tsx'
import { createEntityActions, type EntityActions } from './entity-actions.ts'

/** What is done with whole entities, on the open plan. */
export function useEntityActions(): EntityActions {
  const { t } = useTranslation()
  return createEntityActions(useOpenPlan(), t)
}
