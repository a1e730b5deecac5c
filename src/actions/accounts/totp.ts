/**
 * One-time codes by the clock (RFC 6238: SHA-1, six digits, thirty seconds, as every authenticator has them),
 * and recovery codes.
 */
import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { CODE_PERIOD, CODE_PERIODS_BESIDE, RECOVERY_CODES } from '#core/accounts/second-factor.ts'

/** 160 random bits in Base32. */
export function makeSecret(): string {
  return generateSecret()
}

/** What an authenticator reads from the QR code. */
export function enrolmentAddress(secret: string, account: string, issuer: string): string {
  return generateURI({ issuer, label: account, secret })
}

/**
 * Which period of the clock a code belongs to; null when it is none of now, of the one before or of the one
 * after.
 */
export function codePeriod(secret: string, code: string, now: Date): number | null {
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: CODE_PERIOD * CODE_PERIODS_BESIDE,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** Without letters and digits that are taken for each other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Eighty bits each: nobody guesses one, not even from its digest. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(16)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
    return letters.replace(/(.{4})(?=.)/g, '$1-')
  })
}
