/** Throws when a rule of our own is broken: a bug, never a person's mistake. `rule` names the rule. */
export function assert(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new Error(`Broken rule: ${rule}`)
}

/** Closes a union: a case that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
