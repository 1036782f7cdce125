import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KEY_FILE, openSecretBox } from './secret-box.ts'

describe('openSecretBox', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tesela-box-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true })
  })

  it('[BOX-1] opens what it has sealed, also after a restart, and never seals alike twice', () => {
    const box = openSecretBox(dataDir)
    const sealed = box.seal('a secret')
    expect(Buffer.from(sealed).includes('a secret')).toBe(false)
    expect(Buffer.from(box.seal('a secret')).equals(Buffer.from(sealed))).toBe(false)
    const reopened = openSecretBox(dataDir)
    expect(reopened.open(new Uint8Array(sealed))).toBe('a secret')
    expect(reopened.keyName).toBe(box.keyName)
  })

  it('[BOX-1] the key is readable by its owner alone', () => {
    openSecretBox(dataDir)
    expect(statSync(join(dataDir, KEY_FILE)).mode & 0o777).toBe(0o600)
  })

  it('[BOX-2] another key, changed bytes and no bytes open as null', () => {
    const box = openSecretBox(dataDir)
    const sealed = Uint8Array.from(box.seal('a secret'))
    const changed = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte))
    expect(box.open(changed)).toBeNull()
    expect(box.open(new Uint8Array())).toBeNull()
    rmSync(join(dataDir, KEY_FILE))
    expect(openSecretBox(dataDir).open(sealed)).toBeNull()
  })

  it('[BOX-1] a damaged key file is said to be damaged, not replaced', () => {
    writeFileSync(join(dataDir, KEY_FILE), 'short')
    expect(() => openSecretBox(dataDir)).toThrow('is damaged')
  })
})
