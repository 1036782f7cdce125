import { List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Link } from '#shared/domain/links/link.ts'

import { usePlan } from '../plan/plan-context.tsx'
import { useVocabulary } from './use-vocabulary.ts'

/** Links that would not be in force any more, each as a sentence. */
export function LostLinks({ links }: { readonly links: readonly Link[] }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const entities = usePlan((state) => state.view.entities)
  return (
    <>
      <Text size="sm">{t('entities.linksLost', { count: links.length })}</Text>
      <List size="sm" my="xs" mah={260} style={{ overflowY: 'auto' }} tabIndex={0}>
        {links.map(({ id, kind, fromId, toId }) => (
          <List.Item key={id}>
            {[entities.get(fromId)?.name, words.linkKinds[kind].out, entities.get(toId)?.name].join(
              ' ',
            )}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t('entities.linksSleep')}
      </Text>
    </>
  )
}
