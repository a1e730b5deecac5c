import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText, parseBlock } from '../kernel/clipboard.ts'
import {
  addRow,
  addListRow,
  fillDown,
  cellsLeftOut,
  moveRow,
  pasteAcross,
  pasteBlock,
  removeRows,
} from './commands.ts'
import { BLANK_CELLS, BLANK_HEAD, MOST_ROWS, type RowField, type WrittenForm } from './form.ts'
import { performAll, type Operation } from './operation.ts'
import { tidy } from './tidy.ts'

const COLUMNS: readonly RowField[] = ['level1', 'level2', 'level3', 'description', 'value', 'basis']
const row = (id: string, level2: string, level3 = '', value = '') => ({
  id,
  cells: { ...BLANK_CELLS, level1: '产出指标', level2, level3, value },
})
const FORM: WrittenForm = { head: BLANK_HEAD, rows: [row('a', '数量指标', '培训人数'), row('b', '质量指标')] }
const done = (form: WrittenForm, operations: readonly Operation[]): WrittenForm => {
  const result = performAll(form, operations)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const names = (form: WrittenForm) => form.rows.map(({ id }) => id).join('')
const pasted = (form: WrittenForm, at: { row: string; field: RowField }, text: string) => {
  let made = 0
  return done(form, pasteBlock(form, at, parseBlock(text), { fields: COLUMNS, newId: () => `n${made++}` }))
}

describe('the clipboard', () => {
  test('gives back any table as it was written, tabs, quotes and line breaks included', () => {
    const cell = fc
      .oneof(
        fc.constantFrom('', 'a\tb', '第一行\n第二行', '"引号"', '12" 管', '"'),
        fc.string({ maxLength: 5 }),
      )
      .map((text) => text.replace(/\r\n?/gu, '\n'))
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
          ),
        (table) => {
          expect(parseBlock(`${blockText(table)}\r\n`)).toEqual(table)
        },
      ),
    )
  })

  test('reads what Excel and WPS write', () => {
    expect(parseBlock('培训人数\t≥200人\r\n"考核\n合格率"\t"≥95""%"\r\n')).toEqual([
      ['培训人数', '≥200人'],
      ['考核\n合格率', '≥95"%'],
    ])
    expect(parseBlock('一\t\n\t二')).toEqual([
      ['一', ''],
      ['', '二'],
    ])
    expect(parseBlock('一句话')).toEqual([['一句话']])
    expect(parseBlock('')).toEqual([['']])
  })

  test('does not take a quote inside a cell for its end', () => {
    expect(parseBlock('6"钢管\t1')).toEqual([['6"钢管', '1']])
  })
})

describe('a block pasted', () => {
  test('is the table, whatever stood there; rows are added where the form ends', () => {
    const form = pasted(FORM, { row: 'b', field: 'level3' }, '合格率\t参训合格\t≥95%\n结业人数\t\t≥190人\n')
    expect(
      form.rows.map(({ cells }) => [cells.level2, cells.level3, cells.description, cells.value]),
    ).toEqual([
      ['数量指标', '培训人数', '', ''],
      ['质量指标', '合格率', '参训合格', '≥95%'],
      ['质量指标', '结业人数', '', '≥190人'],
    ])
  })

  test('gives a blank label under another that label, as where cells are merged', () => {
    const form = pasted(
      FORM,
      { row: 'a', field: 'level1' },
      '产出指标\t数量指标\t甲\n\t\t乙\n效益指标\t社会效益指标\t丙\n',
    )
    expect(form.rows.map(({ cells }) => `${cells.level1}${cells.level2}${cells.level3}`)).toEqual([
      '产出指标数量指标甲',
      '产出指标数量指标乙',
      '效益指标社会效益指标丙',
    ])
  })

  test('leaves out what goes beyond the last column', () => {
    expect(pasted(FORM, { row: 'a', field: 'basis' }, '依据\t多出来').rows[0]?.cells).toMatchObject({
      basis: '依据',
      weight: '',
      note: '',
    })
  })
})

