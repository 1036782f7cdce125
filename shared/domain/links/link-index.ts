import type { EntityId } from '../../core/ids.ts'
import type { PlanView } from '../plan-view.ts'
import type { LinkKind } from './link-kinds.ts'
import type { Link } from './link.ts'

interface LinkIndex {
  readonly from: ReadonlyMap<EntityId, readonly Link[]>
  readonly to: ReadonlyMap<EntityId, readonly Link[]>
}

const NONE: readonly Link[] = []
const indexes = new WeakMap<PlanView['links'], LinkIndex>()

/** The links in force that go out from an entity, of one kind or of any; built once a view. */
export function linksFrom(view: PlanView, id: EntityId, kind?: LinkKind): readonly Link[] {
  return ofKind(indexOf(view).from.get(id) ?? NONE, kind)
}

/** The links in force that come in at an entity, of one kind or of any; built once a view. */
export function linksTo(view: PlanView, id: EntityId, kind?: LinkKind): readonly Link[] {
  return ofKind(indexOf(view).to.get(id) ?? NONE, kind)
}

function ofKind(links: readonly Link[], kind: LinkKind | undefined): readonly Link[] {
  return kind === undefined ? links : links.filter((link) => link.kind === kind)
}

function indexOf({ links }: PlanView): LinkIndex {
  const known = indexes.get(links)
  if (known !== undefined) return known
  const from = new Map<EntityId, Link[]>()
  const to = new Map<EntityId, Link[]>()
  for (const link of links.values()) {
    push(from, link.fromId, link)
    push(to, link.toId, link)
  }
  const index = { from, to }
  indexes.set(links, index)
  return index
}

function push(map: Map<EntityId, Link[]>, id: EntityId, link: Link): void {
  const list = map.get(id)
  if (list === undefined) map.set(id, [link])
  else list.push(link)
}
