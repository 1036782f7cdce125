import type { Band, GridSettings } from './settings.ts'

/** The quadrant of two bands, upright axis first: `high-low` is high up and on the left. */
export function quadrantOf(settings: GridSettings, x: Band, y: Band): string {
  return `${y >= settings.cut ? 'high' : 'low'}-${x >= settings.cut ? 'high' : 'low'}`
}

const usualNames: Readonly<Record<string, string>> = {
  'high-high': 'manageClosely',
  'high-low': 'keepSatisfied',
  'low-high': 'keepInformed',
  'low-low': 'monitor',
}

/** The label key of a quadrant: of high or low power and interest its usual name, of others both words. */
export function quadrantKey(settings: GridSettings, quadrant: string): string {
  const isUsual =
    settings.xField === 'interest' &&
    (settings.yField === 'power' || settings.yField === 'influence')
  return isUsual ? (usualNames[quadrant] ?? quadrant) : quadrant
}

/** What the labels of quadrants name. */
export function axesOf(settings: GridSettings): Readonly<Record<'x' | 'y', string>> {
  return { x: settings.xField, y: settings.yField }
}
