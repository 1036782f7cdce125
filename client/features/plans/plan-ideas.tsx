import { SimpleGrid, Text, Title } from '@mantine/core'
import { IconLock, IconPuzzle, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import styles from './plans-page.module.css'

const ideas = [
  { key: 'live', Icon: IconUsersGroup },
  { key: 'areas', Icon: IconPuzzle },
  { key: 'own', Icon: IconLock },
] as const

/** Three reasons, for someone who has never seen Tesela. */
export function PlanIdeas() {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl" verticalSpacing="lg" mt={56}>
      {ideas.map(({ key, Icon }) => (
        <div key={key}>
          <span className={styles['ideaIcon']}>
            <Icon size={20} aria-hidden="true" />
          </span>
          <Title order={2} size="h4" mt="sm" mb={4}>
            {t(`plans.ideas.${key}Title`)}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`plans.ideas.${key}Text`)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  )
}
