// Hocuspocus as it comes. With SQLITE_DIR its SQLite extension keeps the documents there.
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const { PORT, SQLITE_DIR } = process.env
const extensions =
  SQLITE_DIR === undefined ? [] : [new SQLite({ database: `${SQLITE_DIR}/hocuspocus.sqlite` })]
await new Server({ port: Number(PORT), address: '127.0.0.1', quiet: true, extensions }).listen()
