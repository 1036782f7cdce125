/** A point of a board's page, in pixels at 100 %. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle of a board's page: its upper left corner and its size, in pixels at 100 %. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Whether a point lies in a box, its upper and left edge included. */
export function isInside(box: Box, point: Point): boolean {
  return (
    point.x >= box.x &&
    point.y >= box.y &&
    point.x < box.x + box.width &&
    point.y < box.y + box.height
  )
}

/** The middle of a box. */
export function centerOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
