import { describe, expect, it } from 'vitest'

import { decodeEntityId } from '#shared/core/ids.ts'
import type { TeamMemberChoice } from '#shared/protocol/http-join.ts'

import { findMember } from './find-member.ts'

function member(idText: string, name: string): TeamMemberChoice {
  const id = decodeEntityId(idText)
  if (id === null) throw new Error('the test needs an id')
  return { id, name, area: '' }
}

const ana = member('m1', 'Ana María Ruiz')
const luis = member('m2', 'Luis Prado')

describe('findMember', () => {
  it.each(['Ana María Ruiz', ' ana  maria ruiz ', 'ANA MARÍA RUIZ'])(
    '[FIND-MEMBER-1] recognises %j as the member of that name',
    (name) => {
      expect(findMember([ana, luis], name)).toBe(ana)
    },
  )

  it.each(['', '  ', 'Ana', 'Ana Ruiz'])('[FIND-MEMBER-2] takes %j for nobody', (name) => {
    expect(findMember([ana, luis], name)).toBeNull()
  })

  it('[FIND-MEMBER-3] chooses nobody where two have the same name', () => {
    expect(findMember([luis, member('m3', 'luis prado')], 'Luis Prado')).toBeNull()
  })
})
