import type { Json } from '#shared/core/json.ts'
import { linkFields } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { FieldControl } from '../../entities/field-control.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import styles from './link-fields.module.css'

/** Every field a link has, from its description. */
export function LinkFields({ link }: { readonly link: Link }) {
  const plan = useOpenPlan()
  const words = useVocabulary()
  const values = new Map(Object.entries(link))

  function handleCommit(name: string, value: Json): void {
    plan.run({ name: 'setLinkFields', args: { linkId: link.id, fields: { [name]: value } } })
  }

  return Object.entries(linkFields).map(([name, field]) => (
    <div key={`${link.id}/${name}`} className={styles['field']}>
      <span className={styles['label']}>{fieldLabel(words, name)}</span>
      <FieldControl
        name={name}
        field={field}
        value={values.get(name) ?? null}
        isReadOnly={!plan.mayEdit}
        onCommit={(value) => handleCommit(name, value)}
      />
    </div>
  ))
}
