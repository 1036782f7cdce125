import styles from './person-avatar.module.css'
import { initialsOf } from './stable-color.ts'

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
      {initialsOf(name) || '?'}
    </span>
  )
}

function toneOf(name: string): number {
  let sum = 0
  for (const letter of name) sum += letter.codePointAt(0) ?? 0
  return sum % TONES
}
