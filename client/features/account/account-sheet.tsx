import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'

import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import styles from './account-sheet.module.css'
import { type AccountText, close, lead, ourTexts, theirTexts } from './account-texts.ts'
import { SalesAimLine } from './sales-aim-line.tsx'

/** Characters from which on the type is set smaller, so that the sheet stays one. */
const DENSE_FROM = 2600
const DENSEST_FROM = 4600

/** What goes on paper, in place of the screen: one A4 sheet, without what is empty. */
export function AccountSheet() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const { facts, account, entities } = usePlan((state) => state.view)
  const day = (date: string | null) =>
    date === null ? '…' : format.date(new Date(`${date}T12:00:00`).getTime())
  const nameOf = (id: typeof account.managerId) =>
    (id === null ? undefined : entities.get(id))?.name ?? ''
  const period =
    account.periodFrom === null && account.periodTo === null
      ? ''
      : `${day(account.periodFrom)} – ${day(account.periodTo)}`
  const line: readonly (readonly [string, string])[] = [
    [fieldLabel(words, 'managerId'), nameOf(account.managerId)],
    [fieldLabel(words, 'sponsorId'), nameOf(account.sponsorId)],
    [t('account.period'), period],
  ]
  const block = (name: AccountText) =>
    account[name] === '' ? null : (
      <section key={name}>
        <h4>{fieldLabel(words, name)}</h4>
        <p>{account[name]}</p>
      </section>
    )
  const length = [lead, ...theirTexts, ...ourTexts, close].reduce(
    (sum, name) => sum + account[name as AccountText].length,
    0,
  )
  return createPortal(
    <div
      className={styles['sheet']}
      data-density={length >= DENSEST_FROM ? 'densest' : length >= DENSE_FROM ? 'dense' : 'open'}
      data-account-sheet=""
      aria-hidden="true"
    >
      <header>
        <span>{t('account.title')}</span>
        <span>{facts.title}</span>
      </header>
      <h2>{facts.customer === '' ? facts.title : facts.customer}</h2>
      {account.profile !== '' && <p className={styles['lead']}>{account.profile}</p>}
      <dl>
        {line.map(([label, text]) =>
          text === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      <div className={styles['columns']}>
        <div className={styles['theirs']}>
          <h3>{t('account.theirs')}</h3>
          {theirTexts.map(block)}
        </div>
        <div className={styles['ours']}>
          <h3>{t('account.ours')}</h3>
          {ourTexts.map(block)}
          <SalesAimLine />
        </div>
      </div>
      {account.decision !== '' && <div className={styles['decision']}>{block(close)}</div>}
    </div>,
    document.body,
  )
}
