import { Badge, Button, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { countFilterParts } from '#shared/domain/rules/person-filter.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { FilterForm } from './filter-form.tsx'

/** Opens the filter that map, table and tree share; says how many parts are in use. */
export function FilterButton() {
  const { t } = useTranslation()
  const count = usePlan((state) => countFilterParts(state.filter))
  return (
    <Popover width={320} position="bottom-end" shadow="md" trapFocus returnFocus>
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
      <Popover.Dropdown aria-label={t('filter.title')}>
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  )
}
