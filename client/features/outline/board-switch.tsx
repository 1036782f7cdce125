import { boardEntry, type BoardKind } from '#shared/boards/board-registry.ts'
import type { Board } from '#shared/domain/boards.ts'

import { boardViews } from '../../boards/board-views.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import styles from './outline.module.css'

/** The setting that a kind of board keeps at hand, such as what its columns stand for. */
export function BoardSwitch({ board }: { readonly board: Board & { readonly kind: BoardKind } }) {
  const plan = useOpenPlan()
  const { language } = useLanguage()
  const { Switch } = boardViews[board.kind]
  if (Switch === undefined) return null
  return (
    <div className={styles['switch']}>
      <Switch
        settings={board.settings}
        language={language}
        isReadOnly={!plan.mayEdit}
        onChange={(settings) =>
          plan.run({
            name: 'setBoard',
            args: {
              boardId: board.id,
              settings: boardEntry(board.kind).cleanSettings({ id: board.id, settings }),
            },
          })
        }
      />
    </div>
  )
}
