import { useShallow } from 'zustand/react/shallow'

import type { Member } from '#shared/domain/entities/entity.ts'
import { sortByName } from '#shared/domain/rules/sort-by-name.ts'

import { usePlan } from '../../plan/plan-context.tsx'

/** The members of our team, by name. */
export function useMembers(): readonly Member[] {
  return usePlan(
    useShallow(({ view }) =>
      sortByName([...view.entities.values()].filter((entity) => entity.kind === 'member')),
    ),
  )
}
