import { describe, expect, it } from 'vitest'

import { linkLooks } from './link-looks.ts'

describe('the looks of arrows', () => {
  it('[LOOK-1] every kind of link is told from all others without its colour', () => {
    const shapes = Object.values(linkLooks).map(({ dash, arrowheadStart, arrowheadEnd }) =>
      [dash, arrowheadStart, arrowheadEnd].join(' '),
    )
    expect(new Set(shapes).size).toBe(shapes.length)
  })
})
