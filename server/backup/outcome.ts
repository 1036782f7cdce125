/** What a command of the terminal came to: a problem is a sentence for the person who typed it. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/** Done. */
export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

/** Not done, and why. */
export function problem(sentence: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: sentence }
}
