import type { TeamMemberChoice } from '#shared/protocol/http-join.ts'

/**
 * The member with this name, or null.
 *
 * FIND-MEMBER-1: case, accents and blanks make no other name.
 * FIND-MEMBER-2: a part of a name, or a longer one, is somebody else's.
 * FIND-MEMBER-3: where several have the name the person must choose.
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
