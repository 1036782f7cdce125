import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { countFilterParts } from '#shared/domain/rules/plan-filter.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { useTableSettings } from './outline-state.ts'

interface FoldButtonProps {
  /** The kind whose table shows. */
  readonly kind: EntityKind
  readonly isUnfolded: boolean
  readonly onToggle: () => void
}

/** On a phone: shows and hides the tools of the outline; says how many filters hide cards. */
export function FoldButton({ kind, isUnfolded, onToggle }: FoldButtonProps) {
  const { t } = useTranslation()
  const [{ choices }] = useTableSettings(kind)
  const ofColumns = Object.values(choices).filter((keys) => keys.length > 0).length
  const count = usePlan((state) => countFilterParts(state.filter)) + ofColumns
  return (
    <Button
      size="sm"
      px="xs"
      variant={count > 0 ? 'light' : 'default'}
      leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
      aria-expanded={isUnfolded}
      onClick={onToggle}
    >
      {count > 0 ? t('outline.toolsInUse', { count }) : t('outline.tools')}
    </Button>
  )
}
