import { Group, Stack, Text } from '@mantine/core'
import { useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { KindMark } from '../entities/kind-mark.tsx'
import { StanceShape } from '../entities/stance-mark.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
import { usePlan } from '../plan/plan-context.tsx'
import type { BoardSession } from './board-session.ts'
import { LinkSample } from './link-sample.tsx'

const stances = [2, 1, 0, -1, -2, null] as const
/** So many kinds of relation are told even while none of them is drawn. */
const MAX_KINDS_AHEAD = 6

/** What shapes, bars and lines on the board stand for: those that are there, and no others. */
export function BoardLegend({ session }: { readonly session: BoardSession }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const cards = useValue('cards', () => session.layout.get().cards, [session])
  const hasHiddenArrows = useValue('hidden', () => session.hasHiddenArrows.get(), [session])
  const view = usePlan((state) => state.view)
  const shownIds = new Set([...cards.values()].map(({ entityId }) => entityId))
  const present = new Set([...shownIds].map((id) => view.entities.get(id)?.kind))
  const hasPeople = present.has('person')
  const kinds = entityKinds.filter((kind) => present.has(kind))
  return (
    <Stack gap="md">
      {kinds.length > 1 && (
        <Part title={t('canvas.legendKinds')}>
          {kinds.map((kind) => (
            <Line key={kind} mark={<KindMark kind={kind} sizePx={22} />}>
              {words.kinds[kind].one}
            </Line>
          ))}
        </Part>
      )}
      {hasPeople && (
        <>
          <Part title={t('canvas.legendStance')}>
            {stances.map((stance) => (
              <Line key={String(stance)} mark={<StanceShape stance={stance} />}>
                {stanceLabel(words, stance)}
              </Line>
            ))}
          </Part>
          <Text size="sm">{t('canvas.legendInfluence')}</Text>
        </>
      )}
      <Part title={t('canvas.legendLinks')}>
        {linkKindsShown().map((kind) => (
          <Line key={kind} mark={<LinkSample kind={kind} />}>
            {words.linkKinds[kind].name}
          </Line>
        ))}
        {hasHiddenArrows && <Text size="sm">{t('canvas.legendMany')}</Text>}
      </Part>
    </Stack>
  )

  function linkKindsShown(): readonly LinkKind[] {
    const { linkKinds } = session.open()
    if (linkKinds.length <= MAX_KINDS_AHEAD) return linkKinds
    const drawn = new Set<LinkKind>()
    for (const { kind, fromId, toId } of view.links.values()) {
      if (shownIds.has(fromId) && shownIds.has(toId)) drawn.add(kind)
    }
    return linkKinds.filter((kind) => drawn.has(kind))
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={640} mb={4}>
        {title}
      </Text>
      <Stack gap={4}>{children}</Stack>
    </div>
  )
}

function Line({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap">
      {mark}
      <Text size="sm">{children}</Text>
    </Group>
  )
}
