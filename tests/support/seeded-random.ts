import { seededRandomBytes } from '#shared/core/random.ts'

/** Numbers in [0, 1) that are the same in every run with this seed. */
export function seededRandom(seed: number): () => number {
  const bytes = seededRandomBytes(seed)
  return () => {
    const [high = 0, middle = 0, low = 0] = bytes(3)
    return (high * 65_536 + middle * 256 + low) / 16_777_216
  }
}

/** One of these; `random` is in [0, 1). */
export function pickOne<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)]
}
