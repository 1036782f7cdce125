import { expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import { renameBoard } from './rename-board.ts'

it('[RENAME-1] the name of the kind is not stored, and a name that stays is no edit', () => {
  const peer = createMigratedPeer()
  mustRun(peer, { name: 'addBoard', args: { kind: 'whiteboard', name: '' } })
  const board = () => [...peer.view().boards.values()].find(({ kind }) => kind === 'whiteboard')
  const calls: string[] = []
  const rename = (text: string) => {
    const now = board()
    if (now === undefined) return
    const run = (call: Parameters<typeof mustRun>[1]) => {
      calls.push(call.name)
      return { ok: true as const, value: mustRun(peer, call) }
    }
    renameBoard({ run }, now, { text, language: 'es' })
  }
  rename('  Pizarra ')
  expect(calls).toEqual([])
  rename(' Lluvia de ideas ')
  expect(board()?.name).toBe('Lluvia de ideas')
  rename('Pizarra')
  expect(board()?.name).toBe('')
})
