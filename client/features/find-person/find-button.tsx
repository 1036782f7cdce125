import { ActionIcon, Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Opens the search for a person. */
export function FindButton({ onFind }: { readonly onFind: () => void }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('findPerson.title')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('findPerson.title')}
        onClick={onFind}
      >
        <IconSearch size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
