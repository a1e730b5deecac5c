/**
 * A record of the operation log (操作日志) as it is chained, exported and verified. Its hash is over
 * everything that it says, the hash of the record before it included: no record can be changed, taken out,
 * put in or moved without the chain telling. docs/operation-log.md describes the form byte for byte, for
 * verifiers that others write.
 */
import { canonicalJson, type Json } from './canonical.ts'

/**
 * SM3 is GB/T 32905-2016; both give 256 bits. Every record names its own: a log may change from one to the
 * other.
 */
export const DIGESTS = ['sha-256', 'sm3'] as const
export type Digest = (typeof DIGESTS)[number]

/** Gives the hash of a text's UTF-8 bytes as 64 small hexadecimal digits. The core computes none itself. */
export type ComputeDigest = (digest: Digest, text: string) => string

export type Content = { readonly [name: string]: Json } | null

export type LogEntry = {
  /** The region whose log this is. */
  readonly region: string
  /** 1, 2, 3 … without gaps in a region, in the order in which the writes were committed. */
  readonly sequence: number
  readonly id: string
  /** ISO 8601 in UTC, milliseconds. */
  readonly at: string
  readonly type: string
  /**
   * The person's id, and the account and name that the person had then; all null when the system itself
   * acted.
   */
  readonly actor: string | null
  readonly account: string | null
  readonly name: string | null
  readonly subject: string
  readonly before: Content
  readonly after: Content
  readonly algorithm: string
  /** The hash of the record before this one; NO_RECORD for the first. */
  readonly previous: string
}

export type LogRecord = LogEntry & { readonly hash: string }

/** What the first record names as the one before it. */
export const NO_RECORD = '0'.repeat(64)

/** What the hash of a record is taken over. */
export function recordText({
  region,
  sequence,
  id,
  at,
  type,
  actor,
  account,
  name,
  subject,
  before,
  after,
  algorithm,
  previous,
}: LogEntry): string {
  return canonicalJson({
    region,
    sequence,
    id,
    at,
    type,
    actor,
    account,
    name,
    subject,
    before,
    after,
    algorithm,
    previous,
  })
}

export function isDigest(name: string): name is Digest {
  return (DIGESTS as readonly string[]).includes(name)
}

/** Gives an entry its hash. */
export function sealed(entry: LogEntry & { readonly algorithm: Digest }, digestOf: ComputeDigest): LogRecord {
  return { ...entry, hash: digestOf(entry.algorithm, recordText(entry)) }
}
