import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * BOX-1: AES-256-GCM with a key that lies beside the database, not in it: a copy of the database alone
 * opens nothing.
 * BOX-2: what was sealed with another key, or was changed, opens as null.
 */
export interface SecretBox {
  /** Names this key without telling it: 8 letters and digits. */
  readonly keyName: string
  seal(text: string): Uint8Array
  open(sealed: Uint8Array): string | null
}

export const KEY_FILE = 'secret.key'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The box of a data folder; its key file is made, readable by its owner alone, where there is none. */
export function openSecretBox(dataDir: string): SecretBox {
  return createSecretBox(readOrCreateKey(dataDir))
}

function createSecretBox(key: Uint8Array): SecretBox {
  return {
    keyName: createHash('sha256').update('name').update(key).digest('hex').slice(0, 8),
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      try {
        const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        // The tag does not fit: another key, or changed bytes (BOX-2).
        return null
      }
    },
  }
}

function readOrCreateKey(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, KEY_FILE)
  if (!existsSync(path)) createKeyFile(path)
  const key = readFileSync(path)
  if (key.length !== KEY_BYTES)
    throw new Error(`${path} is damaged: it must have ${KEY_BYTES} bytes`)
  return key
}

/** Written aside and linked into place, so that two processes that start at once agree on one key. */
function createKeyFile(path: string): void {
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, randomBytes(KEY_BYTES), { mode: 0o600 })
  chmodSync(aside, 0o600)
  try {
    linkSync(aside, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    unlinkSync(aside)
  }
}
