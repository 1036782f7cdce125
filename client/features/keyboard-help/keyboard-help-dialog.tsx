import { Kbd, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './keyboard-help-dialog.module.css'

/** Alternatives are parted by a bar, keys pressed together by a plus sign. */
const planKeys = [
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y|Ctrl+Shift+Z'],
  ['palette', 'Ctrl+K'],
  ['find', 'Ctrl+F'],
  ['add', 'P'],
  ['help', '?'],
  ['leave', 'Esc'],
] as const
const mapKeys = [
  ['select', 'V'],
  ['hand', 'H'],
  ['pan', 'Space'],
  ['note', 'N'],
  ['text', 'T'],
  ['draw', 'D'],
  ['arrow', 'A'],
  ['frame', 'F'],
  ['rate', '←|→|↑|↓'],
  ['moveInLane', 'Alt+↑|Alt+↓'],
  ['moveLane', 'Alt+←|Alt+→'],
  ['moveTo', 'M'],
  ['addToo', 'Ctrl'],
  ['thread', 'O'],
  ['details', 'Enter'],
  ['jump', 'Tab|Enter'],
  ['rename', 'F2'],
  ['duplicate', 'Ctrl+D'],
  ['remove', 'Del'],
  ['showAll', 'Shift+1'],
] as const
const tableKeys = [
  ['move', '←|→|↑|↓'],
  ['edit', 'Enter|F2'],
  ['rateDigit', '1|2|3|4|5'],
  ['clear', '⌫'],
  ['mark', 'Space'],
  ['extend', 'Shift+↓'],
  ['all', 'Ctrl+A'],
  ['remove', 'Del'],
] as const

/** Keys that are called differently in each language. */
const namedKeys = ['Space', 'Enter', 'Del', 'Shift'] as const

/** Every key, in the places where they work. */
export function KeyboardHelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      size="62rem"
      onClose={onClose}
      title={t('keyboard.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={styles['groups']}>
        <KeyGroup title={t('keyboard.plan')}>
          {planKeys.map(([name, keys]) => (
            <KeyLine key={name} label={t(`keyboard.planKeys.${name}`)} keys={keys} />
          ))}
        </KeyGroup>
        <KeyGroup title={t('keyboard.map')}>
          {mapKeys.map(([name, keys]) => (
            <KeyLine key={name} label={t(`keyboard.mapKeys.${name}`)} keys={keys} />
          ))}
        </KeyGroup>
        <KeyGroup title={t('keyboard.table')}>
          {tableKeys.map(([name, keys]) => (
            <KeyLine key={name} label={t(`keyboard.tableKeys.${name}`)} keys={keys} />
          ))}
        </KeyGroup>
      </div>
    </Modal>
  )
}

interface KeyGroupProps {
  readonly title: string
  readonly children: ReactNode
}

function KeyGroup({ title, children }: KeyGroupProps) {
  return (
    <section className={styles['group']}>
      <h3 className={styles['title']}>{title}</h3>
      <dl className={styles['list']}>{children}</dl>
    </section>
  )
}

function KeyLine({ label, keys }: { readonly label: string; readonly keys: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd>
        {keys.split('|').map((combination) => (
          <span key={combination} className={styles['keys']}>
            {combination.split('+').map((key) => (
              <Kbd key={key} size="xs">
                {isNamedKey(key) ? t(`keyboard.keyNames.${key}`) : key}
              </Kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}

function isNamedKey(key: string): key is (typeof namedKeys)[number] {
  return namedKeys.some((named) => named === key)
}
