/**
 * Old workbooks of other programs against their new ones, and records made here for what these do not hold.
 */
import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded, blockTables, cellTexts, writtenCells } from '../../../test/sheets/workbook.ts'
import type { BlockDocument } from '../blocks.ts'
import { readXlsxBlocks } from '../xlsx/read.ts'
import { readXlsBlocks } from './read.ts'

const file = (path: string): Uint8Array => readFileSync(new URL(`../../../test/${path}`, import.meta.url))

function blocks(bytes: Uint8Array): BlockDocument {
  const read = readXlsBlocks(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const outcome = (bytes: Uint8Array): string => {
  const read = readXlsBlocks(bytes)
  return read.ok ? 'read' : read.error.code
}

const u16 = (n: number) => [n & 255, (n >> 8) & 255]
const u32 = (n: number) => [...u16(n & 65_535), ...u16(Math.floor(n / 65_536))]
const record = (type: number, data: readonly number[]) => [...u16(type), ...u16(data.length), ...data]
const latin = (text: string) => [...text].map((character) => character.charCodeAt(0))
const wide = (text: string) => [...Buffer.from(text, 'utf16le')]
const at = (row: number, column: number) => [...u16(row), ...u16(column), ...u16(0)]

/** A workbook of one sheet; `before` is among what holds for all sheets. */
function book(
  version: number,
  name: readonly number[],
  before: readonly number[],
  cells: readonly number[],
): Uint8Array {
  const head = [...record(0x0809, [...u16(version), ...u16(5), ...u32(0), ...u32(0), ...u32(0)]), ...before]
  const sheetRecord = (offset: number) => record(0x0085, [...u32(offset), 0, 0, ...name])
  const offset = head.length + sheetRecord(0).length + 4
  const stream = [
    ...head,
    ...sheetRecord(offset),
    ...record(0x000a, []),
    ...record(0x0809, [...u16(version), ...u16(16), ...u32(0), ...u32(0), ...u32(0)]),
    ...cells,
    ...record(0x000a, []),
  ]
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, version === 0x0500 ? '/Book' : '/Workbook', Buffer.from(stream))
  return XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array
}
const textWritten = (value: string | number | boolean | null): string => {
  if (value === null) return ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim()
}
const NAME = [2, 1, ...wide('表一')]
const made = (before: readonly number[], cells: readonly number[]) => book(0x0600, NAME, before, cells)
const shown = (bytes: Uint8Array) =>
  writtenCells(blockTables(blocks(bytes).blocks)[0]).map(({ text, flag }) => (flag ? [text, flag] : text))

describe('a workbook of LibreOffice', () => {
  test.each([
    'sheets/source',
    ...['hebei-2022', 'excel-percent', 'flat-workbook', 'national-self-evaluation'].map(
      (layout) => `reading/forms/${layout}/form`,
    ),
  ])('%s.xls says what the .xlsx says', (path) => {
    const modern = readXlsxBlocks(file(`${path}.xlsx`))
    expect(blocks(file(`${path}.xls`))).toEqual(modern.ok ? modern.value : null)
  })
})

describe('a workbook of another library', () => {
  test('is read back', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom('绩', '效', 'a', ' ', '%', '≥', '😀', 'é'), maxLength: 40 }),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100),
      fc.boolean(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (data) => {
        const workbook = XLSX.utils.book_new()
        XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(data), '随机')
        const expected = data.flatMap((row, r) =>
          row.flatMap((each, c) => {
            const text = textWritten(each)
            return text === '' ? [] : [[XLSX.utils.encode_cell({ r, c }), text] as const]
          }),
        )
        expect(
          cellTexts(
            blockTables(
              blocks(XLSX.write(workbook, { type: 'buffer', bookType: 'biff8' }) as Uint8Array).blocks,
            )[0],
          ),
        ).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 60 },
    )
  })
})

