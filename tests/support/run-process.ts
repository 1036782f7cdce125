import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface EndedProcess {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningProcess {
  /** Resolves as soon as standard output matches; rejects where the process ends without. */
  outputMatches(pattern: RegExp): Promise<RegExpExecArray>
  signal(signal: NodeJS.Signals): void
  readonly ended: Promise<EndedProcess>
}

/** Runs a file of this project, TypeScript or built, as npm does, with these environment variables alone. */
export function runProcess(
  script: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): RunningProcess {
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, script, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, stdout, stderr }))
  return {
    ended,
    outputMatches: (pattern) =>
      new Promise((found, failed) => {
        function look(): void {
          const match = pattern.exec(stdout)
          if (match !== null) found(match)
        }
        child.stdout.on('data', look)
        void ended.then((end) => failed(new Error(`it ended:\n${end.stdout}\n${end.stderr}`)))
        look()
      }),
    signal: (signal) => child.kill(signal),
  }
}
