/** A value that survives JSON: what a Yjs map may hold besides shared types. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

const MAX_DEPTH = 24
/** Keys that would reach into an object's prototype when copied. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** A name from outside that may be a key: one that would reach into a prototype gets a mark behind. */
export function safeKey(name: string): string {
  return FORBIDDEN_KEYS.has(name) ? `${name}_` : name
}

/** Tells whether a value from outside is plain JSON, at most 24 levels deep and without prototype keys. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  return Object.entries(value).every(
    ([key, item]) => !FORBIDDEN_KEYS.has(key) && isJson(item, depth + 1),
  )
}

/** Tells whether a value from outside is a JSON object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isJson(value) && typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equality of two JSON values by content; the order of keys does not matter. */
export function isSameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const leftEntries = Object.entries(left)
  const rightItems = new Map<string, Json>(Object.entries(right))
  return (
    leftEntries.length === rightItems.size &&
    leftEntries.every(([key, item]) => rightItems.has(key) && isSameJson(item, rightItems.get(key)))
  )
}
