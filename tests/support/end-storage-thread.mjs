// Loaded into a server's process and each of its threads by NODE_OPTIONS, so that the server itself needs
// no way of being harmed: on SIGUSR2 its storage thread meets the end that END_OF_STORAGE names.
import { isMainThread, workerData } from 'node:worker_threads'

const ends = {
  memory() {
    const kept = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, number) => ({ number })))
  },
  exit() {
    process.exit(0)
  },
}

const orders = new BroadcastChannel('end-storage-thread')
if (isMainThread) {
  orders.unref()
  process.on('SIGUSR2', () => orders.postMessage(process.env['END_OF_STORAGE']))
} else if (workerData?.dataDir !== undefined) {
  orders.addEventListener('message', ({ data }) => ends[data]())
  orders.unref()
}
