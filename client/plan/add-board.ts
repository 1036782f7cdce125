import type { BoardKind } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'

import type { OpenPlan } from './open-plan.ts'

/** Adds a board behind the others; null where that was refused, which the person has been told. */
export function addBoard(
  plan: Pick<OpenPlan, 'run'>,
  kind: BoardKind,
  name: string,
): BoardId | null {
  const done = plan.run({ name: 'addBoard', args: { kind, name } })
  if (!done.ok) return null
  const created = done.value.changes.find((change) => change.type === 'board/create')
  return created?.id ?? null
}
