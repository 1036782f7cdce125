import type { TeamMemberChoice } from '#shared/protocol/http-join.ts'

/**
 * The only member with this name, whatever its case, accents and blanks; null for none and for
 * several, since then the person must choose.
 */
export function findMember(
  members: readonly TeamMemberChoice[],
  name: string,
): TeamMemberChoice | null {
  const wanted = comparable(name)
  const found = members.filter((member) => comparable(member.name) === wanted)
  return wanted !== '' && found.length === 1 ? (found[0] ?? null) : null
}

function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
