/**
 * Lists with one row an indicator or a project, in the arrangements that workbooks and disclosures have.
 * Cells are divided by |.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.xlsx', sha256: '', mediaType: 'text/plain' }

/** `<` goes on with the cell to the left, `^` with the one above. */
function table(rows: readonly string[], index = 1, sheet: string | null = null): Table {
  const at = (row: number, column: number) =>
    sheet === null
      ? { table: index, row, column }
      : { sheet, cell: `${String.fromCodePoint(64 + column)}${row}` }
  const made: (Cell & { rowSpan: number; columnSpan: number })[][] = []
  for (const [line, written] of rows.entries()) {
    const cells: (Cell & { rowSpan: number; columnSpan: number })[] = []
    for (const [position, text] of written.split('|').entries()) {
      const [row, column] = [line + 1, position + 1]
      const left = cells.at(-1)
      const above = made.flat().find((cell) => cell.column === column && cell.row + cell.rowSpan === row)
      if (text === '<' && left) left.columnSpan++
      else if (text === '^' && above) above.rowSpan++
      else if (text !== '^' && text !== '<')
        cells.push({ text, row, column, rowSpan: 1, columnSpan: 1, at: at(row, column) })
    }
    made.push(cells)
  }
  return { kind: 'table', index, rows: made, at: at(1, 1) }
}

const read = (...blocks: Block[]) => recognise(blocks, SOURCE)
const line = (text: string): Block => ({ kind: 'paragraph', text, at: { paragraph: 1 } })
const left = (document: TargetDocument) => document.unplaced.map(({ text }) => text)
const shape = (document: TargetDocument) =>
  document.projects.map(({ name, code, unit, budget, indicators }) => ({
    name,
    code,
    unit: unit?.name ?? null,
    total: budget.total,
    indicators: indicators.map(
      ({ level1, level2, level3, value }) => `${level1}/${level2}/${level3}/${value.text}`,
    ),
  }))

const LIST = [
  '单位|项目编码|项目名称|预算金额|绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|备注',
  '甲局|A1|道路|10|1.通车|产出指标|数量指标|里程|≥|12|公里|30|',
  '|||||||交叉口|≥|3|个|10|注意',
  '||||||质量指标|合格率|＝|100|%|20|',
  '乙局|B1|道路|5|修好|满意度指标|服务对象满意度指标|群众满意度|≥|90|%|10|',
]
const LIST_READ = [
  {
    name: '道路',
    code: 'A1',
    unit: '甲局',
    total: '10',
    indicators: [
      '产出指标/数量指标/里程/≥12公里',
      '产出指标/数量指标/交叉口/≥3个',
      '产出指标/质量指标/合格率/＝100%',
    ],
  },
  {
    name: '道路',
    code: 'B1',
    unit: '乙局',
    total: '5',
    indicators: ['满意度指标/服务对象满意度指标/群众满意度/≥90%'],
  },
]

