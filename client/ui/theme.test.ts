import { DEFAULT_THEME, luminance, mergeMantineTheme } from '@mantine/core'
import { describe, expect, it } from 'vitest'

import { resolveCssVariables, theme } from './theme.ts'

const whole = mergeMantineTheme(DEFAULT_THEME, theme)
const variables = resolveCssVariables(whole)

/** How much two colours differ, from 1 to 21, as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', variables.light, '#ffffff'],
  // A menu lies on a lighter ground than the page.
  ['dark', variables.dark, whole.colors.dark[6]],
] as const)('the %s theme', (_, scheme, menuGround) => {
  it.each(['--ts-danger-text', '--mantine-color-dimmed', '--ts-accent-text'] as const)(
    '[THEME-1] words in %s can be read on a menu',
    (name) => {
      expect(contrast(scheme[name] ?? '', menuGround)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
