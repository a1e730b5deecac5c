import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../kernel/canonical.ts'
import { createChainCheck, verifyChain } from './chain-check.ts'
import type { ChainExpectation } from './chain-expectation.ts'
import type { ChainFault } from './chain-fault.ts'
import {
  DIGESTS,
  NO_RECORD,
  sealed,
  type Digest,
  type LogEntry,
  type LogRecord,
} from '../kernel/log-record.ts'

const digestOf = (digest: Digest, text: string) =>
  createHash(digest === 'sm3' ? 'sm3' : 'sha256')
    .update(text)
    .digest('hex')
const REGION = '0b7c1f4e-0000-4000-8000-000000000001'

type Said = Pick<LogEntry, 'type' | 'subject' | 'before' | 'after' | 'actor' | 'account' | 'name'> & {
  readonly algorithm: Digest
}

function chainOf(said: readonly Said[]): LogRecord[] {
  const records: LogRecord[] = []
  for (const [i, one] of said.entries()) {
    records.push(
      sealed(
        {
          ...one,
          region: REGION,
          sequence: i + 1,
          id: `id-${i + 1}`,
          at: `2025-03-01T04:00:${String(i % 60).padStart(2, '0')}.000Z`,
          previous: records.at(-1)?.hash ?? NO_RECORD,
        },
        digestOf,
      ),
    )
  }
  return records
}

const content: fc.Arbitrary<LogEntry['before']> = fc.option(
  fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>, {
    maxKeys: 3,
  }),
  { nil: null },
)
const said: fc.Arbitrary<Said> = fc.record({
  type: fc.constantFrom('user.created', 'document.imported'),
  subject: fc.string({ maxLength: 8 }),
  before: content,
  after: content,
  actor: fc.constantFrom(null, 'a'),
  account: fc.constantFrom(null, 'zhang'),
  name: fc.constantFrom(null, '张会计'),
  algorithm: fc.constantFrom(...DIGESTS),
})
const chains = (minLength: number) => fc.array(said, { minLength, maxLength: 14 }).map(chainOf)

/** Some records, and a place in them. */
const chainAndPlace = (minLength: number) =>
  chains(minLength).chain((records) =>
    fc.record({ records: fc.constant(records), at: fc.nat({ max: records.length - 1 }) }),
  )

function expectation(records: readonly LogRecord[], more: Partial<ChainExpectation> = {}): ChainExpectation {
  return {
    digestOf,
    region: REGION,
    start: { sequence: 1, previous: NO_RECORD },
    end: { sequence: records.length, hash: records.at(-1)?.hash ?? NO_RECORD },
    noted: null,
    ...more,
  }
}

const faultsOf = (
  given: readonly (LogRecord | null)[],
  records: readonly LogRecord[],
  more: Partial<ChainExpectation> = {},
) => verifyChain(given, expectation(records, more)).faults

/** As somebody does who knows the form: the record gets the hash that belongs to its new content. */
function withOwnHash(record: LogRecord): LogRecord {
  return {
    ...record,
    hash:
      digestOf(record.algorithm as Digest, '') &&
      sealed({ ...record, algorithm: record.algorithm as Digest }, digestOf).hash,
  }
}

const other = (text: string | null) => (text === null ? 'x' : `${text}x`)
const flipped = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1)

/** Every field, each changed to something else. */
const CHANGES: { readonly [field in keyof LogRecord]: (record: LogRecord) => LogRecord } = {
  region: (record) => ({ ...record, region: other(record.region) }),
  sequence: (record) => ({ ...record, sequence: record.sequence + 1 }),
  id: (record) => ({ ...record, id: other(record.id) }),
  at: (record) => ({ ...record, at: '2024-01-01T00:00:00.000Z' }),
  type: (record) => ({ ...record, type: other(record.type) }),
  actor: (record) => ({ ...record, actor: other(record.actor) }),
  account: (record) => ({ ...record, account: other(record.account) }),
  name: (record) => ({ ...record, name: other(record.name) }),
  subject: (record) => ({ ...record, subject: other(record.subject) }),
  before: (record) => ({ ...record, before: record.before === null ? {} : { ...record.before, more: 1 } }),
  after: (record) => ({ ...record, after: record.after === null ? {} : { ...record.after, more: 1 } }),
  algorithm: (record) => ({ ...record, algorithm: record.algorithm === 'sm3' ? 'sha-256' : 'sm3' }),
  previous: (record) => ({ ...record, previous: flipped(record.previous) }),
  hash: (record) => ({ ...record, hash: flipped(record.hash) }),
}
const FIELDS = Object.keys(CHANGES) as (keyof LogRecord)[]

