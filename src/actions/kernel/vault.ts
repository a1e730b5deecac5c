/**
 * Keeps what must be kept but not be read in the database: secrets of second factors and of sign-in services,
 * sealed with AES-256-GCM under a key that is not there. The key comes from JICHI_SECRET_KEY, or from a file
 * in the data folder that is made when it is first needed, readable by its owner only.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Vault = {
  /** @param about what the secret is of; opened under any other name it stays shut */
  seal(secret: string, about: string): Promise<string>
  /** null when it was sealed with another key, of something else, or was changed. */
  open(sealed: string, about: string): Promise<string | null>
  /** A digest that nobody without the key can make or guess from. */
  digest(text: string): Promise<string>
}

/** The least number of characters of JICHI_SECRET_KEY. */
export const SECRET_KEY_MIN = 32

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

type Keys = { readonly sealing: Buffer; readonly digesting: Buffer }

function derive(key: string): Keys {
  const one = (purpose: string) => Buffer.from(hkdfSync('sha256', key, 'jichi', purpose, 32))
  return { sealing: one('seal'), digesting: one('digest') }
}

/** @param key '' for none; @param file where a key is kept, or made, when there is none */
export function createVault({ key, file }: { readonly key: string; readonly file: string }): Vault {
  let found: Promise<Keys> | null = null
  const keys = () => {
    found ??= (key === '' ? keyOfFile(file) : Promise.resolve(key)).then(derive)
    // A folder that could not be written may be writable by the next time.
    found.catch(() => (found = null))
    return found
  }
  return {
    async seal(secret, about) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', (await keys()).sealing, iv).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    async open(sealed, about) {
      const [version, content = ''] = sealed.split('.', 2)
      const bytes = Buffer.from(content, 'base64url')
      if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', (await keys()).sealing, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        return Buffer.concat([
          decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
          decipher.final(),
        ]).toString('utf8')
      } catch {
        return null
      }
    },
    digest: async (text) =>
      createHmac('sha256', (await keys()).digesting)
        .update(text)
        .digest('hex'),
  }
}

/** The key in the file; two processes that make it at once end with the same. */
async function keyOfFile(file: string): Promise<string> {
  const there = await readKey(file)
  if (there !== null) return there
  await mkdir(dirname(file), { recursive: true })
  const own = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await writeFile(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  // Whole or not at all, and never over another's.
  await link(own, file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(own, { force: true })
  const made = await readKey(file)
  if (made === null) throw new Error(`the key file ${file} cannot be read`)
  return made
}

async function readKey(file: string): Promise<string | null> {
  const text = (
    await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw error
    })
  ).trim()
  return text === '' ? null : text
}
