/**
 * The outline of a subtree: how far it reaches to both sides at each height below its top, so that
 * neighbours move together until they would touch (Reingold and Tilford, with any box sizes).
 * Heights are counted in steps of 12 px; x is measured from the middle of the subtree's top card.
 */
export interface Contour {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

const STEP_PX = 12

/** The outline of a box of this height that reaches from `left` to `right`. */
export function boxContour(left: number, right: number, height: number): Contour {
  const steps = Math.ceil(height / STEP_PX)
  return {
    left: Array.from({ length: steps }, () => left),
    right: Array.from({ length: steps }, () => right),
  }
}

/** How far right of `placed` a second outline has to start so that both stay `gap` apart. */
export function distanceTo(placed: Contour, next: Contour, gap: number): number {
  const steps = Math.min(placed.right.length, next.left.length)
  let distance = -Infinity
  for (let step = 0; step < steps; step += 1) {
    distance = Math.max(distance, (placed.right[step] ?? 0) + gap - (next.left[step] ?? 0))
  }
  return distance
}

/** Two outlines with their tops at one height, the second moved by `shift`, as one. */
export function joinContours(placed: Contour, next: Contour, shift: number): Contour {
  const steps = Math.max(placed.left.length, next.left.length)
  const left: number[] = []
  const right: number[] = []
  for (let step = 0; step < steps; step += 1) {
    left.push(Math.min(placed.left[step] ?? Infinity, (next.left[step] ?? Infinity) + shift))
    right.push(Math.max(placed.right[step] ?? -Infinity, (next.right[step] ?? -Infinity) + shift))
  }
  return { left, right }
}

/** An outline below another one, moved by `shift`. */
export function stackContours(upper: Contour, lower: Contour, shift: number): Contour {
  return {
    left: [...upper.left, ...lower.left.map((x) => x + shift)],
    right: [...upper.right, ...lower.right.map((x) => x + shift)],
  }
}
