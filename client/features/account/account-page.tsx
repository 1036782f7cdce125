import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { MAX_TITLE_LENGTH } from '#shared/domain/commands/set-plan-facts.ts'
import { horizonLimits } from '#shared/domain/rules/horizons.ts'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { TextControl } from '../../entities/text-control.tsx'
import { AccountMember } from './account-member.tsx'
import styles from './account-page.module.css'
import { AccountSheet } from './account-sheet.tsx'
import { close, lead, ourTexts, theirTexts } from './account-texts.ts'
import { AccountTextField, CurrencyField, HorizonField, PeriodField } from './account-fields.tsx'
import { unusualPeriod } from './plan-period.ts'
import { SalesAimLine } from './sales-aim-line.tsx'

/**
 * The account file: one page about the customer, written where it is read.
 *
 * ACCOUNT-1: nothing of it is mandatory; an empty field shows an example of what could stand there.
 * ACCOUNT-2: what is theirs and what is ours stand apart; our sales aim is counted from objectives.
 * ACCOUNT-3: on paper it is one sheet (A4), without the screen around it.
 */
export function AccountPage() {
  const { t } = useTranslation()
  const account = usePlan((state) => state.view.account)
  const { shortMonths, mediumMonths } = horizonLimits(account)
  const unusual = unusualPeriod(account.periodFrom, account.periodTo)
  return (
    <div className={styles['desk']}>
      <article className={styles['page']} aria-labelledby="account-title">
        <header className={styles['head']}>
          <div className={styles['headText']}>
            <h2 id="account-title" className={styles['kicker']}>
              {t('account.title')}
            </h2>
            <CustomerName />
          </div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={17} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('account.print')}
          </Button>
        </header>
        <AccountTextField name={lead} className={styles['lead']} />
        <div className={styles['facts']}>
          <AccountMember name="managerId" />
          <AccountMember name="sponsorId" />
          <PeriodField name="periodFrom" />
          <PeriodField name="periodTo" />
        </div>
        {unusual !== null && (
          <p className={styles['hint']} role="status">
            {t(`account.unusualPeriod.${unusual}`)}
          </p>
        )}
        <div className={styles['columns']}>
          <section className={styles['theirs']} aria-labelledby="account-theirs">
            <h3 id="account-theirs" className={styles['part']}>
              {t('account.theirs')}
            </h3>
            {theirTexts.map((name) => (
              <AccountTextField key={name} name={name} />
            ))}
          </section>
          <section className={styles['ours']} aria-labelledby="account-ours">
            <h3 id="account-ours" className={styles['part']}>
              {t('account.ours')}
            </h3>
            {ourTexts.map((name) => (
              <AccountTextField key={name} name={name} />
            ))}
            <SalesAimLine />
            <div className={styles['terms']}>
              <CurrencyField />
              <HorizonField name="shortMonths" inForce={shortMonths} />
              <HorizonField name="mediumMonths" inForce={mediumMonths} />
            </div>
          </section>
        </div>
        <div className={styles['decision']}>
          <AccountTextField name={close} className={styles['lead']} />
        </div>
      </article>
      <AccountSheet />
    </div>
  )
}

/** A plan is named after its customer: until somebody says otherwise, that is the customer's name. */
function CustomerName() {
  const { t } = useTranslation()
  const { mayEdit, run } = useOpenPlan()
  const facts = usePlan((state) => state.view.facts)
  return (
    <TextControl
      label={t('account.customer')}
      value={facts.customer === '' ? facts.title : facts.customer}
      maxLength={MAX_TITLE_LENGTH}
      placeholder={t('account.customerPlaceholder')}
      isWrapping
      isReadOnly={!mayEdit}
      className={styles['customer']}
      onCommit={(text) => run({ name: 'setPlanFacts', args: { customer: text } })}
    />
  )
}
