import type { RandomBytes } from './random.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PlanId = Branded<'PlanId'>
export type EntityId = Branded<'EntityId'>
export type LinkId = Branded<'LinkId'>
export type BoardId = Branded<'BoardId'>
export type AnnotationId = Branded<'AnnotationId'>
export type ParticipantId = Branded<'ParticipantId'>
export type CommentId = Branded<'CommentId'>

/** 62 letters and digits, so that an id is safe in a URL, a file name and a selector. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ID_LENGTH = 16
const ID_PATTERN = /^[0-9A-Za-z]{1,64}$/
/** Bytes from here on would favour the first letters of the alphabet. */
const UNBIASED_BYTES = 248

/** A fresh id of 16 letters and digits (95 bits): no two peers ever draw the same one. */
export function createId(randomBytes: RandomBytes): string {
  let id = ''
  while (id.length < ID_LENGTH) {
    for (const byte of randomBytes(ID_LENGTH)) {
      if (byte < UNBIASED_BYTES && id.length < ID_LENGTH) id += ALPHABET[byte % ALPHABET.length]
    }
  }
  return id
}

/** Tells whether a value from outside can be an id: 1 to 64 letters and digits. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value)
}

/** Each turns a value from outside into an id of its kind, or null where it cannot be one. */
export const decodePlanId = (value: unknown) => (isId(value) ? (value as PlanId) : null)
export const decodeEntityId = (value: unknown) => (isId(value) ? (value as EntityId) : null)
export const decodeBoardId = (value: unknown) => (isId(value) ? (value as BoardId) : null)
export const decodeCommentId = (value: unknown) => (isId(value) ? (value as CommentId) : null)
export const decodeParticipantId = (value: unknown) =>
  isId(value) ? (value as ParticipantId) : null
