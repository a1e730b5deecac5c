/** Separated values: what another program saved, what is none, and fields that look like more. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../blocks.ts'
import { readBlocks, readTargets, sourceView } from '../formats.ts'
import { decodeText } from '../text/decode.ts'
import { readXlsxBlocks } from '../xlsx/read.ts'
import { csvSeparator } from './detect.ts'
import { parseCsv } from './parse.ts'
import { readCsvBlocks } from './read.ts'

const root = new URL('../../../', import.meta.url)
const file = (path: string): Uint8Array => readFileSync(new URL(path, root))

function rows(text: string): readonly (readonly Cell[])[] {
  const separator = csvSeparator(text)
  const read = separator === null ? null : readCsvBlocks(text, separator)
  const [table] = read?.ok ? read.value.blocks : []
  return table?.kind === 'table' ? table.rows : []
}
const texts = (text: string) => rows(text).map((row) => row.map((cell) => cell.text))

const LIST = '项目名称,三级指标,指标值\n社区养老,补贴设施数量,≥42个\n社区养老,"发放\n及时率",100%\n'

describe('fields', () => {
  test('are read as LibreOffice wrote them', () => {
    const saved = readCsvBlocks(file('test/sheets/shown.csv').toString(), ',')
    const sheet = readXlsxBlocks(file('test/sheets/source.xlsx'))
    const content = (read: typeof saved) =>
      read.ok && read.value.blocks[0]?.kind === 'table'
        ? read.value.blocks[0].rows.map((row) => row.map(({ text, row: r, column }) => [text, r, column]))
        : []
    expect(content(saved)).toEqual(content(sheet))
  })

  test('keep line breaks in quotes, and the line on which each begins', () => {
    expect(
      rows(LIST).map((row) => row.map(({ text, row: r, at }) => [text, r, 'line' in at ? at.line : 0])),
    ).toEqual([
      [
        ['项目名称', 1, 1],
        ['三级指标', 1, 1],
        ['指标值', 1, 1],
      ],
      [
        ['社区养老', 2, 2],
        ['补贴设施数量', 2, 2],
        ['≥42个', 2, 2],
      ],
      [
        ['社区养老', 3, 3],
        ['发放\n及时率', 3, 3],
        ['100%', 3, 4],
      ],
    ])
  })

  test('a quote that never closes, and one inside a field, are characters', () => {
    expect(parseCsv('a,"b,c\nd', ',').map((record) => record.map(({ text }) => text))).toEqual([
      ['a', '"b', 'c'],
      ['d'],
    ])
    expect(parseCsv('5"管,"a""b"c\n', ',').map((record) => record.map(({ text }) => text))).toEqual([
      ['5"管', 'a"bc'],
    ])
  })

  test('a code that was kept from becoming a number is the code', () =>
    expect(texts('项目编码,项目名称,指标值\n="00123",甲,1\n')[1]).toEqual(['00123', '甲', '1']))

  test('are read back whatever is in them', () => {
    const field = fc.string({
      unit: fc.constantFrom('绩', ',', '"', '\n', ' ', ';', '\t', 'a'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',' as const, '\t' as const, ';' as const),
        (data, separator) => {
          const text = data
            .map((record) => record.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator))
            .join('\n')
          expect(parseCsv(text, separator).map((record) => record.map((each) => each.text))).toEqual(data)
        },
      ),
    )
  })

  test('a text of nothing but quotes takes no time', () => {
    expect(parseCsv('"'.repeat(400_001), ',').length).toBe(1)
    expect(parseCsv('"\n'.repeat(40_000), ',').length).toBeGreaterThan(0)
  })
})

describe('the separator', () => {
  test.each([
    [LIST, ','],
    [LIST.replaceAll(',', '\t'), '\t'],
    [LIST.replaceAll(',', ';'), ';'],
  ])('of %j is %j', (text, separator) => expect(csvSeparator(text)).toBe(separator))

  const texts = [
    ...readdirSync(new URL('samples/', root)).map((name) => `samples/${name}`),
    ...readdirSync(new URL('test/reading/samples/', root)).map((name) => `test/reading/samples/${name}`),
  ]
  test.each(texts.filter((name) => name.endsWith('.txt')))('of the dump %s is none', (name) => {
    const decoded = decodeText(file(name))
    expect(decoded.ok && csvSeparator(decoded.value.text)).toBe(null)
  })

  test.each([
    '项目名称：社区养老, 预算数：20万元, 绩效目标：提高质量。\n另外一句话。\n',
    '一、总体目标, 二、分项目标\n',
    'a,b,c\n1,2,3\n4,5,6\n',
    '\t项目名称\n\t社区养老\n\t预算数\n\t20\n',
  ])('of %j is none', (text) => expect(csvSeparator(text)).toBe(null))
})

describe('at the door', () => {
  test.each(['utf-8', 'utf-8 with a mark', 'utf-16', 'gb18030'] as const)(
    'a list in %s is one table and its lines are its source',
    async (encoding) => {
      const bytes = {
        'utf-8': Buffer.from(LIST),
        'utf-8 with a mark': Buffer.from(`\ufeff${LIST}`),
        'utf-16': Buffer.from(`\ufeff${LIST}`, 'utf16le'),
        gb18030: GB18030,
      }[encoding]
      const read = await readBlocks(bytes, 'a.csv')
      expect(read.ok && [read.value.mediaType, read.value.blocks.blocks.map(({ kind }) => kind)]).toEqual([
        'text/csv',
        ['table'],
      ])
      expect(await sourceView(bytes, 'a.csv')).toEqual({
        ok: true,
        value: { kind: 'lines', lines: LIST.split('\n') },
      })
    },
  )

  test('a whole document saved as separated values is the document', async () => {
    const [ours, theirs] = await Promise.all([
      readTargets(file('test/sheets/seed000.csv'), 'a.csv'),
      readTargets(file('test/reading/samples/seed000-recreated.xlsx'), 'a.xlsx'),
    ])
    const content = (read: typeof ours): unknown =>
      JSON.parse(
        JSON.stringify(read.ok ? read.value : read.error, (key, value: unknown) =>
          key === 'at' || key === 'source' ? undefined : value,
        ),
      )
    expect(content(ours)).toEqual(content(theirs))
  })
})

/** LIST as iconv writes it. */
const GB18030 = Buffer.from(
  'cfeec4bfc3fbb3c62cc8fdbcb6d6b8b1ea2cd6b8b1ead6b50ac9e7c7f8d1f8c0cf2cb2b9ccf9c9e8caa9cafdc1bf2ca1dd3432b8f60ac9e7c7f8d1f8c0cf2c22b7a2b7c50abcb0cab1c2ca222c313030250a',
  'hex',
)
