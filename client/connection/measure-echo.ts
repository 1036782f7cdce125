/**
 * Whether live connections reach the server from here, and how long a word takes there and back.
 *
 * MEASURE-1 A socket counts only once something came back through it: some networks open one and then
 *           let nothing pass.
 * MEASURE-2 Requests are tried only where sockets fail, as a plan does it.
 */
import { TunnelSocket } from './tunnel-socket.ts'
import type { Fetch } from './tunnel-requests.ts'

export interface EchoMeasure {
  readonly way: 'socket' | 'requests' | 'none'
  /** In the order in which they were measured; empty where nothing came back. */
  readonly roundTripsMs: readonly number[]
}

export interface EchoMeans {
  /** Where documents are synced, such as `wss://host/sync`. */
  readonly syncUrl: string
  readonly WebSocket: typeof WebSocket
  readonly fetch: Fetch
  readonly nowMs: () => number
  /** How long each way is given. */
  readonly patienceMs: number
}

const ROUNDS = 7

interface Listeners {
  readonly onOpen: () => void
  readonly onHeard: () => void
  readonly onEnd: () => void
}

interface Talk {
  readonly say: (word: Uint8Array<ArrayBuffer>) => void
  readonly close: () => void
}

/** Tries a socket, then requests. Never rejects. */
export async function measureEcho(means: EchoMeans): Promise<EchoMeasure> {
  const url = `${means.syncUrl}/check/echo`
  const bySocket = await measure((listeners) => talkBySocket(url, means, listeners), means)
  if (bySocket.length > 0) return { way: 'socket', roundTripsMs: bySocket }
  const byRequests = await measure((listeners) => talkByRequests(url, means, listeners), means)
  return { way: byRequests.length > 0 ? 'requests' : 'none', roundTripsMs: byRequests }
}

function measure(
  open: (listeners: Listeners) => Talk,
  { nowMs, patienceMs }: EchoMeans,
): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const roundTripsMs: number[] = []
    let saidAtMs = 0
    const timer = setTimeout(finish, patienceMs)
    const talk = open({
      onOpen: say,
      onHeard() {
        roundTripsMs.push(nowMs() - saidAtMs)
        if (roundTripsMs.length < ROUNDS) say()
        else finish()
      },
      onEnd: finish,
    })

    function say(): void {
      saidAtMs = nowMs()
      talk.say(Uint8Array.of(roundTripsMs.length))
    }

    function finish(): void {
      clearTimeout(timer)
      talk.close()
      resolve(roundTripsMs)
    }
  })
}

function talkBySocket(url: string, means: EchoMeans, listeners: Listeners): Talk {
  const socket = new means.WebSocket(url)
  socket.addEventListener('open', listeners.onOpen)
  socket.addEventListener('message', listeners.onHeard)
  socket.addEventListener('close', listeners.onEnd)
  return { say: (word) => socket.send(word), close: () => socket.close() }
}

function talkByRequests(url: string, means: EchoMeans, listeners: Listeners): Talk {
  const socket = new TunnelSocket(url, means.fetch)
  Object.assign(socket, {
    onopen: listeners.onOpen,
    onmessage: listeners.onHeard,
    onclose: listeners.onEnd,
  })
  return { say: (word) => socket.send(word), close: () => socket.close() }
}
