import { Button, Group, Text } from '@mantine/core'
import { IconFileBroken } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { usePlan } from '../plan/plan-context.tsx'

/** Over a map, which cannot draw them: that some records cannot be read, and the way to them. */
export function BrokenNotice({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation()
  const count = usePlan((state) => state.view.broken.size)
  if (count === 0) return null
  return (
    <Group gap="sm" px="md" py={6} data-broken-count={count}>
      <IconFileBroken size={18} aria-hidden="true" />
      <Text size="sm">{t('entities.brokenTitle', { count })}</Text>
      <Button size="compact-sm" variant="default" onClick={onShow}>
        {t('entities.showBroken')}
      </Button>
    </Group>
  )
}
