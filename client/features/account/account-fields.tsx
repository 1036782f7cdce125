import { useTranslation } from 'react-i18next'

import { accountFields } from '#shared/domain/account.ts'

import { NumberControl } from '../../entities/number-control.tsx'
import { TextControl } from '../../entities/text-control.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { AccountRow, useSetAccount } from './account-row.tsx'
import type { AccountText } from './account-texts.ts'

interface AccountTextFieldProps {
  readonly name: AccountText
  readonly className?: string | undefined
}

/** A text of the page. While it is empty, an example shows what could stand there. */
export function AccountTextField({ name, className }: AccountTextFieldProps) {
  const { t } = useTranslation()
  const { mayEdit } = useOpenPlan()
  const value = usePlan((state) => state.view.account[name])
  const setAccount = useSetAccount()
  return (
    <AccountRow name={name}>
      {(label) => (
        <TextControl
          label={label}
          value={value}
          maxLength={accountFields[name].maxLength}
          placeholder={t('account.example', { text: t(`account.examples.${name}`) })}
          isMultiline
          isReadOnly={!mayEdit}
          className={className}
          onCommit={(text) => setAccount({ [name]: text })}
        />
      )}
    </AccountRow>
  )
}

/** The currency of every amount in the plan. */
export function CurrencyField() {
  const { mayEdit } = useOpenPlan()
  const value = usePlan((state) => state.view.account.currency)
  const setAccount = useSetAccount()
  return (
    <AccountRow name="currency">
      {(label) => (
        <TextControl
          label={label}
          value={value}
          maxLength={accountFields.currency.maxLength}
          placeholder="EUR"
          isReadOnly={!mayEdit}
          onCommit={(text) => setAccount({ currency: text })}
        />
      )}
    </AccountRow>
  )
}

/** The first or the last day of the plan. */
export function PeriodField({ name }: { readonly name: 'periodFrom' | 'periodTo' }) {
  const { mayEdit } = useOpenPlan()
  const value = usePlan((state) => state.view.account[name])
  const setAccount = useSetAccount()
  return (
    <AccountRow name={name}>
      {(label) => (
        <TextControl
          label={label}
          value={value ?? ''}
          inputType="date"
          isReadOnly={!mayEdit}
          onCommit={(text) => setAccount({ [name]: text === '' ? null : text })}
        />
      )}
    </AccountRow>
  )
}

interface HorizonFieldProps {
  readonly name: 'shortMonths' | 'mediumMonths'
  /** What counts while nothing is set. */
  readonly inForce: number
}

/** How many months a term takes, from the plan's first day. */
export function HorizonField({ name, inForce }: HorizonFieldProps) {
  const { mayEdit } = useOpenPlan()
  const value = usePlan((state) => state.view.account[name])
  const setAccount = useSetAccount()
  return (
    <AccountRow name={name}>
      {(label) => (
        <NumberControl
          label={label}
          value={value}
          placeholder={String(inForce)}
          isReadOnly={!mayEdit}
          onCommit={(months) => setAccount({ [name]: months })}
        />
      )}
    </AccountRow>
  )
}
