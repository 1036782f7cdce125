import type { ReactNode } from 'react'

import { assert } from '#shared/core/assert.ts'
import { decodeEntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { FieldRow } from '../../entities/field-row.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'

/** Presence says by an entity's id what somebody edits. The account file is none, and goes by this. */
const ACCOUNT = decodeEntityId('account')

interface AccountRowProps {
  readonly name: string
  readonly children: (label: string) => ReactNode
}

/** A field of the account file under its label; everybody sees who is in it. */
export function AccountRow({ name, children }: AccountRowProps) {
  const label = fieldLabel(useVocabulary(), name)
  assert(ACCOUNT !== null, 'the name of the account file can be an id')
  return (
    <FieldRow entityId={ACCOUNT} name={name} label={label} isWide>
      {children(label)}
    </FieldRow>
  )
}

/** Writes fields of the account file as this person. */
export function useSetAccount(): (fields: JsonObject) => void {
  const { run } = useOpenPlan()
  return (fields) => run({ name: 'setAccount', args: { fields } })
}
