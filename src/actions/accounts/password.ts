/** Hashing and making passwords, and the tokens of sessions. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default) with 19 MiB and two passes, the least that OWASP names for it. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFC'))
}

let nobody: Promise<string> | null = null

/**
 * As long a calculation as for a real account, for one that does not exist: the time must not tell them
 * apart.
 */
export async function comparePasswordOfNobody(password: string): Promise<false> {
  nobody ??= hashPassword(randomBytes(32).toString('base64url'))
  await isPassword(password, await nobody)
  return false
}

const CONSONANTS = 'bdfghkmnprstvz'
const VOWELS = 'aeiou'

const anyOf = (letters: string) => letters.charAt(randomInt(letters.length))

function word(): string {
  const [first, ...rest] = [anyOf(CONSONANTS), anyOf(VOWELS), anyOf(CONSONANTS), anyOf(VOWELS)]
  return `${first.toUpperCase()}${rest.join('')}`
}

/**
 * A first password that can be read from a screen and typed: three pronounceable words and a number, about 50
 * bits.
 */
export function makePassword(): string {
  return [word(), word(), word(), String(randomInt(10_000)).padStart(4, '0')].join('-')
}

/** 256 random bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: who reads the table of sessions cannot use them. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
