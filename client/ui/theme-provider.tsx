import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import './global.css'

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { useState, type ReactNode } from 'react'

import { resolveCssVariables, theme } from './theme.ts'

/** The same key as in public/color-scheme.js, which sets the scheme before the first frame. */
const COLOR_SCHEME_KEY = 'tesela:color-scheme'

/** Everything on screen stands inside; the scheme follows the system until a person chooses. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [manager] = useState(() => localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY }))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
