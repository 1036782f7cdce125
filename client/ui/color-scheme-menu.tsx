import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
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
  return schemes.map((scheme) => {
    const Icon = icons[scheme]
    return (
      <Menu.Item
        key={scheme}
        role="menuitemradio"
        aria-checked={scheme === colorScheme}
        leftSection={<Icon size={16} aria-hidden="true" />}
        rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden="true" /> : null}
        onClick={() => setColorScheme(scheme)}
      >
        {t(`app.schemes.${scheme}`)}
      </Menu.Item>
    )
  })
}
