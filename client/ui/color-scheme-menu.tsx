import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const schemes = ['light', 'dark', 'auto'] as const
const icons = { light: IconSun, dark: IconMoon, auto: IconSunMoon }

/** Chooses light, dark, or as the system has it. */
export function ColorSchemeMenu() {
  const { t } = useTranslation()
  const { colorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('app.colorScheme')}>
          <Icon size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ColorSchemeItems />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The colour schemes as entries of a menu. */
export function ColorSchemeItems() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup
      value={colorScheme}
      onChange={(chosen) => setColorScheme(schemes.find((scheme) => scheme === chosen) ?? 'auto')}
    >
      {schemes.map((scheme) => {
        const Icon = icons[scheme]
        return (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            closeMenuOnClick
            rightSection={<Icon size={16} aria-hidden="true" />}
          >
            {t(`app.schemes.${scheme}`)}
          </Menu.RadioItem>
        )
      })}
    </Menu.RadioGroup>
  )
}
