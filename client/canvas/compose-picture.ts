import type { Editor } from '@tldraw/tldraw'

import type { Point } from '#shared/core/geometry.ts'

import type { BoardPicture } from './board-picture.ts'
import type { BoardSession } from './board-session.ts'
import { cleanXml } from './clean-xml.ts'
import { drawCanvas } from './draw-canvas.ts'
import { drawHtml } from './draw-html.ts'
import { round, svgElement } from './draw-style.ts'
import { peek } from './peek.ts'
import { embeddedFont } from './picture-fonts.ts'

const FONT = 'Inter Variable'
/** Pictures end up on slides and on paper. */
const PAPER = '#ffffff'
/** Room around the board, in its pixels. */
const PADDING = 28

interface Stage {
  readonly editor: Editor
  readonly session: BoardSession
  /** Holds the canvas's container, in which ground and cards are laid out in page coordinates. */
  readonly host: HTMLElement
}

/** Makes one SVG of a board that is laid out: its ground, then cards and drawings in their order. */
export async function composePicture({ editor, session, host }: Stage): Promise<BoardPicture> {
  const stage = editor.getContainer()
  await document.fonts.load(`14px "${FONT}"`)
  const { left, top } = stage.getBoundingClientRect()
  const origin = { x: left, y: top }
  const cards = drawCards(stage, origin)
  const fontFamily = getComputedStyle(stage).getPropertyValue('--mantine-font-family')
  const ground = [...(stage.querySelector('[data-ground]')?.children ?? [])].flatMap((child) =>
    drawHtml(child, origin),
  )
  const drawn = await drawCanvas({
    editor,
    host,
    fontFamily: fontFamily.replaceAll('"', "'"),
    drawCard: (shapeId) => cards.get(shapeId) ?? [],
  })

  const content = svgElement('g', {
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    style: `font-feature-settings: ${getComputedStyle(document.body).fontFeatureSettings.replaceAll('"', "'")}`,
  })
  content.append(...ground, ...drawn)
  const svg = svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg' })
  svg.append(content)
  host.append(svg)
  const frame = peek(session.layout).frame
  const box = svg instanceof SVGSVGElement ? around(content, frame) : frame
  svg.remove()
  for (const [name, value] of Object.entries({
    width: round(box.width),
    height: round(box.height),
    viewBox: [box.x, box.y, box.width, box.height].map(round).join(' '),
  })) {
    svg.setAttribute(name, String(value))
  }
  const fonts = svgElement('style')
  fonts.textContent = await embeddedFont(FONT, content.textContent ?? '')
  svg.prepend(fonts, svgElement('rect', { ...box, fill: PAPER }))
  const text = cleanXml(new XMLSerializer().serializeToString(svg))
  return { svg: text, width: box.width, height: box.height }
}

function drawCards(stage: Element, origin: Point): ReadonlyMap<string, readonly SVGElement[]> {
  const cards = stage.querySelectorAll(':scope > [data-shape-id]')
  return new Map(
    [...cards].map((card) => [card.getAttribute('data-shape-id') ?? '', drawHtml(card, origin)]),
  )
}

/** All that was drawn and the board's own frame, with some room. */
function around(
  content: SVGElement,
  frame: { x: number; y: number; width: number; height: number },
) {
  const extent = content instanceof SVGGraphicsElement ? content.getBBox() : frame
  // Nothing at all is said to be at 0,0, where the board need not be.
  const drawn = extent.width === 0 && extent.height === 0 ? frame : extent
  const left = Math.min(drawn.x, frame.x) - PADDING
  const top = Math.min(drawn.y, frame.y) - PADDING
  const right = Math.max(drawn.x + drawn.width, frame.x + frame.width) + PADDING
  const bottom = Math.max(drawn.y + drawn.height, frame.y + frame.height) + PADDING
  return { x: left, y: top, width: right - left, height: bottom - top }
}
