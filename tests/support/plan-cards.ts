import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { mustRun, type PlanPeer } from './plan-peer.ts'

/** Adds one entity and answers its id. */
export function addCard(
  peer: PlanPeer,
  kind: EntityKind,
  name: string,
  fields: JsonObject = {},
): EntityId {
  const entries = [{ fields: { name, ...fields } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

/** Joins two entities. */
export function join(peer: PlanPeer, fromId: EntityId, kind: LinkKind, toId: EntityId): void {
  mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
}

/** An entity in use. */
export function cardOf(peer: PlanPeer, id: EntityId): Entity {
  const entity = peer.view().entities.get(id)
  if (entity === undefined) throw new Error('no such entity in use')
  return entity
}

/** The links in force as "name kind name", sorted. */
export function joined(peer: PlanPeer): string[] {
  const name = (id: EntityId) => peer.view().entities.get(id)?.name ?? '?'
  return [...peer.view().links.values()]
    .map(({ kind, fromId, toId }) => `${name(fromId)} ${kind} ${name(toId)}`)
    .sort()
}
