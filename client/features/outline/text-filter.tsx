import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './outline.module.css'

/** Looks for words in everything that is shown, on the boards too. */
export function TextFilter({ isPhone }: { readonly isPhone: boolean }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const filter = usePlan((state) => state.filter)
  return (
    <TextInput
      size={isPhone ? 'sm' : 'xs'}
      type="search"
      className={styles['search'] ?? ''}
      aria-label={t('outline.search')}
      placeholder={t('outline.search')}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={filter.text}
      data-uncommitted={filter.text !== '' || undefined}
      onChange={(event) =>
        plan.store.setState({ filter: { ...filter, text: event.currentTarget.value } })
      }
    />
  )
}
