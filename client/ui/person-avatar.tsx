import styles from './person-avatar.module.css'

const TONES = 6

interface PersonAvatarProps {
  readonly name: string
  readonly sizePx?: number
}

/** A person's initials on a quiet ground that follows from the name; the name stands beside it. */
export function PersonAvatar({ name, sizePx = 36 }: PersonAvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={styles['avatar']}
      data-tone={toneOf(name)}
      style={{ width: sizePx, height: sizePx, fontSize: sizePx * 0.38 }}
    >
      {initials(name)}
    </span>
  )
}

/** First letters of the first and last word: "Ana María Ruiz" is AR. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${Array.from(first)[0] ?? '?'}${Array.from(last)[0] ?? ''}`.toUpperCase()
}

function toneOf(name: string): number {
  let sum = 0
  for (const letter of name) sum += letter.codePointAt(0) ?? 0
  return sum % TONES
}
