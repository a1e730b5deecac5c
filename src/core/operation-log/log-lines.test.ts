/**
 * The form of a record, against texts and hashes that another program made (Python's json and hashlib,
 * OpenSSL).
 */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { headLine, LOG_FORMAT, recordLine, parseHeadLine, parseLine, type LogHead } from './log-lines.ts'
import { NO_RECORD, sealed, recordText, type Digest, type LogEntry } from '../kernel/log-record.ts'

const digestOf = (digest: Digest, text: string) =>
  createHash(digest === 'sm3' ? 'sm3' : 'sha256')
    .update(text)
    .digest('hex')

const FIRST: LogEntry & { algorithm: Digest } = {
  region: '0b7c1f4e-3a5b-4c58-9a52-3b8f6f0f9d11',
  sequence: 1,
  id: '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11',
  at: '2025-03-01T04:00:00.000Z',
  type: 'region.changed',
  actor: '5f1e0c2a-3a5b-4c58-9a52-3b8f6f0f9d11',
  account: 'admin',
  name: '张会计',
  subject: 'region:0b7c1f4e-3a5b-4c58-9a52-3b8f6f0f9d11',
  before: { name: '路南区' },
  after: { name: '路北区', code: '130203' },
  algorithm: 'sha-256',
  previous: NO_RECORD,
}
const FIRST_TEXT =
  '{"account":"admin","actor":"5f1e0c2a-3a5b-4c58-9a52-3b8f6f0f9d11","after":{"code":"130203","name":"路北区"},"algorithm":"sha-256","at":"2025-03-01T04:00:00.000Z","before":{"name":"路南区"},"id":"3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11","name":"张会计","previous":"0000000000000000000000000000000000000000000000000000000000000000","region":"0b7c1f4e-3a5b-4c58-9a52-3b8f6f0f9d11","sequence":1,"subject":"region:0b7c1f4e-3a5b-4c58-9a52-3b8f6f0f9d11","type":"region.changed"}'
const FIRST_HASH = '83bb60de16de399d1187b9e55a2e84801d9370357e90b8996ad8e4d376eae869'
const SECOND = {
  ...FIRST,
  sequence: 2,
  type: 'session.ended',
  subject: 'user:5f1e0c2a-3a5b-4c58-9a52-3b8f6f0f9d11',
  before: null,
  after: null,
  algorithm: 'sm3',
  previous: FIRST_HASH,
} as const
const SECOND_HASH = '18ef7cebc9edc36515508598a08795738f9e5fa1fbe7f0ee81524f0eb5d55721'

describe('a record', () => {
  test('has one text and one hash', () => {
    expect(recordText(FIRST)).toBe(FIRST_TEXT)
    expect(sealed(FIRST, digestOf).hash).toBe(FIRST_HASH)
    expect(sealed(SECOND, digestOf).hash).toBe(SECOND_HASH)
  })

  test('is in a line with its hash at the end, and is read from it', () => {
    const record = sealed(FIRST, digestOf)
    const line = recordLine(record)
    expect(line).toBe(`${FIRST_TEXT.slice(0, -1)},"hash":"${FIRST_HASH}"}`)
    expect(parseLine(line)).toEqual(record)
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"account"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['without its hash', FIRST_TEXT],
    ['with white space', recordLine(sealed(FIRST, digestOf)).replace(',"hash"', ', "hash"')],
    [
      'with a member twice, of which a reader may take the other',
      recordLine(sealed(FIRST, digestOf)).replace('{"account"', '{"account":"other","account"'),
    ],
    ['with a member more', recordLine(sealed(FIRST, digestOf)).replace('{"account"', '{"aaa":1,"account"')],
    [
      'with a number that is no whole one',
      recordLine(sealed(FIRST, digestOf)).replace('"sequence":1', '"sequence":1.5'),
    ],
    [
      'with a text for content',
      recordLine(sealed(FIRST, digestOf)).replace('"before":{"name":"路南区"}', '"before":"x"'),
    ],
  ])('%s is none', (_, line) => expect(parseLine(line)).toBeNull())
})

test('the head of an export is read from its line, and no other line is one', () => {
  const head: LogHead = {
    format: LOG_FORMAT,
    region: FIRST.region,
    regionCode: '130202',
    regionName: '路南区',
    first: 1,
    last: 2,
    count: 2,
    previous: NO_RECORD,
    hash: SECOND_HASH,
    algorithm: 'sm3',
    exportedAt: FIRST.at,
  }
  expect(parseHeadLine(headLine(head))).toEqual(head)
  for (const line of [
    '',
    '{}',
    FIRST_TEXT,
    headLine(head).replace('/1"', '/2"'),
    headLine(head).replace('"last":2', '"last":-2'),
    headLine({ ...head, count: 1 }),
  ])
    expect(parseHeadLine(line)).toBeNull()
})
