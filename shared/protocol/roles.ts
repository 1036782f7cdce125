/** What a participant may do in a plan. */
export const roles = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]

/** A plan has two Yjs documents. */
export const documentNames = ['plan', 'session'] as const
export type DocumentName = (typeof documentNames)[number]

/** Tells whether a value from outside is a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

/** Tells whether a value from outside names a document. */
export function isDocumentName(value: unknown): value is DocumentName {
  return documentNames.some((name) => name === value)
}

/**
 * The one place that decides who may change a document through sync. The session document is written
 * by the server alone, so through sync nobody may.
 */
export function mayWrite(role: Role, documentName: DocumentName): boolean {
  return documentName === 'plan' && role !== 'observer'
}
