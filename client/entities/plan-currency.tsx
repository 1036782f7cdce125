import { Text } from '@mantine/core'

import { usePlan } from '../plan/plan-context.tsx'

/** The currency of the account file; nothing while none is named. */
export function PlanCurrency() {
  const currency = usePlan(({ view }) => view.account.currency)
  return (
    <Text size="xs" c="dimmed">
      {currency}
    </Text>
  )
}