describe('one row an indicator', () => {
  test('the project in its first row, blank below; two projects of one name are distinguished by their codes', () => {
    const document = read(table(LIST))
    expect(shape(document)).toEqual(LIST_READ)
    expect(document.projects[0]).toMatchObject({
      goals: ['通车'],
      indicators: [{ weight: '30' }, { note: '注意' }, {}],
    })
    expect(document).toMatchObject({ kind: 'project-targets', unplaced: [] })
    expect(document.source.recognised).toEqual([
      { layout: 'flat-indicators', name: expect.any(String) as string, certainty: 1, projects: [1, 2] },
    ])
  })

  test('merged over its rows, and repeated in every row', () => {
    const merged = LIST.map((row, index) =>
      (index === 2 || index === 3 ? row.replace(/^\|\|\|\|/u, '^|^|^|^|^') : row).replace(
        '^|^|^|^|^|',
        '^|^|^|^|^|',
      ),
    )
    expect(shape(read(table(merged)))).toEqual(LIST_READ)
    const repeated = LIST.map((row, index) =>
      index === 2 || index === 3 ? row.replace(/^\|\|\|\|/u, '甲局|A1|道路|10|1.通车') : row,
    )
    expect(shape(read(table(repeated)))).toEqual(LIST_READ)
    expect(read(table(repeated)).projects[0]?.goals).toEqual(['通车'])
  })

  test('below a title, a unit of amounts and a year; the title is the document’s, not the first project’s', () => {
    const inside = read(
      table([
        '2025年项目支出绩效目标表',
        '填报单位：某局',
        '单位：元',
        '项目名称|预算金额|一级指标|二级指标|三级指标|指标值',
        '甲|100000|产出指标|数量指标|里程|1公里',
        '乙|5000|产出指标|数量指标|里程|2公里',
      ]),
    )
    expect(shape(inside).map(({ name, unit, total }) => [name, unit, total])).toEqual([
      ['甲', '某局', '10'],
      ['乙', '某局', '0.5'],
    ])
    expect(inside.fiscalYear).toBe(2025)
    const above = read(
      line('2025年项目支出绩效目标表'),
      line('金额单位：元'),
      table([
        '项目名称|预算金额|一级指标|二级指标|三级指标|指标值',
        '甲|100000|产出指标|数量指标|里程|1公里',
      ]),
    )
    expect(above).toMatchObject({
      title: '2025年项目支出绩效目标表',
      projects: [{ title: null, budget: { total: '10' } }],
    })
  })

  test('two header rows: sums below the budget, the unit in the upper label', () => {
    const document = read(
      table([
        '项目名称|预算金额（元）|<|<|绩效指标|<|<|<',
        '^|总额|财政拨款|其他资金|一级指标|二级指标|三级指标|指标值',
        '甲|30000|20000|10000|产出指标|数量指标|里程|1公里',
      ]),
    )
    expect(document.projects[0]?.budget).toMatchObject({ total: '3', fiscal: '2', other: '1' })
    expect(document.unplaced).toEqual([])
  })

  test('sums of units are no projects, headers again on the next page and units on rows of their own are read', () => {
    const header = '序号|项目名称|预算金额|一级指标|二级指标|三级指标|指标值'
    const document = read(
      table([
        header,
        '763001甲局|<|<|<|<|<|<',
        '1|道路|10|产出指标|数量指标|里程|1公里',
        '|小计|10||||',
        header,
        '763002乙局|<|<|<|<|<|<',
        '1|道路|10|产出指标|数量指标|里程|2公里',
        '合计||20||||',
      ]),
    )
    expect(shape(document).map(({ name, unit, indicators }) => [name, unit, indicators])).toEqual([
      ['道路', '甲局', ['产出指标/数量指标/里程/1公里']],
      ['道路', '乙局', ['产出指标/数量指标/里程/2公里']],
    ])
    expect(left(document)).toEqual(['小计', '10', '合计', '20'])
  })

  test('单位 is what is below it; a column that nobody knows is kept, its words once a project', () => {
    const document = read(
      table([
        '项目名称|一级指标|二级指标|三级指标|指标值|单位|分管',
        '甲|产出指标|数量指标|里程|1|公里|张',
        '甲|产出指标|数量指标|座数|2|座|张',
      ]),
    )
    expect(shape(document)[0]?.indicators).toEqual([
      '产出指标/数量指标/里程/1公里',
      '产出指标/数量指标/座数/2座',
    ])
    expect(left(document)).toEqual(['分管', '张', '张'])
  })

  test('编码 and 名称 below 单位 are its code and name; the department above the list is that of all its units', () => {
    const document = read(
      table([
        '部门：312 某县教育局|<|<|<|<|<|<',
        '序号|单位|<|项目名称|预算数|二级指标|三级指标|指标值',
        '^|编码|名称|^|^|^|^|^',
        '1|312001|某县第一中学|安保|10|数量指标|保安|=12人',
        '2|312002|某县活动中心|安保|5|数量指标|保安|=4人',
      ]),
    )
    expect(
      document.projects.map(({ name, unit, department, indicators }) => [
        name,
        unit,
        department?.name,
        indicators.length,
      ]),
    ).toEqual([
      ['安保', { code: '312001', name: '某县第一中学' }, '某县教育局', 1],
      ['安保', { code: '312002', name: '某县活动中心' }, '某县教育局', 1],
    ])
  })

  test('columns as exports of budget systems call them', () => {
    expect(
      shape(
        read(
          table([
            '预算年度|部门名称|单位名称|项目名称|项目总额|指标一级名称|指标二级名称|指标三级名称|运算符号|指标值|度量单位',
            '2025|甲局|甲中心|养护|8|产出指标|数量指标|里程|大于等于|12|公里',
          ]),
        ),
      ),
    ).toEqual([
      {
        name: '养护',
        code: null,
        unit: '甲中心',
        total: '8',
        indicators: ['产出指标/数量指标/里程/大于等于12公里'],
      },
    ])
  })

  test('a unit across the list heads the projects below it', () => {
    const document = read(
      table([
        '项目名称|预算金额|一级指标|三级指标|指标值',
        '某县水利局|<|<|<|<',
        '加固|300|产出指标|水库|2座',
        '某县林业局|<|<|<|<',
        '造林|150|产出指标|面积|≥3亩',
      ]),
    )
    expect(shape(document).map(({ name, unit }) => [name, unit])).toEqual([
      ['加固', '某县水利局'],
      ['造林', '某县林业局'],
    ])
  })

  test('单位 of one unit only, with its header on every page', () => {
    const header = '单位|项目名称|一级指标|三级指标|目标值|计量单位'
    expect(
      shape(
        read(table([header, '某镇人民政府|清运|产出指标|吨数|18|吨', header, '|绿化|产出指标|面积|3|亩'])),
      ),
    ).toEqual([
      { name: '清运', code: null, unit: '某镇人民政府', total: null, indicators: ['产出指标//吨数/18吨'] },
      { name: '绿化', code: null, unit: '某镇人民政府', total: null, indicators: ['产出指标//面积/3亩'] },
    ])
  })

  test('results and monitoring', () => {
    const results = read(
      table([
        '项目名称|全年预算数|全年执行数|执行率|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
        '甲|100|90|90%|产出指标|数量指标|里程|1公里|1公里|50|50',
      ]),
    )
    expect(results).toMatchObject({
      kind: 'self-evaluation',
      projects: [
        {
          evaluation: { funds: [{ adjusted: '100', executed: '90', rate: '90' }] },
          indicators: [{ weight: '50', result: { actual: '1公里', score: '50' } }],
        },
      ],
    })
    const monitoring = read(
      table([
        '项目名称|一级指标|二级指标|三级指标|年度指标值|1—7月执行情况|全年预计完成情况',
        '甲|产出指标|数量指标|里程|2公里|1公里|2公里',
      ]),
    )
    expect(monitoring).toMatchObject({
      kind: 'monitoring',
      projects: [
        {
          monitoring: { throughMonth: 7 },
          indicators: [{ progress: { toDate: '1公里', expected: '2公里' } }],
        },
      ],
    })
  })
})

