/** What a person at the terminal reads; everything else goes through the logger. */

/** One line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One line to standard error, for what must not mix with an answer on standard output. */
export function mention(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Says in one line why the process cannot go on, and ends it. */
export function stopBecause(problem: string): never {
  mention(problem)
  process.exit(1)
}
