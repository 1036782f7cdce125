import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { StanceShape } from '../entities/stance-mark.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
import type { BoardSession } from './board-session.ts'
import { LinkSample } from './link-sample.tsx'

const stances = [2, 1, 0, -1, -2, null] as const

/** What shapes, bars and lines on the board stand for. */
export function BoardLegend({ session }: { readonly session: BoardSession }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={640} mb={4}>
          {t('canvas.legendStance')}
        </Text>
        <Stack gap={4}>
          {stances.map((stance) => (
            <Group key={String(stance)} gap="xs">
              <StanceShape stance={stance} />
              <Text size="sm">{stanceLabel(words, stance)}</Text>
            </Group>
          ))}
        </Stack>
      </div>
      <Text size="sm">{t('canvas.legendInfluence')}</Text>
      <div>
        <Text size="sm" fw={640} mb={4}>
          {t('canvas.legendLinks')}
        </Text>
        <Stack gap={4}>
          {session.open().linkKinds.map((kind) => (
            <Group key={kind} gap="xs">
              <LinkSample kind={kind} />
              <Text size="sm">{words.linkKinds[kind].name}</Text>
            </Group>
          ))}
        </Stack>
      </div>
    </Stack>
  )
}
