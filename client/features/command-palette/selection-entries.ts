import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'
import { MAX_DELETED_BY_PARTICIPANT } from '#shared/domain/commands/delete-entities.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { type LinkKind, legalLinkKinds, linkRule } from '#shared/domain/links/link-kinds.ts'
import { linkId } from '#shared/domain/links/link.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { createEntityActions } from '../../entities/entity-actions.ts'
import type { PaletteEntry, PaletteScene } from './palette-entry.ts'

/** What can be done with what is selected: cards, or a relation. */
export function selectionEntries(scene: PaletteScene): readonly PaletteEntry[] {
  if (!scene.plan.mayEdit) return []
  const { view, selection, selectedLinkId } = scene.state
  if (selectedLinkId !== null) return linkEntries(scene)
  const entities = selection.flatMap((id) => view.entities.get(id) ?? [])
  return entities.length === 0
    ? []
    : [...cardEntries(scene, entities), ...turnEntries(scene, entities)]
}

function linkEntries({ state, plan, actions, t }: PaletteScene): readonly PaletteEntry[] {
  const { selectedLinkId } = state
  if (selectedLinkId === null) return []
  return [
    {
      id: 'link-details',
      group: 'selection',
      label: t('palette.linkDetails'),
      commands: ['changeLink', 'setLinkFields'],
      run: () => actions.onDetails('fields'),
    },
    {
      id: 'link-remove',
      group: 'selection',
      label: t('palette.linkRemove'),
      commands: ['removeLinks'],
      run: () => plan.run({ name: 'removeLinks', args: { linkIds: [selectedLinkId] } }),
    },
  ]
}

function cardEntries(scene: PaletteScene, entities: readonly Entity[]): readonly PaletteEntry[] {
  const { plan, actions, t } = scene
  const whole = createEntityActions(plan, t)
  const entityIds = entities.map(({ id }) => id)
  const [first, second] = entities
  const isPeople = entities.every(({ kind }) => kind === 'person')
  const isConvertible = entities.every(({ kind }) => convertibleKinds.includes(kind))
  const mayDelete = plan.isFacilitator || entities.length <= MAX_DELETED_BY_PARTICIPANT
  const named = (label: string) =>
    entities.length === 1 && first !== undefined
      ? t('palette.ofOne', { label, name: first.name })
      : t('palette.ofSeveral', { label, count: entities.length })
  const entries: readonly (PaletteEntry | false)[] = [
    {
      id: 'details',
      group: 'selection',
      label: named(t('palette.details')),
      commands: ['setFields'],
      run: () => actions.onDetails('fields'),
    },
    entities.length === 1 && {
      id: 'comment',
      group: 'selection',
      label: named(t('palette.comment')),
      commands: ['addComment'],
      run: () => actions.onDetails('comment'),
    },
    {
      id: 'duplicate',
      group: 'selection',
      label: named(t('entities.duplicate')),
      commands: ['duplicateEntities'],
      run: () => whole.duplicate(entityIds),
    },
    entities.length <= 2 &&
      isPeople && {
        id: 'merge',
        group: 'selection',
        label: named(t('inspector.mergeWith')),
        commands: ['mergeEntities'],
        run: actions.onMerge,
      },
    entities.length > 1 &&
      isConvertible && {
        id: 'combine',
        group: 'selection',
        label: named(t('inspector.combineInto')),
        commands: ['combineEntities'],
        run: actions.onCombine,
      },
    mayDelete && {
      id: 'delete',
      group: 'selection',
      label: named(t('entities.toBin')),
      commands: ['deleteEntities'],
      run: () => whole.moveToBin(entityIds),
    },
  ]
  const joins =
    first !== undefined && second !== undefined && entities.length === 2
      ? joinEntries(scene, first, second)
      : []
  return [...entries.filter((entry) => entry !== false), ...joins]
}

/** PALETTE-6: two selected cards can be joined by every kind of link that is legal and not yet there. */
function joinEntries(scene: PaletteScene, one: Entity, other: Entity): readonly PaletteEntry[] {
  const { state, plan, t, language } = scene
  const words = vocabulary(language)
  const isFree = (kind: LinkKind, from: Entity, to: Entity) =>
    !state.view.links.has(linkId(kind, from.id, to.id))
  const join = (kind: LinkKind, from: Entity, to: Entity): PaletteEntry => ({
    id: `join:${kind}`,
    group: 'selection',
    label: t('palette.join', { from: from.name, link: words.linkKinds[kind].out, to: to.name }),
    commands: ['addLink'],
    run: () => plan.run({ name: 'addLink', args: { kind, fromId: from.id, toId: to.id } }),
  })
  return [
    ...legalLinkKinds(one.kind, other.kind)
      .filter((kind) => isFree(kind, one, other))
      .map((kind) => join(kind, one, other)),
    ...legalLinkKinds(other.kind, one.kind)
      .filter((kind) => linkRule(kind).isSymmetric !== true && isFree(kind, other, one))
      .map((kind) => ({ ...join(kind, other, one), id: `join-back:${kind}` })),
  ]
}

function turnEntries(scene: PaletteScene, entities: readonly Entity[]): readonly PaletteEntry[] {
  const { actions, t, language } = scene
  const words = vocabulary(language)
  if (!entities.every(({ kind }) => convertibleKinds.includes(kind))) return []
  return convertibleKinds
    .filter((kind) => entities.some((entity) => entity.kind !== kind))
    .map((kind) => ({
      id: `turn:${kind}`,
      group: 'turnInto',
      label: t('entities.turnTitle', { kind: words.kinds[kind].one }),
      kind,
      commands: ['convertEntities'],
      run: () =>
        actions.onTurnInto(
          entities.map(({ id }) => id),
          kind,
        ),
    }))
}
