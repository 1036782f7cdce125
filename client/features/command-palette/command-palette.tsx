import { Combobox, Kbd, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { matchEntities, subtitleOf } from '../../entities/match-entities.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './command-palette.module.css'
import { matchCommands } from './match-commands.ts'
import { type PaletteActions, usePaletteCommands } from './use-palette-commands.ts'

interface CommandPaletteProps {
  readonly actions: PaletteActions
  readonly onClose: () => void
}

const MAX_PEOPLE = 8

/** Everything that can be done, and everybody, by typing. Render it only while it is open. */
export function CommandPalette({ actions, onClose }: CommandPaletteProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const entities = usePlan((state) => state.view.entities)
  const commands = usePaletteCommands(actions)
  const [text, setText] = useState('')
  const combobox = useCombobox({ opened: true })
  const found = matchCommands(commands, text)
  const people = text.trim() === '' ? [] : matchEntities(entities.values(), text, MAX_PEOPLE)

  // Once the list of this text is there: the option chosen before may be another one's by then.
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (text !== '') selectFirstOption()
  }, [text, selectFirstOption])

  function handlePick(value: string): void {
    onClose()
    const person = people.find(({ id }) => id === value)
    if (person !== undefined) plan.focus(person.id)
    else found.find((_, place) => commandValue(place) === value)?.run()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      padding={0}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={handlePick}>
        <Combobox.EventsTarget>
          <TextInput
            variant="unstyled"
            size="md"
            className={styles['input'] ?? ''}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            leftSection={<IconChevronRight size={18} aria-hidden="true" />}
            rightSection={<Kbd size="xs">Esc</Kbd>}
            rightSectionWidth={52}
            data-autofocus
            data-uncommitted={text !== '' || undefined}
            value={text}
            // An open list keeps Escape from the dialog around it.
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose()
            }}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options
          tabIndex={0}
          className={styles['options'] ?? ''}
          aria-label={t('palette.results')}
        >
          {found.map(({ label, keys }, place) => (
            <Combobox.Option
              key={commandValue(place)}
              value={commandValue(place)}
              className={styles['option'] ?? ''}
            >
              <span className={styles['label']}>{label}</span>
              {keys !== undefined && <Kbd size="xs">{keys}</Kbd>}
            </Combobox.Option>
          ))}
          {people.map((entity) => (
            <Combobox.Option key={entity.id} value={entity.id} className={styles['option'] ?? ''}>
              <EntityAvatar entity={entity} sizePx={26} />
              <span className={styles['label']}>{entity.name}</span>
              <span className={styles['subtitle']}>{subtitleOf(entity)}</span>
            </Combobox.Option>
          ))}
          {found.length + people.length === 0 && (
            <Combobox.Empty>{t('palette.nothing')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox>
    </Modal>
  )
}

/** Boards may share a name, so a line is known by its place. */
function commandValue(place: number): string {
  return `command:${place}`
}