describe('a list of projects and a list of indicators', () => {
  const PROJECTS = [
    '项目编码|项目名称|预算金额|绩效目标',
    'A1|道路|10|通车',
    'A2|道路|20|好走',
    'A3|桥|5|过桥',
  ]

  test('join by code or name; what joins none or several is kept apart', () => {
    const byName = table(
      [
        '项目名称|一级指标|二级指标|三级指标|指标值',
        '桥|产出指标|数量指标|座数|1座',
        '道路|产出指标|数量指标|里程|1公里',
        '船|产出指标|数量指标|艘数|1艘',
      ],
      2,
      '指标',
    )
    const byCode = table(
      ['项目编码|一级指标|二级指标|三级指标|指标值', 'A2|产出指标|数量指标|里程|2公里'],
      3,
      '指标二',
    )
    const document = read(byName, table(PROJECTS, 1, '项目'), byCode)
    expect(shape(document).map(({ code, indicators }) => [code, indicators])).toEqual([
      ['A1', []],
      ['A2', ['产出指标/数量指标/里程/2公里']],
      ['A3', ['产出指标/数量指标/座数/1座']],
    ])
    expect(left(document)).toEqual([
      '道路',
      '产出指标',
      '数量指标',
      '里程',
      '1公里',
      '船',
      '产出指标',
      '数量指标',
      '艘数',
      '1艘',
    ])
  })

  test('goals on a sheet of their own belong to the codes', () => {
    const document = read(
      table(['项目代码|项目名称|申请金额（元）', 'X1|农机|3,000,000', 'X2|沼气|450,000'], 1, '项目'),
      table(['项目代码|年度绩效目标', 'X1|补贴农机。', 'X2|维护沼气池。'], 2, '目标'),
      table(['项目代码|一级指标|二级指标|三级指标|指标值', 'X2|产出指标|数量指标|沼气池|≥80口'], 3, '指标'),
    )
    expect(document.projects.map(({ name, goals, indicators }) => [name, goals, indicators.length])).toEqual([
      ['农机', ['补贴农机。'], 0],
      ['沼气', ['维护沼气池。'], 1],
    ])
  })

  test('names and sums alone are an account; beside forms a list says again what they say', () => {
    expect(read(table(['项目名称|合计|财政拨款', '甲|12|12']))).toMatchObject({
      projects: [],
      unplaced: [{}, {}, {}, { text: '甲' }, { text: '12' }, { text: '12' }],
    })
    const form = table(
      ['项目名称|甲', '一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|里程|1公里'],
      2,
    )
    expect(shape(read(table(PROJECTS), form)).map(({ name }) => name)).toEqual(['甲'])
  })
})

