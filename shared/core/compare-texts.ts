/** Orders two texts by their UTF-16 units: the same on every peer, whatever its language. */
export function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
