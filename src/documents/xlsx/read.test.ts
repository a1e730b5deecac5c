/** Workbooks of other programs, cell by cell, and workbooks made here for what these do not hold. */
import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trimAll } from '#core/kernel/characters.ts'
import {
  cellAddress,
  seeded,
  blockTables,
  cellTexts,
  workbook,
  writtenCells,
  type WorkbookParts,
} from '../../../test/sheets/workbook.ts'
import type { Table } from '../blocks.ts'
import { readXlsxBlocks } from './read.ts'

const file = (path: string): Uint8Array => readFileSync(new URL(`../../../test/${path}`, import.meta.url))

function tables(bytes: Uint8Array): readonly Table[] {
  const read = readXlsxBlocks(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return blockTables(read.value.blocks)
}

const made = (parts: WorkbookParts): Table | undefined => tables(workbook(parts))[0]
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const fault = (bytes: Uint8Array) => {
  const read = readXlsxBlocks(bytes)
  return read.ok ? null : read.error
}

describe('a workbook of LibreOffice', () => {
  const sheets = tables(file('sheets/source.xlsx'))

  test('shows what LibreOffice shows', () => {
    const csv =
      XLSX.read(file('sheets/shown.csv').toString(), { type: 'string', raw: true }).Sheets['Sheet1'] ?? {}
    const shown = Object.entries(csv).flatMap(([address, cell]: [string, unknown]) =>
      address.startsWith('!') ? [] : [[address, trimAll(String((cell as XLSX.CellObject).v))] as const],
    )
    expect(cellTexts(sheets[0])).toEqual(Object.fromEntries(shown.filter(([, text]) => text !== '')))
  })

  test('has its sheets in order, with their names, hidden ones said', () => {
    expect(sheets.map(({ sheet }) => [sheet?.name, sheet?.hidden])).toEqual([
      ['数值', false],
      ['合并', false],
      ['出错', false],
      ['字典', true],
    ])
  })

  test('keeps row numbers over empty rows', () =>
    expect(sheets[0]?.rows.map((row) => row[0]?.row)).toEqual([1, 2, 6]))

  test('has merged cells once, with their spans, and blank ones between written ones', () => {
    expect(
      sheets[1]?.rows.map((row) =>
        row.map(({ text, row: r, column, rowSpan, columnSpan }) => [text, r, column, rowSpan, columnSpan]),
      ),
    ).toEqual([
      [['项目绩效目标表', 1, 1, 1, 4]],
      [
        ['产出指标', 2, 1, 2, 1],
        ['数量指标', 2, 2, 1, 1],
        ['≥95%', 2, 3, 1, 2],
      ],
      [
        ['质量指标', 3, 2, 1, 1],
        ['', 3, 3, 1, 1],
        ['末', 3, 4, 1, 1],
      ],
    ])
  })

  test('says errors as errors, and a text taken for a formula as the text', () => {
    expect(writtenCells(sheets[2]).map(({ text, flag }) => [text, flag ?? null])).toEqual([
      ['#DIV/0!', 'error'],
      ['#N/A', 'error'],
      ['=12个', null],
      ['#N/A', 'error'],
    ])
  })
})

describe.each(['seed000-recreated', 'anhui-ziping'])('the sample %s', (name) => {
  const bytes = file(`reading/samples/${name}.xlsx`)

  test('has every cell that another library finds, and no other', () => {
    const book = XLSX.read(bytes, { cellFormula: true })
    const theirs = Object.entries(book.Sheets['Sheet1'] ?? {}).flatMap(
      ([address, value]: [string, unknown]) => {
        if (address.startsWith('!')) return []
        const cell = value as XLSX.CellObject
        const text = cell.t === 'e' ? `=${cell.f}` : trimAll(String(cell.v ?? '').replace(/\r\n?/g, '\n'))
        return text === '' ? [] : [[address, text] as const]
      },
    )
    expect(cellTexts(tables(bytes)[0])).toEqual(Object.fromEntries(theirs))
  })

  test('has every merged cell with its span', () => {
    const merges = (XLSX.read(bytes).Sheets['Sheet1']?.['!merges'] ?? []).map(({ s, e }) => [
      XLSX.utils.encode_cell(s),
      e.r - s.r + 1,
      e.c - s.c + 1,
    ])
    const spans = tables(bytes)[0]
      ?.rows.flat()
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map((cell) => [cellAddress(cell), cell.rowSpan, cell.columnSpan])
    // A merged range below or beside everything written is no part of the table.
    expect(merges).toEqual(expect.arrayContaining(spans ?? []))
    expect(merges.length - (spans?.length ?? 0)).toBeLessThanOrEqual(20)
  })
})

describe('texts', () => {
  test('of runs are joined, readings above them left out', () => {
    const strings =
      '<si><r><t>社区</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 养老</t></r><rPh sb="0" ' +
      'eb="2"><t>shequ</t></rPh></si><si><t>第一行_x000D_&#10;第二行</t></si><si><t>_x005F_x0041_</t></si>'
    expect(
      cellTexts(
        made({
          rows:
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" ' +
            't="s"><v>2</v></c><c r="D1" t="s"><v>9</v></c></row>',
          strings,
        }),
      ),
    ).toEqual({ A1: '社区 养老', B1: '第一行\n第二行', C1: '_x0041_' })
  })

  test('are in the cell, with or without addresses, whatever the prefix', () => {
    expect(
      cellTexts(
        made({
          rows:
            '<row><c t="inlineStr"><is><t>甲</t></is></c><c/><c ' +
            't="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c></row><row r="4"><c ' +
            't="str"><v>丁</v></c></row>',
        }),
      ),
    ).toEqual({ A1: '甲', C1: '乙丙', A4: '丁' })
    const prefixed =
      '<x:worksheet ' +
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row ' +
      'r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(cellTexts(made({ rows: '', others: { 'xl/worksheets/sheet1.xml': prefixed } }))).toEqual({
      B1: '7',
    })
  })

  test('are read in whatever order rows and cells come', () => {
    const table = made({
      rows: `<row r="3">${inline('B3', 'd')}${inline('A3', 'c')}</row><row r="1">${inline('A1', 'a')}</row>`,
    })
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([['a'], ['c', 'd']])
  })
})

