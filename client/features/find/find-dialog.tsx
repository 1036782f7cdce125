import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan } from '../../plan/plan-context.tsx'
import { SearchModal } from '../../ui/search-modal.tsx'
import { EntitySearch } from './entity-search.tsx'

/** Finds anything of the plan by name, title or place, and brings it into sight. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()

  function handlePick(id: EntityId): void {
    onClose()
    plan.focus(id)
  }

  return (
    <SearchModal label={t('find.title')} onClose={onClose}>
      <EntitySearch onPick={handlePick} onCancel={onClose} />
    </SearchModal>
  )
}
