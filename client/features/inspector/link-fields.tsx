import type { Json } from '#shared/core/json.ts'
import { linkFields, linkRule } from '#shared/domain/links/link-kinds.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import type { Link } from '#shared/domain/links/link.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { FieldControl } from '../../entities/field-control.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import styles from './link-fields.module.css'

/** How well two know each other is asked of people alone; a note fits every link. */
export function fieldsOfLink({ kind }: Pick<Link, 'kind'>): readonly (readonly [string, Field])[] {
  const { from, to } = linkRule(kind)
  const isOfPeople = [...from, ...to].every((each) => each === 'person' || each === 'member')
  return Object.entries(linkFields).filter(([name]) => isOfPeople || name === 'note')
}

/** The fields that a link of this kind has, from their descriptions. */
export function LinkFields({ link }: { readonly link: Link }) {
  const plan = useOpenPlan()
  const words = useVocabulary()
  const values = new Map(Object.entries(link))

  function handleCommit(name: string, value: Json): void {
    plan.run({ name: 'setLinkFields', args: { linkId: link.id, fields: { [name]: value } } })
  }

  return fieldsOfLink(link).map(([name, field]) => (
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