describe('values', () => {
  test('are shown by their format', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>46022</v></c><c r="C1" ' +
      's="3"><v>20.981999999999999</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" ' +
      't="d"><v>2025-06-30T00:00:00</v></c></row>'
    expect(cellTexts(made({ rows, formats: ['0%', 'yyyy"年"m"月"', '#,##0.00'] }))).toEqual({
      A1: '100%',
      B1: '2025年12月',
      C1: '20.982',
      D1: 'FALSE',
      E1: '2025-06-30',
    })
  })

  test('of more than fifteen digits say that Excel lost some', () => {
    expect(
      writtenCells(
        made({
          rows: '<row r="1"><c r="A1"><v>4.4030524100880002E+20</v></c><c r="B1"><v>130202250089111</v></c></row>',
        }),
      ).map(({ text, flag }) => [text, flag ?? null]),
    ).toEqual([
      ['440305241008800000000', 'rounded'],
      ['130202250089111', null],
    ])
  })

  test('days count from 1904 where the workbook says so', () => {
    expect(
      cellTexts(
        made({
          rows: '<row r="1"><c r="A1" s="1"><v>44560</v></c></row>',
          formats: ['yyyy-mm-dd'],
          properties: '<workbookPr date1904="1"/>',
        }),
      ),
    ).toEqual({ A1: '2025-12-31' })
  })

  test('of formulas are those that were kept; a formula never computed, and an error, say so', () => {
    const cell = (address: string, type: string, formula: string, value: string) =>
      '<c ' +
      `r="${address}"${type === '' ? '' : ` t="${type}"`}>${formula === '' ? '' : `<f>${formula}</f>`}${value === '' ? '' : `<v>${value}</v>`}</c>`
    const rows =
      '<row ' +
      `r="1">${cell('A1', '', 'B9*2', '84')}${cell('B1', '', 'SUM(C1:C9)', '')}${cell('C1', 'e', 'C9/0', '#DIV/0!')}${cell('D1', 'e', '优良', '#NAME?')}${cell('E1', 'e', '本年预算*2', '#NAME?')}${cell('F1', 'e', '', '#REF!')}${cell('G1', '', '12个', '')}${cell('H1', 'str', 'A1&amp;"个"', '84个')}${cell('I1', 'e', 'SUM(C1:C9)', '')}</row>`
    const table = made({
      rows,
      names: '<definedNames><definedName name="本年预算">表一!$A$1</definedName></definedNames>',
    })
    expect(writtenCells(table).map(({ text, flag }) => [text, flag ?? null])).toEqual([
      ['84', null],
      ['=SUM(C1:C9)', 'formula'],
      ['#DIV/0!', 'error'],
      ['=优良', null],
      ['#NAME?', 'error'],
      ['#REF!', 'error'],
      ['=12个', null],
      ['84个', null],
      ['=SUM(C1:C9)', 'formula'],
    ])
  })

  test('written by another library are read back', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100),
      fc.boolean(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (data, shared) => {
          const sheet = XLSX.utils.aoa_to_sheet(data)
          const book = XLSX.utils.book_new()
          XLSX.utils.book_append_sheet(book, sheet, '随机')
          const bytes = XLSX.write(book, {
            type: 'buffer',
            bookType: 'xlsx',
            bookSST: shared,
            compression: true,
          }) as Uint8Array
          const expected = data.flatMap((row, r) =>
            row.flatMap((each, c) => {
              const text = textWritten(each)
              return text === '' ? [] : [[XLSX.utils.encode_cell({ r, c }), text] as const]
            }),
          )
          expect(cellTexts(tables(bytes)[0])).toEqual(Object.fromEntries(expected))
        },
      ),
      { numRuns: 60 },
    )
  })
})

/**
 * What is left of a value on its way into a file: controls cannot be in XML, spaces at the ends are
 * trimmed.
 */
function textWritten(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return String(value).toUpperCase()
  return trimAll(
    String(value)
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that go
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, ''),
  ).replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

