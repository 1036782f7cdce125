import styles from './extras-table.module.css'

/** Columns of an imported file that have no field of their own, as they were. */
export function ExtrasTable({ extras }: { readonly extras: Readonly<Record<string, string>> }) {
  const entries = Object.entries(extras)
  if (entries.length === 0) return null
  return (
    <dl className={styles['list']}>
      {entries.map(([name, text]) => (
        <div key={name} className={styles['entry']}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
