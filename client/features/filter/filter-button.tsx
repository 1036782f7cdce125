import { Badge, Button, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { countFilterParts } from '#shared/domain/rules/plan-filter.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import styles from './filter-form.module.css'
import { FilterForm } from './filter-form.tsx'
import type { FilterScope } from './use-shown-entities.ts'

/** Opens the filter that map, table and tree share; says how many parts are in use. */
export function FilterButton({ scope }: { readonly scope: FilterScope }) {
  const { t } = useTranslation()
  const count = usePlan((state) => countFilterParts(state.filter))
  return (
    <Popover width={340} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} aria-hidden="true" />}
          rightSection={
            count > 0 && (
              <Badge size="sm" circle aria-hidden="true">
                {count}
              </Badge>
            )
          }
          aria-label={count > 0 ? t('filter.active', { count }) : t('filter.title')}
        >
          {t('filter.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.title')} className={styles['dropdown'] ?? ''}>
        <FilterForm scope={scope} />
      </Popover.Dropdown>
    </Popover>
  )
}
