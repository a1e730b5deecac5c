import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvText } from './csv.ts'

/** An independent reader of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quoted) {
      if (c !== '"') field += c
      else if (text.charAt(i + 1) === '"') {
        field += '"'
        i++
      } else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',') {
      row.push(field)
      field = ''
    } else if (c === '\r' && text.charAt(i + 1) === '\n') {
      row.push(field)
      rows.push(row)
      row = []
      field = ''
      i++
    } else field += c
  }
  return rows
}

test('begins with a byte order mark and ends every line with CR LF', () => {
  expect(
    csvText([
      ['项目名称', '预算数'],
      ['宣传,活动', 12.5],
      ['说"明"', null],
    ]),
  ).toBe('\ufeff项目名称,预算数\r\n"宣传,活动",12.5\r\n"说""明""",\r\n')
})

describe('formulas are neutralised', () => {
  test.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', ' =1', '\t=1', '＝1', '\r=1', '|calc'])(
    '%j',
    (text) => {
      expect(parse(csvText([[text]]).slice(1))[0]?.[0]).toBe(`'${text}`)
    },
  )

  test.each(['-5.00', '-12', '10.00', '≥95%', '2025年6月底前'])('%j stays', (text) =>
    expect(csvCell(text)).toBe(text),
  )
})

test('whatever is written is read back, formulas aside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const read = parse(csvText(rows).slice(1))
        expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
        )
      },
    ),
  )
})
