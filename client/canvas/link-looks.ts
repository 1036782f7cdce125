import type { TLArrowShape } from '@tldraw/tldraw'

import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

/** How the arrows of a kind of link are drawn. */
export type LinkLook = Pick<
  TLArrowShape['props'],
  'color' | 'dash' | 'arrowheadStart' | 'arrowheadEnd' | 'bend'
>

function look(
  color: LinkLook['color'],
  dash: LinkLook['dash'],
  arrowheadEnd: LinkLook['arrowheadEnd'],
): LinkLook {
  return { color, dash, arrowheadStart: 'none', arrowheadEnd, bend: 0 }
}

/**
 * LOOK-1: each kind differs from the others in dash or arrow heads, so that none is told by colour
 * alone; a family has one colour: people, the customer's side, ours, the plan, where things come from.
 */
export const linkLooks: Readonly<Record<LinkKind, LinkLook>> = {
  'reports-to': look('grey', 'solid', 'arrow'),
  influences: { ...look('blue', 'dashed', 'triangle'), bend: 24 },
  'conflicts-with': { ...look('red', 'dotted', 'bar'), arrowheadStart: 'bar', bend: -24 },
  covers: look('yellow', 'solid', 'dot'),
  owns: look('blue', 'solid', 'square'),
  'cares-about': look('blue', 'dotted', 'dot'),
  pursues: look('green', 'dotted', 'arrow'),
  threatens: look('orange', 'dashed', 'bar'),
  answers: look('violet', 'solid', 'triangle'),
  delivers: look('violet', 'dashed', 'diamond'),
  advances: look('violet', 'dashed', 'arrow'),
  serves: look('black', 'solid', 'diamond'),
  blocks: look('red', 'solid', 'bar'),
  'depends-on': look('black', 'dotted', 'triangle'),
  measures: look('black', 'dotted', 'square'),
  'assigned-to': look('yellow', 'dashed', 'square'),
  counterpart: look('blue', 'dotted', 'diamond'),
  'contributes-to': look('yellow', 'dashed', 'dot'),
  'step-of': look('grey', 'dashed', 'inverted'),
  'told-by': look('grey', 'dotted', 'inverted'),
  'could-find-out': look('grey', 'solid', 'inverted'),
}

/** The colours of lines outside the canvas, near to its own in both schemes. */
export const lineColors: Readonly<Partial<Record<LinkLook['color'], string>>> = {
  grey: 'light-dark(#67635d, #b0ada8)',
  blue: 'light-dark(#2f5fd0, #7ea2ff)',
  red: 'light-dark(#c2412d, #ff8f7d)',
  yellow: 'light-dark(#a67a12, #eac256)',
  green: 'light-dark(#0f7a52, #5fc29b)',
  orange: 'light-dark(#b4561a, #f2a36a)',
  violet: 'light-dark(#8a3fb0, #d3a0ee)',
}
