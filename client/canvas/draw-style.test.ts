import { expect, it } from 'vitest'
import { roundedPath } from './draw-box.ts'
import { readPaint } from './draw-style.ts'
import { coversAny } from './picture-fonts.ts'
import { pictureRatio } from './picture-ratio.ts'

it('[DRAW-HTML-4] every computed colour becomes one that every program reads', () => {
  expect(readPaint('rgb(36, 35, 33)')).toEqual({ color: '#242321', alpha: 1 })
  expect(readPaint('rgba(36, 35, 33, 0.5)')).toEqual({ color: '#242321', alpha: 0.5 })
  expect(readPaint('color(srgb 1 0.5 0 / 0.25)')).toEqual({ color: '#ff8000', alpha: 0.25 })
  expect(readPaint('rgba(0, 0, 0, 0)')).toBeNull()
  expect(readPaint('none')).toBeNull()
})

it('[DRAW-HTML-5] a corner without a radius is a corner', () => {
  const box = { x: 10, y: 20, width: 100, height: 50 }
  expect(roundedPath(box, [0, 0, 0, 0])).toBe('M10 20H110V70H10V20Z')
  expect(roundedPath(box, [0, 8, 0, 0])).toBe('M10 20H102A8 8 0 0 1 110 28V70H10V20Z')
})

it('[PICTURE-4] a picture has two dots a pixel until browsers would refuse it', () => {
  expect(pictureRatio({ width: 1900, height: 900 })).toBe(2)
  const wide = { width: 30_000, height: 500 }
  expect(pictureRatio(wide) * wide.width).toBeLessThanOrEqual(12_000)
  const huge = { width: 9000, height: 9000 }
  expect(pictureRatio(huge) ** 2 * huge.width * huge.height).toBeLessThanOrEqual(48_000_001)
})

it('[PICTURE-5] a picture carries the parts of its font that its letters need', () => {
  const letters = new Set([0x41, 0x20ac])
  expect(coversAny('U+0000-00FF, U+0131', letters)).toBe(true)
  expect(coversAny('U+20A0-20C0', letters)).toBe(true)
  expect(coversAny('U+0400-045F, U+0490', letters)).toBe(false)
  expect(coversAny('U+4??', new Set([0x0410]))).toBe(true)
})
