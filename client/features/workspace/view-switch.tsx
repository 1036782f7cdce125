import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { PlanScreen } from '../../navigation/plan-path.ts'

interface ViewSwitchProps {
  /** Null: neither of the two shows. */
  readonly view: 'map' | 'outline' | null
  readonly onViewChange: (view: PlanScreen) => void
}

/** On a wide screen: the board as a map or as lists and tables. */
export function ViewSwitch({ view, onViewChange }: ViewSwitchProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('workspace.view')}
      value={view ?? ''}
      data={[
        { value: 'map', label: t('workspace.views.map') },
        { value: 'outline', label: t('workspace.views.outline') },
      ]}
      onChange={(chosen) => onViewChange(chosen === 'outline' ? 'outline' : 'map')}
    />
  )
}