describe('a chain of records', () => {
  test('as it was written it has no fault, whatever it says and whichever digests it uses', () => {
    fc.assert(
      fc.property(chains(0), (records) => {
        const last = records.at(-1)
        expect(verifyChain(records, expectation(records))).toEqual({
          lines: records.length,
          last: last === undefined ? null : { sequence: last.sequence, hash: last.hash },
          faults: [],
          faultCount: 0,
          noted: null,
        })
      }),
    )
  })

  test('a part of it has none either, if it begins where it is said to begin', () => {
    fc.assert(
      fc.property(chainAndPlace(1), ({ records, at }) => {
        const previous = records[at]?.previous ?? ''
        expect(faultsOf(records.slice(at), records, { start: { sequence: at + 1, previous } })).toEqual([])
      }),
    )
  })

  test.each(FIELDS)('a record whose %s was changed is named, and nothing else', (field) => {
    fc.assert(
      fc.property(chainAndPlace(1), ({ records, at }) => {
        const given = records.map((record, i) => (i === at ? CHANGES[field](record) : record))
        expect(faultsOf(given, records)).toEqual([{ code: 'changed', sequence: at + 1, line: at + 1 }])
      }),
    )
  })

  test('a sequence number changed to any other one names the record that is there', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.integer({ min: -3, max: 40 }), ({ records, at }, sequence) => {
        fc.pre(sequence !== at + 1)
        const given = records.map((record, i) => (i === at ? { ...record, sequence } : record))
        expect(faultsOf(given, records)).toEqual([{ code: 'changed', sequence: at + 1, line: at + 1 }])
      }),
    )
  })

  test('a changed record with a new hash of its own does not fit the one after it', () => {
    fc.assert(
      fc.property(
        chainAndPlace(2),
        fc.constantFrom('type', 'subject', 'before', 'after', 'name', 'at', 'actor', 'account', 'id'),
        ({ records, at }, field) => {
          const given = records.map((record, i) =>
            i === at ? withOwnHash(CHANGES[field as 'type'](record)) : record,
          )
          const expected =
            at + 1 < records.length
              ? { code: 'unlinked', sequence: at + 1, next: at + 2, line: at + 2 }
              : {
                  code: 'other-head',
                  sequence: at + 1,
                  expected: records.at(-1)?.hash,
                  found: given.at(-1)?.hash,
                }
          expect(faultsOf(given, records)).toEqual([expected])
        },
      ),
    )
  })

  test('a record that names another one before it is reported with both its neighbours', () => {
    fc.assert(
      fc.property(chainAndPlace(2), ({ records, at }) => {
        const given = records.map((record, i) => (i === at ? withOwnHash(CHANGES.previous(record)) : record))
        const before: ChainFault = { code: 'unlinked', sequence: at, next: at + 1, line: at + 1 }
        const behind: ChainFault =
          at + 1 < records.length
            ? { code: 'unlinked', sequence: at + 1, next: at + 2, line: at + 2 }
            : {
                code: 'other-head',
                sequence: at + 1,
                expected: records.at(-1)?.hash ?? '',
                found: given.at(-1)?.hash ?? '',
              }
        expect(faultsOf(given, records)).toEqual([before, behind])
      }),
    )
  })

  test('records taken out are named, cut off where they were the last', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.integer({ min: 1, max: 14 }), ({ records, at }, wanted) => {
        const count = Math.min(wanted, records.length - at)
        const given = records.filter((_, i) => i < at || i >= at + count)
        expect(faultsOf(given, records)).toEqual([
          { code: at + count === records.length ? 'cut-off' : 'missing', from: at + 1, to: at + count },
        ])
      }),
    )
  })

  test('without a head that is known nobody can tell that the end is missing', () => {
    const records = chainOf(fc.sample(said, 5))
    expect(faultsOf(records.slice(0, 3), records, { end: null })).toEqual([])
    expect(
      faultsOf(records.slice(0, 3), records, {
        end: null,
        noted: { sequence: null, hash: records[4]?.hash ?? '' },
      }),
    ).toEqual([{ code: 'other-head', sequence: null, expected: records[4]?.hash, found: null }])
  })

  test('two records that were exchanged are both named, and no other', () => {
    fc.assert(
      fc.property(chainAndPlace(2), fc.nat(), ({ records, at }, far) => {
        const to = (at + 1 + (far % (records.length - 1))) % records.length
        const [low, high] = [Math.min(at, to), Math.max(at, to)]
        const exchanged = new Map([
          [low, records[high]],
          [high, records[low]],
        ])
        const given = records.map((record, i) => exchanged.get(i) ?? record)
        expect(faultsOf(given, records)).toEqual([
          { code: 'reordered', from: low + 1, to: low + 1, place: high + 1, line: high + 1 },
          { code: 'reordered', from: high + 1, to: high + 1, place: low + 1, line: low + 1 },
        ])
      }),
    )
  })

  test('a record moved far is named alone', () => {
    fc.assert(
      fc.property(chainAndPlace(4), fc.nat(), ({ records, at }, far) => {
        const to = far % records.length
        fc.pre(Math.abs(to - at) > 1)
        const given = records.toSpliced(at, 1).toSpliced(to, 0, ...records.slice(at, at + 1))
        expect(faultsOf(given, records)).toEqual([
          { code: 'reordered', from: at + 1, to: at + 1, place: to + 1, line: to + 1 },
        ])
      }),
    )
  })

  test('rows whose numbers were exchanged are reported as such', () => {
    fc.assert(
      fc.property(chainAndPlace(2), fc.nat(), ({ records, at }, far) => {
        const to = (at + 1 + (far % (records.length - 1))) % records.length
        const exchanged = new Map([
          [at, to + 1],
          [to, at + 1],
        ])
        const given = records
          .map((record, i) => ({ ...record, sequence: exchanged.get(i) ?? record.sequence }))
          .toSorted((a, b) => a.sequence - b.sequence)
        expect(faultsOf(given, records)).toEqual(
          [at, to]
            .toSorted((a, b) => a - b)
            .map((i) => ({
              code: 'reordered',
              from: i + 1,
              to: i + 1,
              place: i === at ? to + 1 : at + 1,
              line: i === at ? to + 1 : at + 1,
            })),
        )
      }),
    )
  })

  test('a copy of a record put in anywhere is named, and the record itself is not', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.nat(), ({ records, at }, far) => {
        const to = far % (records.length + 1)
        const given = records.toSpliced(to, 0, ...records.slice(at, at + 1))
        const faults = faultsOf(given, records)
        // Beside the record itself either line may be called the copy.
        const lines = to === at || to === at + 1 ? [at + 1, at + 2] : [to + 1]
        expect(faults).toEqual([{ code: 'inserted', sequence: at + 1, lines: 1, line: expect.any(Number) }])
        expect(lines).toContain(faults[0] !== undefined && 'line' in faults[0] ? faults[0].line : 0)
      }),
    )
  })

  test('a record made up to fit its place is named: the one after it knows the true one', () => {
    fc.assert(
      fc.property(chainAndPlace(2), fc.boolean(), ({ records, at }, before) => {
        fc.pre(at + 1 < records.length)
        const [record] = records.slice(at, at + 1)
        if (record === undefined) throw new Error('there is a record')
        const made = withOwnHash({ ...record, subject: other(record.subject) })
        const given = records.toSpliced(before ? at : at + 1, 0, made)
        expect(faultsOf(given, records)).toEqual([
          { code: 'inserted', sequence: at + 1, lines: 1, line: before ? at + 1 : at + 2 },
        ])
      }),
    )
  })

  test('a record made up to go on after the last one is named when the head is known', () => {
    fc.assert(
      fc.property(chains(1), (records) => {
        const last = records.at(-1)
        if (last === undefined) throw new Error('there is a record')
        const made = withOwnHash({ ...last, sequence: records.length + 1, previous: last.hash })
        expect(faultsOf([...records, made], records)).toEqual([
          { code: 'inserted', sequence: records.length + 1, lines: 1, line: records.length + 1 },
        ])
      }),
    )
  })

  test('a record of another region is put in, wherever it stands', () => {
    fc.assert(
      fc.property(chainAndPlace(1), ({ records, at }) => {
        const [record] = records.slice(at, at + 1)
        if (record === undefined) throw new Error('there is a record')
        const given = records.toSpliced(at, 0, withOwnHash({ ...record, region: 'elsewhere' }))
        expect(faultsOf(given, records)).toEqual([
          { code: 'inserted', sequence: at + 1, lines: 1, line: at + 1 },
        ])
      }),
    )
  })

  test('a line that is no record is reported as the record that it was, or as put in', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.boolean(), ({ records, at }, instead) => {
        expect(
          faultsOf([...records.slice(0, at), null, ...records.slice(instead ? at + 1 : at)], records),
        ).toEqual(
          instead
            ? [{ code: 'unreadable', sequence: at + 1, line: at + 1 }]
            : [{ code: 'inserted', sequence: null, lines: 1, line: at + 1 }],
        )
      }),
    )
  })

  test('several faults are each told', () => {
    const records = chainOf(
      Array.from({ length: 30 }, (_, i): Said => ({
        type: 'user.created',
        subject: `user:${i}`,
        before: null,
        after: { i },
        actor: null,
        account: null,
        name: null,
        algorithm: 'sha-256',
      })),
    )
    const one = (sequence: number) => records[sequence - 1] ?? (records[0] as LogRecord)
    const given = [
      ...records.slice(0, 4),
      { ...one(5), type: 'x' },
      ...records.slice(5, 9),
      ...records.slice(11, 19),
      one(25),
      ...records.slice(20, 24),
      one(20),
      ...records.slice(25, 28),
      one(3),
    ]
    expect(faultsOf(given, records)).toEqual([
      { code: 'inserted', sequence: 3, lines: 1, line: 27 },
      { code: 'changed', sequence: 5, line: 5 },
      { code: 'missing', from: 10, to: 11 },
      { code: 'reordered', from: 20, to: 20, place: 25, line: 23 },
      { code: 'reordered', from: 25, to: 25, place: 20, line: 18 },
      { code: 'cut-off', from: 29, to: 30 },
    ])
  })

  test('a chain written anew from a record on is whole in itself; a hash that was noted down before tells', () => {
    fc.assert(
      fc.property(chainAndPlace(1), fc.nat(), ({ records, at }, far) => {
        const given = chainOf(
          records.map(({ type, subject, before, after, actor, account, name, algorithm }, i) => ({
            type: i === at ? other(type) : type,
            subject,
            before,
            after,
            actor,
            account,
            name,
            algorithm: algorithm as Digest,
          })),
        )
        expect(faultsOf(given, given)).toEqual([])
        const note = records[at + (far % (records.length - at))]
        const was = records[far % (at + 1)]
        if (note === undefined || was === undefined) throw new Error('there are records')
        const noted = { sequence: note.sequence, hash: note.hash.slice(0, 16) }
        expect(faultsOf(given, given, { noted })).toEqual([
          {
            code: 'other-head',
            sequence: note.sequence,
            expected: noted.hash,
            found: given[note.sequence - 1]?.hash,
          },
        ])
        // What was noted down before the change is still found.
        if (was.sequence <= at)
          expect(
            verifyChain(given, expectation(given, { noted: { sequence: null, hash: was.hash } })),
          ).toMatchObject({ faults: [], noted: { sequence: was.sequence } })
      }),
    )
  })

  test('a log in utter disorder is reported without naming every record, and faults beyond a thousand are counted', () => {
    const records = chainOf(
      Array.from({ length: 45_000 }, (_, i): Said => ({
        type: 't',
        subject: String(i),
        before: null,
        after: null,
        actor: null,
        account: null,
        name: null,
        algorithm: 'sha-256',
      })),
    )
    const reversed = verifyChain(records.toReversed(), expectation(records))
    expect(reversed).toMatchObject({ faultCount: 1, faults: [{ code: 'disorder', line: 20_001 }] })
    const check = createChainCheck(expectation(records))
    for (const record of records) check.take({ ...record, subject: 'x' })
    const changed = check.finish()
    expect([changed.faultCount, changed.faults.length]).toEqual([45_000, 1000])
  })
})
