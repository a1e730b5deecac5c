import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRight, makeKeyPair, derivePublicKey, sign } from './sm2.ts'

/**
 * GB/T 32918.5-2017, annex A.2 (GM/T 0003.5-2012): the recommended curve, identifier 1234567812345678,
 * message “message digest”.
 */
const STANDARD = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  value:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
}

describe('SM2', () => {
  test('the published example: the public key of the private one, and its signature', () => {
    expect(derivePublicKey(STANDARD.privateKey)).toBe(STANDARD.publicKey)
    expect(isRight(STANDARD, 'message digest')).toBe(true)
    expect(isRight(sign(STANDARD, 'message digest'), 'message digest')).toBe(true)
  })

  test('no other message, key or figure fits it', () => {
    expect(isRight(STANDARD, 'message digest.')).toBe(false)
    expect(isRight({ ...STANDARD, publicKey: makeKeyPair().publicKey }, 'message digest')).toBe(false)
    for (const value of [
      STANDARD.value.replace('f5', 'f4'),
      STANDARD.value.slice(0, -1).concat('b'),
      '0'.repeat(128),
      'f'.repeat(128),
      'x',
      '',
    ])
      expect(isRight({ ...STANDARD, value }, 'message digest'), value).toBe(false)
    expect(isRight({ ...STANDARD, publicKey: `04${'1'.repeat(128)}` }, 'message digest')).toBe(false)
  })

  test('what is signed is right, and no longer so when a character changes', () => {
    const pair = makeKeyPair()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const signature = sign(pair, text)
        expect(isRight(signature, text)).toBe(true)
        expect(isRight(signature, `${text} `)).toBe(false)
      }),
      { numRuns: 15 },
    )
  })
})
