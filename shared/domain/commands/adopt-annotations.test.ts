import { describe, expect, it } from 'vitest'

import { addCard } from '../../../tests/support/plan-cards.ts'
import { addBoard, createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
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
})
