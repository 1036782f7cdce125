import type { Page } from '@playwright/test'
import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { cardOf, placeOf } from './board-steps.ts'
import type { StockPeer } from './stock-peer.ts'

/** What people do on boards of lanes. */

const LANE_WIDTH_PX = 256

/** A place in a lane, so many pixels below its head; `addLabel` names the button at its head. */
export async function spotInLane(
  page: Page,
  addLabel: string,
  belowPx: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y } = await placeOf(page.getByRole('button', { name: addLabel, exact: true }))
  return { x: x - 90, y: y + belowPx }
}

/** Whether the only card of this name stands in a lane one card wide. */
export async function isInLane(page: Page, addLabel: string, name: string): Promise<boolean> {
  const head = await placeOf(page.getByRole('button', { name: addLabel, exact: true }))
  const card = await placeOf(cardOf(page, name))
  return card.x < head.x && head.x - card.x < LANE_WIDTH_PX
}

/** Types names into a lane, one after another, as quick add takes them. */
export async function addInLane(
  page: Page,
  addLabel: string,
  names: readonly string[],
): Promise<void> {
  await page.getByRole('button', { name: addLabel, exact: true }).click()
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await cardOf(page, name).first().waitFor()
  }
  await page.keyboard.press('Escape')
}

/** Adds an entity as another participant would, and gives its id. */
export function addEntity(
  peer: StockPeer,
  kind: EntityKind,
  name: string,
  fields: JsonObject = {},
): EntityId {
  peer.run({ name: 'addEntities', args: { kind, entries: [{ fields: { ...fields, name } }] } })
  const added = findByName(peer, name)
  if (added === undefined) throw new Error(`nothing is called ${name}`)
  return added.id
}

/** What has this name; undefined while this peer has not heard of it. */
export function findByName(peer: StockPeer, name: string): Entity | undefined {
  return [...peer.view().entities.values()].find((entity) => entity.name === name)
}

/** The names at the other end of the links in force that go out from what has this name. */
export function linkedWith(peer: StockPeer, name: string, kind: LinkKind): readonly string[] {
  const view = peer.view()
  const fromId = findByName(peer, name)?.id
  return [...view.links.values()]
    .filter((link) => link.kind === kind && link.fromId === fromId)
    .map(({ toId }) => view.entities.get(toId)?.name ?? '')
    .toSorted()
}
