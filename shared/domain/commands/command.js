/** Types a command by its arguments. */
export function defineCommand(command) {
  return command
}
/** A decision from its writes; what it touches is what it creates unless said otherwise. */
export function decision(changes, { createdIds = [], touchedIds } = {}) {
  return { changes, createdIds, touchedIds: touchedIds ?? createdIds }
}
