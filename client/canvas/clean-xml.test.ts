import { expect, it } from 'vitest'
import { cleanXml } from './clean-xml.ts'

it('[PICTURE-6] a picture holds no character that would leave it unreadable', () => {
  expect(cleanXml('<text>A\u0001na\u0000 \uFFFE\uD800B</text>')).toBe('<text>Ana B</text>')
  expect(cleanXml('<text>Ñandú\n\t€ 😀 漢</text>')).toBe('<text>Ñandú\n\t€ 😀 漢</text>')
})
