import { useTranslation } from 'react-i18next'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import styles from './account-page.module.css'
import { sumSalesAim } from './sales-aim.ts'

/** What our objectives add up to. It is counted, not written: the amounts stand on the objectives. */
export function SalesAimLine() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const view = usePlan((state) => state.view)
  const aim = sumSalesAim(view)
  const { currency } = view.account
  return (
    <div className={styles['aim']}>
      <h4 className={styles['label']}>{t('account.salesAim')}</h4>
      {aim === null ? (
        <p className={styles['aimNone']}>{t('account.noSalesAim')}</p>
      ) : (
        <>
          <p className={styles['aimTotal']}>
            {format.number(aim.total)} {currency}
          </p>
          <p className={styles['aimTerms']}>
            {aim.terms.map(({ horizon, amount }) => (
              <span key={horizon}>
                {horizon === null ? t('account.noTerm') : words.options.horizon[horizon]}:{' '}
                {format.number(amount)}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  )
}
