import { unsafe__withoutCapture, type Signal } from '@tldraw/tldraw'

/** A signal's value now, without following it: the caller does not run again when it changes. */
export function peek<Value>(signal: Signal<Value>): Value {
  return unsafe__withoutCapture(() => signal.get())
}
