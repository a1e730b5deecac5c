/** Audit events of the operation log itself. */
import type { Digest } from '#core/kernel/log-record.ts'
import { act, change } from '../kernel/event.ts'

export const logExported = act<{ first: number; last: number; head: string }>('log.exported', 'log')
export const logVerified = act<{
  records: number
  head: string
  faults: number
  kept: number
  unanchored: number
  forged: number
  noted?: boolean
}>('log.verified', 'log')
export const logAlgorithmChanged = change<{ algorithm: Digest }, { algorithm: Digest }>(
  'log.algorithm-changed',
  'log',
)
