import { useShallow } from 'zustand/react/shallow'

import type { Member } from '#shared/domain/entities/entity.ts'

import { usePlan } from '../../plan/plan-context.tsx'

/** The members of our team, by name. */
export function useMembers(): readonly Member[] {
  return usePlan(
    useShallow(({ view }) =>
      [...view.entities.values()]
        .filter((entity) => entity.kind === 'member')
        .sort((left, right) => left.name.localeCompare(right.name)),
    ),
  )
}