describe('rows', () => {
  test('are added below with the labels of the row above', () => {
    expect(done(FORM, addRow(FORM, 'a', 'n')).rows[1]).toEqual(row('n', '数量指标'))
    expect(done({ ...FORM, rows: [] }, addRow({ ...FORM, rows: [] }, null, 'n')).rows).toEqual([
      { id: 'n', cells: BLANK_CELLS },
    ])
  })

  test('taken out together come back in their places', () => {
    const gone = removeRows(FORM, ['b', 'a'])
    expect(done(FORM, gone).rows).toEqual([])
  })

  test('move within their category, and take on the labels of the next one before they go into it', () => {
    const form: WrittenForm = {
      head: BLANK_HEAD,
      rows: [row('a', '数量指标'), row('b', '数量指标'), row('c', '质量指标')],
    }
    expect(names(done(form, moveRow(form, 'a', 1)))).toBe('bac')
    expect(names(done(form, moveRow(form, 'b', -1)))).toBe('bac')
    const across = done(form, moveRow(form, 'b', 1))
    expect(names(across)).toBe('abc')
    expect(across.rows[1]?.cells.level2).toBe('质量指标')
    expect(moveRow(form, 'a', -1)).toEqual([])
  })

  test('are filled down from the first chosen, or from above', () => {
    const form: WrittenForm = {
      head: BLANK_HEAD,
      rows: [row('a', '', '甲', '≥1人'), row('b', '', '乙'), row('c', '', '丙')],
    }
    expect(
      done(form, fillDown(form, ['a', 'b', 'c'], ['value'])).rows.map(({ cells }) => cells.value),
    ).toEqual(['≥1人', '≥1人', '≥1人'])
    expect(done(form, fillDown(form, ['b'], ['value'])).rows.map(({ cells }) => cells.value)).toEqual([
      '≥1人',
      '≥1人',
      '',
    ])
    expect(fillDown(form, ['a'], ['value'])).toEqual([])
  })
})

describe('a block that is larger than its place', () => {
  test('goes across the figures above the indicators, or not at all', () => {
    const across = (at: Parameters<typeof pasteAcross>[1], ...texts: readonly string[]) => {
      const operations = pasteAcross(FORM, at, texts)
      return operations === null ? null : done(FORM, operations).head
    }
    expect(across('plan.march', '25', '50', '75', '100')).toMatchObject({
      'plan.march': '25',
      'plan.june': '50',
      'plan.october': '75',
      'plan.december': '100',
    })
    expect(across('budget.fiscal', '100', '20')).toMatchObject({
      'budget.total': '',
      'budget.fiscal': '100',
      'budget.other': '20',
    })
    expect(across('plan.october', '75', '100', '1')).toBeNull()
    expect(across('purpose', '甲', '乙')).toBeNull()
  })

  test('is described by the columns that say something and the rows that find no place', () => {
    const text = '甲\t≥1人\t计划\t多出\t\n乙\t≥2人\t计划\t\t'
    expect(cellsLeftOut(FORM, { row: 'a', field: 'description' }, parseBlock(text), COLUMNS)).toEqual({
      columns: 1,
      rows: 0,
    })
    expect(cellsLeftOut(FORM, { row: 'a', field: 'level3' }, parseBlock(text), COLUMNS)).toEqual({
      columns: 0,
      rows: 0,
    })
    const many = Array.from({ length: MOST_ROWS + 8 }, (_, i) => [`指标${i}`])
    expect(cellsLeftOut(FORM, { row: 'b', field: 'level3' }, many, COLUMNS)).toEqual({ columns: 0, rows: 9 })
    expect(
      done(
        FORM,
        pasteBlock(FORM, { row: 'b', field: 'level3' }, many, {
          fields: COLUMNS,
          newId: () => crypto.randomUUID(),
        }),
      ).rows,
    ).toHaveLength(MOST_ROWS)
  })
})

test('the rows of a further table are a table of their own: pasted, moved and added among themselves alone', () => {
  let form = done(FORM, addListRow(FORM, 'details', 'x', { label: '立项依据' }))
  form = done(
    form,
    pasteBlock(
      form,
      { row: 'x', field: 'label' },
      parseBlock('立项依据\t冀财绩〔2018〕9号\n实施主体\t教育局'),
      { fields: ['label', 'text'], newId: () => 'y' },
    ),
  )
  expect(form.rows.map(({ id, list, cells }) => `${id}${list ?? ''}${cells.label}${cells.text}`)).toEqual([
    'a',
    'b',
    'xdetails立项依据冀财绩〔2018〕9号',
    'ydetails实施主体教育局',
  ])
  expect(moveRow(form, 'b', 1)).toEqual([])
  expect(moveRow(form, 'x', -1)).toEqual([])
  expect(names(done(form, moveRow(form, 'y', -1)))).toBe('abyx')
  expect(done(form, addRow(form, 'x', 'z')).rows[3]).toEqual({ id: 'z', list: 'details', cells: BLANK_CELLS })
  expect(names(done(form, addRow(form, null, 'z')))).toBe('abzxy')
  expect(fillDown(form, ['x'], ['text'])).toEqual([])
})

describe('what is typed', () => {
  test('is kept in the measure of the form', () => {
    expect(tidy('budget.total', ' 1,234.50万元')).toBe('1234.5')
    expect(tidy('budget.total', '15000元')).toBe('1.5')
    expect(tidy('plan.march', '２５％')).toBe('25')
    expect(tidy('code', ' 1302 0225P ')).toBe('13020225P')
  })

  test('is left as it is where it is no amount', () => {
    expect(tidy('budget.total', '待定')).toBe('待定')
    expect(tidy('goals', ' 1.年内培训200人\r\n2.建成站点2个 ')).toBe('年内培训200人\n建成站点2个')
    expect(tidy('value', '15000元')).toBe('15000元')
  })
})