test('a sheet a project: what is on one does not go on on the next, and a sheet names what says no name', () => {
  const rows = (name: string) => [
    `预算数|1|项目名称|${name}`,
    '一级指标|二级指标|三级指标|指标值',
    '产出指标|数量指标|里程|1公里',
  ]
  const sheets = [
    table(rows('甲'), 1, '一'),
    table(rows('').slice(1), 2, '桥梁维护'),
    table(rows('').slice(1), 3, 'Sheet3'),
  ]
  expect(read(...sheets).projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['甲', 1],
    ['桥梁维护', 1],
    ['', 1],
  ])
})

describe('laws', () => {
  const cells = LIST.map((row) => row.split('|'))

  test('columns in any order read the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(cells[0]?.map((_, index) => index) ?? [], { minLength: 13, maxLength: 13 }),
        (order) => {
          const document = read(table(cells.map((row) => order.map((index) => row[index] ?? '').join('|'))))
          expect(shape(document)).toEqual(LIST_READ)
          expect(document.unplaced).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('every written word is in the document', () => {
    const labels = [
      '序号',
      '单位',
      '主管部门',
      '项目编码',
      '项目名称',
      '预算金额',
      '其他资金',
      '绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '度量单位',
      '权重',
      '备注',
      '得分',
      '负责人',
      '没有的列',
      '3月底',
      '执行率',
    ]
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.constant('WORD') },
      { weight: 2, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('合计', '^', '道路', '10', '763001某局', '产出指标', '数量指标'),
      },
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(labels, { minLength: 4 }),
        fc.array(fc.array(word, { minLength: labels.length, maxLength: labels.length }), {
          minLength: 1,
          maxLength: 8,
        }),
        (header, body) => {
          let words = 0
          const rows = body.map((row) =>
            row
              .slice(0, header.length)
              .map((text) => (text === 'WORD' ? `词${words++}语` : text))
              .join('|'),
          )
          const said = JSON.stringify(read(table([header.join('|'), ...rows])))
          for (let index = 0; index < words; index++) expect(said).toContain(`词${index}语`)
        },
      ),
      { numRuns: 200 },
    )
  })
})
