import { describe, expect, it } from 'vitest'

import { decodeBoardId, decodePlanId } from '#shared/core/ids.ts'

import { decodePlanPath, planPath, planScreens } from './plan-path.ts'

const planId = decodePlanId('plan1')
const boardId = decodeBoardId('grid')

describe('plan addresses', () => {
  it('[NAV-1] are read back as they were written', () => {
    if (planId === null) throw new Error('the test needs an id')
    for (const board of [null, boardId]) {
      for (const view of [null, ...planScreens]) {
        const address = { planId, boardId: board, view }
        expect(decodePlanPath(planPath(address))).toEqual(address)
      }
    }
  })

  it('[NAV-2] ignore a view nobody knows', () => {
    expect(decodePlanPath('/plan/plan1/grid/hologram')).toEqual({ planId, boardId, view: null })
  })

  it.each(['/', '/plan', '/plan/', '/plan/a%20b', '/join', 'plan/plan1'])(
    '[NAV-3] %s is none',
    (path) => {
      expect(decodePlanPath(path)).toBeNull()
    },
  )
})
