/** The lines of an exported operation log: its head, then a record a line (docs/operation-log.md). */
import { canonicalJson, type Json } from '../kernel/canonical.ts'
import { recordText, type Content, type LogRecord } from '../kernel/log-record.ts'
import { readSignature, signedText, type Signature } from '../kernel/signature.ts'

export const LOG_FORMAT = 'jichi.operation-log/1'

/** The first line of an export. */
export type LogHead = {
  readonly format: typeof LOG_FORMAT
  readonly region: string
  readonly regionCode: string
  readonly regionName: string
  /** Sequence of the first and last record that follow; 1 and 0 when there are none. */
  readonly first: number
  readonly last: number
  readonly count: number
  /** The hash of the record before the first. */
  readonly previous: string
  /** The hash of the last record; equal to `previous` when there are none. */
  readonly hash: string
  /** Of the last record. */
  readonly algorithm: string
  readonly exportedAt: string
  /** Over the head without it, and so over every record. */
  readonly signature?: Signature
}

const HASH_MEMBER = ',"hash":"'

/** The line of a record in an export: the text its hash is taken over, with the hash as its last member. */
export function recordLine(record: LogRecord): string {
  return `${recordText(record).slice(0, -1)}${HASH_MEMBER}${record.hash}"}`
}

export function headLine({ signature, ...head }: LogHead): string {
  return canonicalJson(signature === undefined ? head : { ...head, signature })
}

/** What is signed of a log. */
export function signedHead(head: LogHead): string {
  return signedText({ ...head, signature: null })
}

/**
 * The record of a line; null when the line is none. A line in any other form than `recordLine` gives is none,
 * whatever it says.
 */
export function parseLine(line: string): LogRecord | null {
  const value = parsed(line)
  if (value === null) return null
  const {
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
    hash,
  } = value
  if (
    !isText(region) ||
    !isText(id) ||
    !isText(at) ||
    !isText(type) ||
    !isText(subject) ||
    !isText(algorithm) ||
    !isText(previous) ||
    !isText(hash)
  )
    return null
  if (
    !isTextOrNull(actor) ||
    !isTextOrNull(account) ||
    !isTextOrNull(name) ||
    !isContent(before) ||
    !isContent(after)
  )
    return null
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence)) return null
  const record: LogRecord = {
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
    hash,
  }
  return recordLine(record) === line ? record : null
}

/** The head of a first line; null when the line is none, or contradicts itself. */
export function parseHeadLine(line: string): LogHead | null {
  const value = parsed(line)
  if (value === null || value['format'] !== LOG_FORMAT) return null
  const { region, regionCode, regionName, first, last, count, previous, hash, algorithm, exportedAt } = value
  if (
    !isText(region) ||
    !isText(regionCode) ||
    !isText(regionName) ||
    !isText(previous) ||
    !isText(hash) ||
    !isText(algorithm) ||
    !isText(exportedAt)
  )
    return null
  if (!isCount(first) || !isCount(last) || !isCount(count) || count !== last - first + 1) return null
  const head: LogHead = {
    format: LOG_FORMAT,
    region,
    regionCode,
    regionName,
    first,
    last,
    count,
    previous,
    hash,
    algorithm,
    exportedAt,
  }
  if (value['signature'] === undefined) return head
  const signature = readSignature(value['signature'])
  return signature === null ? null : { ...head, signature }
}

type Members = { readonly [name: string]: Json }

function parsed(line: string): Members | null {
  try {
    const value = JSON.parse(line) as Json
    return isMembers(value) ? value : null
  } catch {
    return null
  }
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isContent(value: Json | undefined): value is Content {
  return value === null || isMembers(value)
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string'
}

function isTextOrNull(value: Json | undefined): value is string | null {
  return value === null || typeof value === 'string'
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
