import { describe, expect, it } from 'vitest'
import { boardEntry, boardKinds } from '#shared/boards/board-registry.ts'
import { acceptedEntities } from '#shared/boards/accepted-entities.ts'
import type { AnnotationId, EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { addBoard, createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { boardSections, drawnTexts } from './board-sections.ts'

const peer = createMigratedPeer()
const add = (kind: EntityKind, fields: JsonObject): EntityId => {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
for (const name of ['Ana', 'Ben']) add('person', { name, power: 4, interest: 3 })
const [, grow] = [add('goal', { name: 'Save' }), add('goal', { name: 'Grow' })]
add('challenge', { name: 'Prices' })
const call = add('action', { name: 'Call' })
mustRun(peer, { name: 'addLink', args: { kind: 'serves', fromId: call, toId: grow } })

const sectionsOf = (kind: (typeof boardKinds)[number]) => {
  const boardId = addBoard(peer, kind)
  const board = peer.view().boards.get(boardId)
  if (board === undefined) throw new Error(kind)
  const opened = boardEntry(kind).open(board)
  const shown = acceptedEntities(peer.view(), opened.accepts)
  return { boardId, opened, shown, sections: boardSections(peer.view(), opened, shown) }
}

describe('a board as sections', () => {
  it('[SECTION-1] holds every card of every kind of board once', () => {
    for (const kind of boardKinds) {
      const { opened, shown, sections } = sectionsOf(kind)
      const keys = sections.flatMap(({ cards }) => cards.map(({ key }) => key)).sort()
      expect(keys).toEqual([...opened.layout(peer.view(), shown).cards.keys()].sort())
    }
  })

  it('[SECTION-1] has the lanes of a strategy map with their cards in order, empty ones too', () => {
    const { sections } = sectionsOf('strategy-map')
    const lanes = sections.map(({ zone, cards }) => [
      zone?.labelKey,
      cards.map(({ entity }) => entity.name),
    ])
    expect(lanes).toContainEqual(['goal', ['Save', 'Grow']])
    expect(lanes).toContainEqual(['challenge', ['Prices']])
    expect(lanes).toContainEqual(['objective', []])
    expect(sections.every(({ isOrdered }) => isOrdered)).toBe(true)
  })

  it('[SECTION-2] tells what is drawn and says something, from top to bottom', () => {
    const { boardId } = sectionsOf('whiteboard')
    const rich = (words: string) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    })
    const records = [
      { id: 'shape:b', y: 200, props: { richText: rich('Below') } },
      { id: 'shape:a', y: 10, props: { richText: rich('Above') } },
      { id: 'shape:c', y: 300, props: { richText: rich(' ') } },
    ]
    mustRun(peer, {
      name: 'setAnnotations',
      args: {
        boardId,
        put: records.map(({ id, ...rest }) => ({
          id: id as AnnotationId,
          record: { id, typeName: 'shape', type: 'note', x: 0, ...rest },
        })),
        removeIds: [],
      },
    })
    expect(drawnTexts(peer.view(), boardId).map(({ text }) => text)).toEqual(['Above', 'Below'])
  })
})
