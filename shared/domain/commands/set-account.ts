import * as z from 'zod/mini'
import { decodeEntityId } from '../../core/ids.ts'
import { isSameJson, type Json } from '../../core/json.ts'
import { ok, refuse } from '../../core/result.ts'
import { accountFields, accountMemberFields } from '../account.ts'
import type { Change } from '../changes.ts'
import type { AnyFieldValue } from '../entities/field.ts'
import { fieldsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkFieldSet } from './write-entity.ts'

/**
 * Writes fields of the account file; nothing of it is mandatory.
 *
 * ACCOUNT-4: manager and sponsor are members of our team (else `command/unknown-entity`), and a plan does
 * not end before it starts (else `account/period`).
 * ACCOUNT-5: a period that two people have turned around between them keeps nobody from writing the rest.
 */
export const setAccount = defineCommand({
  args: z.object({ fields: fieldsArg }),
  decide: (view, { fields }) => {
    const changes: Change[] = []
    const texts: Record<string, Json> = {}
    for (const [field, value] of Object.entries(fields)) {
      const isMember = accountMemberFields.some((name) => name === field)
      if (!isMember) texts[field] = value
      else if (value !== null && !isMemberId(value)) return refuse('command/unknown-entity')
      else changes.push({ type: 'account/set', field, value })
    }
    const checked = checkFieldSet(accountFields, texts)
    if (!checked.ok) return checked
    const { periodFrom, periodTo } = { ...view.account, ...checked.value }
    const setsPeriod = 'periodFrom' in fields || 'periodTo' in fields
    const isPeriod = typeof periodFrom === 'string' && typeof periodTo === 'string'
    if (setsPeriod && isPeriod && periodTo < periodFrom) return refuse('account/period')
    for (const [field, value] of Object.entries(checked.value)) {
      changes.push({ type: 'account/set', field, value })
    }
    const current = new Map<string, AnyFieldValue>(Object.entries(view.account))
    return ok(
      decision(
        changes.filter(
          (change) =>
            change.type !== 'account/set' || !isSameJson(change.value, current.get(change.field)),
        ),
      ),
    )

    function isMemberId(value: unknown): boolean {
      const id = decodeEntityId(value)
      return id !== null && view.entities.get(id)?.kind === 'member'
    }
  },
})
