/** Composition root of the client: builds what outlives a page and hands it down. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'

import { assert } from '#shared/core/assert.ts'

import { createApi } from './http/create-api.ts'
import { ApiContext } from './http/use-api.ts'
import { createAppRoutes } from './app-routes.tsx'
import { chooseLanguage } from './i18n/language.ts'
import { createTexts } from './i18n/texts.ts'
import { TextsContext } from './i18n/use-language.ts'
import { createPageShell } from './offline-shell/page-shell.ts'
import { OfflineShellContext } from './offline-shell/use-offline-shell.ts'
import { browserStorage } from './settings/browser-storage.ts'
import { createPersonSettings } from './settings/person-settings.ts'
import { PersonSettingsContext } from './settings/use-person-settings.ts'
import { PageFailure } from './ui/page-failure.tsx'
import { ThemeProvider } from './ui/theme-provider.tsx'

const root = document.querySelector('#root')
assert(root !== null, 'index.html has the element #root')

const personSettings = createPersonSettings(browserStorage)
const api = createApi((path, init) => fetch(path, init))
const shell = createPageShell()
const { language } = personSettings.getState()
const textsReady = createTexts(language ?? chooseLanguage(navigator.languages), (shown) => {
  document.documentElement.lang = shown
})
const { AppRoutes, preload } = createAppRoutes({
  loadWorkspaceParts: async () => (await textsReady).load('workspace'),
  loadCheckParts: async () => (await textsReady).load('check'),
})
preload(location.pathname)
const texts = await textsReady
texts.i18n.on('languageChanged', () => {
  personSettings.getState().change({ language: texts.language() })
})

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={texts.i18n}>
      <TextsContext value={texts}>
        <ApiContext value={api}>
          <PersonSettingsContext value={personSettings}>
            <OfflineShellContext value={shell}>
              <ThemeProvider>
                <PageFailure>
                  <AppRoutes />
                </PageFailure>
              </ThemeProvider>
            </OfflineShellContext>
          </PersonSettingsContext>
        </ApiContext>
      </TextsContext>
    </I18nextProvider>
  </StrictMode>,
)
