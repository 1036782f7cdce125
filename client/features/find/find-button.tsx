import { ActionIcon, Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Opens the search. */
export function FindButton({ onFind }: { readonly onFind: () => void }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('find.title')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('find.title')}
        onClick={onFind}
      >
        <IconSearch size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
