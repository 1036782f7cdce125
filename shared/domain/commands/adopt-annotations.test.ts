import { describe, expect, it } from 'vitest'

import { addCard } from '../../../tests/support/plan-cards.ts'
import {
  addBoard,
  createMigratedPeer,
  exchange,
  mustRun,
} from '../../../tests/support/plan-peer.ts'
import type { AnnotationId } from '../../core/ids.ts'

describe('sticky notes that become cards', () => {
  it('[ADOPT-1] [ADOPT-3] keep their author, and get what their place says: links and where they stand', () => {
    const peer = createMigratedPeer()
    const boardId = addBoard(peer, 'whiteboard')
    const zoe = addCard(peer, 'member', 'Zoe')
    const annotationId = 'shape:n1' as AnnotationId
    const author = { participantId: 'p1', name: 'Ben', area: 'Logistics' }
    const put = [{ id: annotationId, record: { id: 'shape:n1', meta: { author } } }]
    mustRun(peer, { name: 'setAnnotations', args: { boardId, put, removeIds: [] } })
    const { createdIds } = mustRun(peer, {
      name: 'adoptAnnotations',
      args: {
        boardId,
        notes: [
          {
            annotationId,
            kind: 'action',
            fields: { name: 'Visit' },
            links: [{ kind: 'assigned-to', toId: zoe }],
            place: { boardId, x: 10, y: 20 },
          },
        ],
      },
    })
    const [id] = createdIds
    if (id === undefined) throw new Error('nothing was made')
    const view = peer.view()
    expect(view.entities.get(id)?.authors).toEqual([author])
    expect([...view.links.values()]).toMatchObject([{ fromId: id, toId: zoe }])
    expect(view.placements.get(boardId)?.get(id)).toMatchObject({ x: 10, y: 20 })
    expect(view.annotations.get(boardId)?.size).toBe(0)
  })

  it('[ADOPT-4] two who adopt the same note at once make one card', () => {
    const ana = createMigratedPeer()
    const boardId = addBoard(ana, 'strategy-map')
    const annotationId = 'shape:Z-_note' as AnnotationId
    const put = [{ id: annotationId, record: { type: 'note' } }]
    mustRun(ana, { name: 'setAnnotations', args: { boardId, put, removeIds: [] } })
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      const notes = [{ annotationId, kind: 'goal' as const, fields: { name: 'Grow' } }]
      mustRun(peer, { name: 'adoptAnnotations', args: { boardId, notes } })
    }
    exchange(ana.doc, ben.doc)
    expect(ana.view().entities.size).toBe(1)
    expect(ben.view()).toEqual(ana.view())
  })
})
