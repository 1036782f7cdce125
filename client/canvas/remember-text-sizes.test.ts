import { describe, expect, it } from 'vitest'

import { rememberSizes } from './remember-text-sizes.ts'

const look = {
  fontStyle: 'normal',
  fontWeight: 'normal',
  fontFamily: 'sans',
  fontSize: 12,
  lineHeight: 1.2,
  maxWidth: null,
  padding: '0px',
} as const

function counted() {
  const measured: string[] = []
  const sizes = rememberSizes((text, options) => {
    measured.push(`${text}/${options.maxWidth}`)
    return { x: 0, y: 0, w: text.length, h: 1, scrollWidth: text.length }
  })
  return { measured, ...sizes }
}

describe('sizes of texts on the canvas', () => {
  it('[SIZE-1] are measured once for each text and look', () => {
    const { measure, measured } = counted()
    expect(measure('Answers', look).w).toBe(7)
    expect(measure('Answers', { ...look }).w).toBe(7)
    measure('Answers', { ...look, maxWidth: 40 })
    measure('', look)
    expect(measured).toEqual(['Answers/null', 'Answers/40', '/null'])
  })

  it('[SIZE-2] are measured again once a font came', () => {
    const { measure, measured, forget } = counted()
    measure('Answers', look)
    forget()
    measure('Answers', look)
    expect(measured).toHaveLength(2)
  })

  it('[SIZE-3] do not pile up without end', () => {
    const { measure, measured } = counted()
    for (let index = 0; index <= 2000; index += 1) measure(`T${index}`, look)
    measure('T2000', look)
    expect(measured).toHaveLength(2001)
    measure('T0', look)
    expect(measured).toHaveLength(2002)
  })
})
