import { horizon, type Horizon } from '#shared/domain/entities/scales.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { horizonOf } from '#shared/domain/rules/horizons.ts'

export interface SalesAim {
  /** The sums of the terms that have any, the nearest first; null: objectives of no term. */
  readonly terms: readonly { readonly horizon: Horizon | null; readonly amount: number }[]
  readonly total: number
}

/** What our objectives add up to, in the account file's currency; null where none has an amount. */
export function sumSalesAim(view: Pick<PlanView, 'entities' | 'account'>): SalesAim | null {
  const sums = new Map<Horizon | null, number>()
  for (const entity of view.entities.values()) {
    if (entity.kind !== 'objective' || entity.amount === null) continue
    const term = horizonOf(entity, view.account)
    sums.set(term, (sums.get(term) ?? 0) + entity.amount)
  }
  if (sums.size === 0) return null
  const terms = [...horizon.options, null].flatMap((term) => {
    const amount = sums.get(term)
    return amount === undefined ? [] : [{ horizon: term, amount }]
  })
  return { terms, total: terms.reduce((sum, { amount }) => sum + amount, 0) }
}