describe('records', () => {
  test('a text goes on in the next record, with another width of its characters', () => {
    const strings = [
      ...record(0x00fc, [...u32(2), ...u32(2), ...u16(6), 0, ...latin('ab')]),
      ...record(0x003c, [1, ...wide('绩效')]),
      ...record(0x003c, [
        0,
        ...latin('yz'),
        ...u16(2),
        8 + 4 + 1,
        ...u16(1),
        ...u32(3),
        ...wide('目标'),
        1,
        2,
      ]),
      ...record(0x003c, [3, 4, 9, 9, 9]),
    ]
    const cell = (column: number, index: number) => record(0x00fd, [...at(0, column), ...u32(index)])
    expect(shown(made(strings, [...cell(0, 0), ...cell(1, 1)]))).toEqual(['ab绩效yz', '目标'])
  })

  test('short numbers are whole, hundredths or cut floating-point numbers', () => {
    const rk = (row: number, bits: number) => record(0x027e, [...at(row, 0), ...u32(bits >>> 0)])
    const many = record(0x00bd, [
      ...u16(3),
      ...u16(0),
      ...u16(0),
      ...u32((7 << 2) | 2),
      ...u16(0),
      ...u32((2098 << 2) | 3),
      ...u16(1),
    ])
    expect(
      shown(made([], [...rk(0, (100 << 2) | 2), ...rk(1, (-5 << 2) | 2), ...rk(2, 0x3ff00000), ...many])),
    ).toEqual(['100', '-5', '1', '7', '20.98'])
  })

  test('formulas have the value that was kept, or say that they failed', () => {
    const formula = (row: number, result: readonly number[], tokens: readonly number[]) =>
      record(0x0006, [...at(row, 0), ...result, ...u16(0), ...u32(0), ...u16(tokens.length), ...tokens])
    const special = (kind: number, value = 0) => [kind, 0, value, 0, 0, 0, 255, 255]
    const text = record(0x0207, [...u16(2), 1, ...wide('合格')])
    const name = record(0x0018, [
      ...u16(0),
      0,
      2,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      0,
      0,
      0,
      0,
      1,
      ...wide('优良'),
    ])
    const cells = [
      ...formula(0, special(0), [0x1e, 1, 0]),
      ...text,
      ...formula(1, special(1, 1), [0x1d, 1]),
      ...formula(2, special(2, 0x07), [0x1e, 1, 0]),
      ...formula(3, special(2, 0x1d), [0x17, 3, 1, ...wide('12个')]),
      ...formula(4, special(2, 0x1d), [0x23, ...u16(1), ...u16(0)]),
      ...formula(5, special(2, 0x17), [0x1c, 0x17]),
      ...formula(6, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], [0x1e, 100, 0, 0x14]),
    ]
    expect(shown(made(name, cells))).toEqual([
      '合格',
      'TRUE',
      ['#DIV/0!', 'error'],
      '=12个',
      '=优良',
      ['#REF!', 'error'],
      '=100%',
    ])
  })

  test('Excel 95 writes in the code page of its Windows', () => {
    const gbk = [0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea]
    const bytes = book(
      0x0500,
      [4, ...gbk.slice(0, 4)],
      record(0x0042, u16(936)),
      record(0x0204, [...at(0, 0), ...u16(8), ...gbk]),
    )
    expect(blockTables(blocks(bytes).blocks).map(({ sheet }) => sheet?.name)).toEqual(['绩效'])
    expect(shown(bytes)).toEqual(['绩效目标'])
  })
})

describe('hostile workbooks', () => {
  const small = file('sheets/source.xls')
  const whole = JSON.stringify(blocks(small))

  test('cut at any byte are damaged, or whole where only padding is gone', () => {
    const counts = { damaged: 0, read: 0 }
    for (let length = 0; length < small.length; length++) {
      const read = readXlsBlocks(small.subarray(0, length))
      if (read.ok) expect(JSON.stringify(read.value), `${length} bytes`).toBe(whole)
      else expect(read.error.code, `${length} bytes`).toBe('damaged')
      counts[read.ok ? 'read' : 'damaged']++
    }
    expect(counts.damaged).toBeGreaterThan(counts.read * 10)
  })

  test('with changed bytes are read or refused', () => {
    const random = seeded(97)
    const codes = new Set<string>()
    for (let round = 0; round < 3_000; round++) {
      const bytes = Uint8Array.from(small)
      for (let changes = 1 + Math.floor(random() * 5); changes > 0; changes--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      codes.add(outcome(bytes))
    }
    expect([...codes].toSorted()).toEqual(expect.arrayContaining(['damaged', 'read']))
  })

  test('with a password say so', () => expect(outcome(made(record(0x002f, u16(0)), []))).toBe('encrypted'))
  test('that point to a sheet that is none are damaged', () =>
    expect(outcome(made(record(0x0085, [...u32(3), 0, 0, ...NAME]), []))).toBe('damaged'))

  test.each([
    [
      'ten thousand columns',
      () =>
        Array.from({ length: 40 }, () =>
          record(0x00bd, [
            ...u16(0),
            ...u16(0),
            ...Array.from({ length: 256 }, () => [...u16(0), ...u32(6)]).flat(),
            ...u16(255),
          ]),
        ).flat(),
      'too-complex',
    ],
    [
      'merged cells without end',
      () =>
        Array.from({ length: 60 }, () =>
          record(0x00e5, [
            ...u16(1_000),
            ...Array.from({ length: 1_000 }, () => [0, 0, 1, 0, 0, 0, 1, 0]).flat(),
          ]),
        ).flat(),
      'too-complex',
    ],
    ['texts that are not there', () => record(0x00fd, [...at(0, 0), ...u32(99_999)]), 'read'],
    [
      'a text longer than its record',
      () => record(0x0204, [...at(0, 0), ...u16(60_000), 1, 65, 0]),
      'damaged',
    ],
  ] as const)('%s', (_, cells, code) => expect(outcome(made([], cells()))).toBe(code))

  test('more shared texts than there are', () =>
    expect(outcome(made(record(0x00fc, [...u32(1), ...u32(4_000_000_000), ...u16(1), 0, 65]), []))).toBe(
      'damaged',
    ))
})
