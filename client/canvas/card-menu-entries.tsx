import {
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useValue,
  type Editor,
} from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import type { CommandCall } from '#shared/domain/command-registry.ts'
import { mayConvert } from '#shared/domain/commands/convert-entity.ts'

import { adoptionOf, isSticky } from './adopt-stickies.ts'
import type { BoardSession } from './board-session.ts'
import { entityIdOf, isCard } from './card-shape.ts'

interface CardEntry {
  readonly id: string
  readonly label: 'makeCard' | 'combine' | 'takeOff' | 'bin'
  readonly call: CommandCall
  /** The key that does the same, as the canvas writes keys. */
  readonly kbd?: string
}

const DELETE_KEY = '⌫'

/** What the menu of the right button offers for cards and sticky notes, besides the canvas's own. */
export function CardMenuEntries({ session }: { readonly session: BoardSession }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const entries = useValue('entries', () => entriesFor(editor, session), [editor, session])
  if (entries.length === 0 || !session.plan.mayEdit) return null
  return (
    <TldrawUiMenuGroup id="cards">
      {entries.map(({ id, label, call, kbd }) => (
        <TldrawUiMenuItem
          key={id}
          id={id}
          // Our own words, which the canvas takes as they are.
          label={t(`canvas.${label}`)}
          {...(kbd !== undefined && { kbd })}
          onSelect={() => {
            const done = session.plan.run(call)
            const ids = done.ok ? done.value.createdIds : []
            if (ids.length > 0) session.plan.select(ids)
          }}
        />
      ))}
    </TldrawUiMenuGroup>
  )
}

function entriesFor(editor: Editor, session: BoardSession): readonly CardEntry[] {
  const shapes = editor.getSelectedShapes()
  const stickies = shapes.filter(isSticky)
  const entityIds = [...new Set(shapes.filter(isCard).map(entityIdOf))]
  const entries: CardEntry[] = []
  const adoption = adoptionOf(editor, session, stickies, 'anywhere')
  if (adoption !== null) entries.push({ id: 'make-card', label: 'makeCard', call: adoption })
  const combine = combineCall(session, entityIds)
  if (combine !== null) entries.push({ id: 'combine', label: 'combine', call: combine })
  const remove = session.open().remove(entityIds)
  if (entityIds.length === 0) return entries
  if (remove.name === 'deleteEntities') {
    return [...entries, { id: 'bin', label: 'bin', call: remove, kbd: DELETE_KEY }]
  }
  return [
    ...entries,
    { id: 'take-off', label: 'takeOff', call: remove, kbd: DELETE_KEY },
    { id: 'bin', label: 'bin', call: { name: 'deleteEntities', args: { entityIds } } },
  ]
}

/** Several pieces of one kind that may become one another can become one. */
function combineCall(
  session: BoardSession,
  entityIds: ReturnType<typeof entityIdOf>[],
): CommandCall | null {
  const { entities } = session.view()
  const kinds = entityIds.map((id) => entities.get(id)?.kind)
  const [kind] = kinds
  if (kind === undefined || kinds.length < 2 || !mayConvert(kind, kind)) return null
  if (kinds.some((each) => each !== kind)) return null
  return { name: 'combineEntities', args: { entityIds, kind } }
}
