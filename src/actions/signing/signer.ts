/**
 * Where private keys of signatures are: a file each in a folder of the data folder, readable by its owner
 * alone (0600 in 0700), named after the public key; never in the database, an answer or a log.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Signer } from '../kernel/services.ts'
import { makeKeyPair, derivePublicKey, sign } from './sm2.ts'

export function createSigner(folder: string): Signer {
  const fileOf = (publicKey: string) => join(folder, `sm2-${publicKey.slice(2, 34)}.key`)
  const read = async (publicKey: string) => {
    const privateKey = (await readFile(fileOf(publicKey), 'utf8').catch(() => '')).trim()
    return /^[0-9a-f]{64}$/u.test(privateKey) && derivePublicKey(privateKey) === publicKey ? privateKey : null
  }
  return {
    async make() {
      const { publicKey, privateKey } = makeKeyPair()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(fileOf(publicKey), `${privateKey}\n`, { mode: 0o600, flag: 'wx' })
      return publicKey
    },
    async sign(publicKey, text) {
      const privateKey = await read(publicKey)
      return privateKey === null ? null : sign({ publicKey, privateKey }, text)
    },
    has: async (publicKey) => (await read(publicKey)) !== null,
  }
}