describe('merged cells', () => {
  test('hide what lies under them: the same words are gone, others are said', () => {
    const table = made({
      rows: `<row r="1">${inline('A1', '甲')}${inline('B1', '甲')}${inline('C1', '乙')}</row>`,
      behind: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    })
    expect(cellTexts(table)).toEqual({ A1: '甲' })
    expect(table?.sheet?.covered.map(({ text, column }) => [text, column])).toEqual([['乙', 3]])
  })

  test('that lie over others, or are none, are passed over', () => {
    const table = made({
      rows: `<row r="1">${inline('A1', '甲')}${inline('C1', '乙')}</row>`,
      behind:
        '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/><mergeCell ' +
        'ref="A1:XFE1"/><mergeCell ref="?"/></mergeCells>',
    })
    expect(table?.rows[0]?.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['甲', 2],
      ['乙', 1],
    ])
  })

  test('count rows without anything of their own', () => {
    const table = made({
      rows: `<row r="1">${inline('A1', '甲')}${inline('B1', '1')}</row><row r="3">${inline('B3', '3')}</row>`,
      behind: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
    })
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([['甲', '1'], [], ['3']])
  })
})

describe('hostile workbooks', () => {
  const small = workbook({
    rows: `<row r="1">${inline('A1', '甲')}<c r="B1" t="s"><v>0</v></c></row>`,
    strings: '<si><t>乙</t></si>',
    formats: ['0%'],
  })

  test('cut at any byte are damaged, never read as something else', () => {
    for (let length = 0; length < small.length; length++)
      expect(fault(small.subarray(0, length))?.code, `${length} bytes`).toBe('damaged')
  })

  test('with changed bytes are read or refused', () => {
    const random = seeded(20_251_121)
    const codes = new Set<string>()
    for (let round = 0; round < 1_500; round++) {
      const bytes = Uint8Array.from(small)
      for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      codes.add(fault(bytes)?.code ?? 'read')
    }
    expect([...codes].toSorted()).toEqual(expect.arrayContaining(['damaged', 'read']))
  })

  test('with changed XML are read or refused', () => {
    const random = seeded(7)
    const sheet =
      '<worksheet ' +
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row ' +
      `r="1">${inline('A1', '甲')}<c r="B1" s="1"><f t="shared" ` +
      'si="0">A1*2</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ' +
      'ref="A1:B2"/></mergeCells></worksheet>'
    const codes = new Set<string>()
    for (let round = 0; round < 1_500; round++) {
      const at = Math.floor(random() * sheet.length)
      const cut = Math.floor(random() * 6)
      codes.add(
        fault(
          workbook({
            rows: '',
            others: {
              'xl/worksheets/sheet1.xml':
                sheet.slice(0, at) +
                '<c r="A1" >&"9'.slice(Math.floor(random() * 14)) +
                sheet.slice(at + cut),
            },
          }),
        )?.code ?? 'read',
      )
    }
    expect([...codes].every((code) => code === 'damaged' || code === 'read')).toBe(true)
  })

  test('a sheet of a whole page of cells far away costs nothing', () => {
    const table = made({
      rows: `<row r="1">${inline('A1', '甲')}</row><row r="1048576">${inline('XFD1048576', '乙')}</row>`,
      behind: '<mergeCells><mergeCell ref="B2:XFC1048575"/></mergeCells>',
    })
    expect(cellTexts(table)).toEqual({ A1: '甲', XFD1048576: '乙' })
    expect(table?.rows.flat().length).toBeLessThan(100)
  })

  test.each([
    [
      'ten thousand columns',
      () => ({ rows: `<row r="1">${'<c><v>1</v></c>'.repeat(10_000)}</row>` }),
      'too-complex',
    ],
    [
      'rows beyond the last',
      () => ({ rows: `<row r="1048577">${inline('A1048577', 'x')}</row>` }),
      'damaged',
    ],
    [
      'more cells than any list',
      () => ({ rows: `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`.repeat(601) }),
      'too-complex',
    ],
    [
      'millions of cells',
      () => ({ rows: `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`.repeat(4_500) }),
      'inflates-too-much',
    ],
    [
      'a text that goes on',
      () => ({ rows: '', strings: `<si><t>${'长'.repeat(200_000)}</t></si>` }),
      'too-complex',
    ],
    [
      'one long text in every cell',
      () => ({
        rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(1_500)}</row>`,
        strings: `<si><t>${'长'.repeat(60_000)}</t></si>`,
      }),
      'too-complex',
    ],
    [
      'merged cells without end',
      () => ({ rows: '', behind: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(60_000)}</mergeCells>` }),
      'too-complex',
    ],
    [
      'entities',
      () => ({
        rows: '',
        others: {
          'xl/sharedStrings.xml':
            '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        },
      }),
      'damaged',
    ],
    [
      'a sheet that is not there',
      () => ({
        rows: '',
        others: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
        },
      }),
      'damaged',
    ],
  ] as const)('%s', (_, parts, code) => expect(fault(workbook(parts()))?.code).toBe(code))
})
