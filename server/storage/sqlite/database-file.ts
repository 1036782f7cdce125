/** The file in `DATA_DIR` that holds everything but the key; SQLite keeps `-wal` and `-shm` beside it. */
export const DATABASE_FILE = 'tesela.sqlite'
