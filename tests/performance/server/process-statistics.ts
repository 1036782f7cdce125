import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all it started have used so far. */
export interface ProcessStatistics {
  /** Processor time of all threads, in seconds. */
  readonly cpuS: number
  /** Of it: of the thread that serves the sockets. */
  readonly mainThreadCpuS: number
  /** Memory in use, in MiB. */
  readonly memoryMiB: number
}

const NANOSECONDS = 1e9
const KIB_IN_A_MIB = 1024

/**
 * Reads `/proc` (Linux): the scheduler's own account of each thread, which is exact to the
 * nanosecond. A process that has ended counts nothing.
 */
export function readProcessStatistics(rootPid: number): ProcessStatistics {
  let cpuS = 0
  let memoryMiB = 0
  for (const pid of processTree(rootPid)) {
    cpuS += sum(threadsOf(pid).map((thread) => cpuOfThread(pid, thread)))
    memoryMiB += memoryOf(pid)
  }
  return { cpuS, mainThreadCpuS: cpuOfThread(rootPid, String(rootPid)), memoryMiB }
}

function processTree(pid: number): readonly number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    readOrEmpty(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(processTree)]
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function cpuOfThread(pid: number, thread: string): number {
  const [onCpu = '0'] = readOrEmpty(`/proc/${pid}/task/${thread}/schedstat`).split(' ')
  return Number(onCpu) / NANOSECONDS
}

function memoryOf(pid: number): number {
  const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readOrEmpty(`/proc/${pid}/status`)) ?? []
  return Number(kib) / KIB_IN_A_MIB
}

/** Threads and processes end while they are looked at. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
