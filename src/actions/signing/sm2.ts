/** SM2 with SM3 (GB/T 32918, GM/T 0009), by the library: keys, signatures over the UTF-8 bytes of a text. */
import { sm2 } from 'sm-crypto-v2'
import { SIGNATURE_ALGORITHM, type Signature } from '#core/kernel/signature.ts'

/** GM/T 0009-2012, 10: the identifier where no other was agreed on. */
const USER_ID = '1234567812345678'

export type KeyPair = {
  readonly publicKey: string
  /** 64 hexadecimal digits. */ readonly privateKey: string
}

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = sm2.generateKeyPairHex()
  return { publicKey, privateKey }
}

export function derivePublicKey(privateKey: string): string {
  return sm2.getPublicKeyFromPrivateKey(privateKey)
}

export function sign({ publicKey, privateKey }: KeyPair, text: string): Signature {
  const value = sm2.doSignature(new TextEncoder().encode(text), privateKey, {
    hash: true,
    publicKey,
    userId: USER_ID,
  })
  return { algorithm: SIGNATURE_ALGORITHM, publicKey, value }
}

export function isRight({ publicKey, value }: Pick<Signature, 'publicKey' | 'value'>, text: string): boolean {
  try {
    return (
      sm2.verifyPublicKey(publicKey) &&
      sm2.doVerifySignature(new TextEncoder().encode(text), value, publicKey, { hash: true, userId: USER_ID })
    )
  } catch {
    // Numbers that no signature has.
    return false
  }
}
