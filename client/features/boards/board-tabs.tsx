import { Link } from 'wouter'

import type { PlanId } from '#shared/core/ids.ts'
import { boardName } from '#shared/boards/board-registry.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { planPath, type PlanScreen } from '../../navigation/plan-path.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import styles from './board-tabs.module.css'

interface BoardTabsProps {
  readonly planId: PlanId
  /** The way of looking that a change of board keeps. */
  readonly screen: PlanScreen | null
}

/** The plan's boards, in their order; the one on screen is marked. */
export function BoardTabs({ planId, screen }: BoardTabsProps) {
  const { language } = useLanguage()
  const boards = usePlan((state) => state.view.boards)
  const current = usePlan((state) => state.boardId)
  return (
    <ul className={styles['tabs']}>
      {[...boards.values()].map((board) => (
        <li key={board.id}>
          <Link
            href={planPath({
              planId,
              boardId: board.id,
              view: screen === 'people' ? null : screen,
            })}
            className={styles['tab'] ?? ''}
            aria-current={board.id === current ? 'page' : undefined}
          >
            {boardName(board, language)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
