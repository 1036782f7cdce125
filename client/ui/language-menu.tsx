import { Button, Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { languages } from '#shared/protocol/http-fields.ts'

import { isLanguage, languageNames } from '../i18n/language.ts'
import { useLanguage } from '../i18n/use-language.ts'

/** Changes the language of everything on screen; the choice is remembered on this device. */
export function LanguageMenu() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconLanguage size={18} aria-hidden="true" />}
          aria-label={`${t('app.language')}: ${languageNames[language]}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The languages as entries of a menu. */
export function LanguageItems() {
  const { language, changeLanguage } = useLanguage()
  return (
    <Menu.RadioGroup
      value={language}
      onChange={(chosen) => {
        if (isLanguage(chosen)) changeLanguage(chosen)
      }}
    >
      {languages.map((choice) => (
        <Menu.RadioItem key={choice} value={choice} lang={choice} closeMenuOnClick>
          {languageNames[choice]}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
