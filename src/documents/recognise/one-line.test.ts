/** Forms on one line: the given samples with their rows taken away, however their cells were joined. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Block } from '../blocks.ts'
import { readTextBlocks } from '../text/read.ts'
import { recognise } from './recognise.ts'

const SOURCE = { file: 'a.txt', sha256: '', mediaType: 'text/plain' }
const root = new URL('../../../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), 'utf8')

const read = (blocks: readonly Block[]) => recognise(blocks, SOURCE)
const readLine = (line: string) => read(readTextBlocks(line).blocks)
const left = (document: TargetDocument) => document.unplaced.map(({ text: each }) => each)

/** The cells of a dump, blank ones included, inner line breaks gone. */
function cellsOf(dump: string): string[] {
  const cells: string[] = []
  for (const line of dump.split('\n')) {
    if (line.startsWith('\t')) cells.push(line.trim())
    else if (line !== '' && cells.length > 0) cells.push((cells.pop() ?? '') + line.trim())
  }
  return cells
}

/** All that a form says: no places, no order of reading. */
function said(document: TargetDocument): unknown {
  return JSON.parse(
    JSON.stringify(
      {
        kind: document.kind,
        year: document.fiscalYear,
        projects: document.projects,
        unplaced: document.unplaced,
      },
      (key, value: unknown) => (key === 'at' || key === 'part' ? undefined : value),
    ),
  )
}

const JOINED: readonly (readonly [string, (dump: string) => string])[] = [
  [
    'single blanks',
    (dump) =>
      dump
        .split(/\s+/u)
        .filter((word) => word !== '')
        .join(' '),
  ],
  ['blanks, two where a cell is blank', (dump) => cellsOf(dump).join(' ')],
  ['tabs', (dump) => cellsOf(dump).join('\t')],
  ['bars', (dump) => `| ${cellsOf(dump).join(' | ')} |`],
  [
    'two wide blanks',
    (dump) =>
      cellsOf(dump)
        .filter((cell) => cell !== '')
        .join('\u3000\u3000'),
  ],
  ['nothing at all', (dump) => dump.replace(/\s+/gu, '')],
]

describe.each(['anhui-ziping', 'central2021-weights'])('%s', (name) => {
  const dump = text(`test/reading/samples/${name}.dump.txt`)
  const rows = said(read(readTextBlocks(dump).blocks))

  test.each(JOINED)('joined by %s says what its rows said', (_, join) => {
    const document = readLine(join(dump))
    expect(said(document)).toEqual(rows)
    expect(document.source.recognised).toEqual([
      { layout: 'one-line', name: expect.any(String) as string, certainty: 1, projects: [1] },
    ])
  })
})

test('the given line says what the checked file says', () => {
  const document = readLine(text('test/reading/samples/anhui-ziping.oneline.txt'))
  const expected = JSON.parse(text('test/reading/samples/anhui-ziping.expected.json')) as {
    projects: {
      indicators: {
        l1: string
        l3: string
        raw: string
        actual: string
        weight: number
        score: number
        reason: string | null
      }[]
    }[]
  }
  const [project] = document.projects
  expect(
    project?.indicators.map(({ level1, level3, value, weight, result }) => [
      level1,
      level3,
      value.text,
      result?.actual,
      Number(weight),
      Number(result?.score),
      result?.reason ?? null,
    ]),
  ).toEqual(
    expected.projects[0]?.indicators.map(({ l1, l3, raw, actual, weight, score, reason }) => [
      l1,
      l3,
      raw,
      actual,
      weight,
      score,
      reason,
    ]),
  )
  expect(project?.evaluation).toMatchObject({
    weight: '100',
    score: '98.03',
    funds: [
      { initial: '120', adjusted: '120', executed: '113.4', rate: '94.5', weight: '10', score: '9.45' },
      {},
      {},
      {},
    ],
  })
  expect(left(document)).toEqual([])
})

/** Each form of a document on a line of its own; words between them as they are. */
function formsOnLines(
  name: string,
  join: (cells: readonly string[]) => string,
): { readonly rows: readonly Project[]; readonly lines: TargetDocument } {
  const { blocks } = readTextBlocks(text(`samples/${name}`))
  const lines: Block[] = []
  let cells: string[] = []
  const flush = () => {
    if (cells.length > 0) lines.push({ kind: 'paragraph', text: join(cells), at: { line: lines.length + 1 } })
    cells = []
  }
  for (const block of blocks) {
    if (block.kind === 'table')
      cells.push(...block.rows.flatMap((row) => row.map((cell) => cell.text.replaceAll('\n', ''))))
    else if (block.text.endsWith('表')) {
      flush()
      cells = [block.text]
    } else if (cells.length === 0) lines.push(block)
  }
  flush()
  return { rows: read(blocks).projects, lines: read(lines) }
}

describe('the five given documents, each form on one line', () => {
  test.each([
    ['000-社会工作部.txt', 0],
    ['001-组织部.txt', 0],
    ['002-乡村振兴局.txt', 0],
    ['003-希望路街道.txt', 0],
    ['004-人社局.txt', 0],
  ] as const)('%s with tabs between its cells', (name, open) => {
    const { rows, lines } = formsOnLines(name, (cells) => cells.join('\t'))
    expect(said({ ...lines, kind: 'budget-text', fiscalYear: 2025, unplaced: [] })).toEqual(
      said({ ...lines, kind: 'budget-text', fiscalYear: 2025, projects: rows, unplaced: [] }),
    )
    expect(lines.unplaced).toHaveLength(open)
  })

  test('with single blanks, marks of the plan that nobody filled in leave their figures open', () => {
    const { rows, lines } = formsOnLines('003-希望路街道.txt', (cells) =>
      cells.filter((cell) => cell !== '').join(' '),
    )
    expect(
      lines.projects.map(({ indicators }) =>
        indicators.map(({ level1, level2, level3, description, value, basis }) => [
          level1,
          level2,
          level3,
          description,
          value.text,
          basis,
        ]),
      ),
    ).toEqual(
      rows.map(({ indicators }) =>
        indicators.map(({ level1, level2, level3, description, value, basis }) => [
          level1,
          level2,
          level3,
          description,
          value.text,
          basis,
        ]),
      ),
    )
    const blank = rows.filter(({ plan }) =>
      [plan.march, plan.june, plan.october, plan.december].includes(null),
    )
    const open = lines.projects.filter(({ plan }) => plan.december === null)
    expect(open.map(({ name }) => name)).toEqual(blank.map(({ name }) => name))
    expect(left(lines)).toEqual(['30%', '90%', '100%', '40%', '100%', '100%', '100%', '100%'])
  })
})

describe('what cannot be told', () => {
  const HEAD = '项目支出绩效自评表 项目名称 甲 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分'

  test('a figure too few is kept, not put under one of two columns', () => {
    const document = readLine(`${HEAD} 产出指标 数量指标 社区数量 =12个 12 8 质量指标 合格率 ≥90% 95% 10 10`)
    expect(
      document.projects[0]?.indicators.map(({ level3, value, weight, result }) => [
        level3,
        value.text,
        weight,
        result?.score,
      ]),
    ).toEqual([
      ['社区数量', '=12个', null, null],
      ['合格率', '≥90%', '10', '10'],
    ])
    expect(left(document)).toEqual(['12', '8'])
  })

  test('several rows below one label are distinguished by what their words are', () => {
    const document = readLine(
      `${HEAD} 产出指标 数量指标 甲数 ≥50个 50 8 8 质量指标 合格率 ≥100百分比 100 8 8 合规性 严格执行规定 达成预期指标 8 8 时效指标 及时性 按时完成 达成预期指标 8 8`,
    )
    expect(
      document.projects[0]?.indicators.map(({ level2, level3, value }) => [level2, level3, value.text]),
    ).toEqual([
      ['数量指标', '甲数', '≥50个'],
      ['质量指标', '合格率', '≥100百分比'],
      ['质量指标', '合规性', '严格执行规定'],
      ['时效指标', '及时性', '按时完成'],
    ])
  })

  test('funds with blank cells', () => {
    const funds =
      '项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 90 89.97 89.97 10 100% 10 其中：财政拨款 90 89.97 89.97 其他资金 5'
    const document = readLine(
      `项目支出绩效自评表 项目名称 甲 ${funds} 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 甲数 ≥50个 50 8 8`,
    )
    expect(
      document.projects[0]?.evaluation?.funds.map(({ initial, adjusted, executed, rate }) => [
        initial,
        adjusted,
        executed,
        rate,
      ]),
    ).toEqual([
      ['90', '89.97', '89.97', '100'],
      ['90', '89.97', '89.97', null],
      [null, null, null, null],
    ])
    expect(left(document)).toEqual(['5'])
  })

  test('cells that ran together are parted only where figures and words leave one way', () => {
    const head = '项目支出绩效自评表项目名称甲一级指标二级指标三级指标年度指标值实际完成值分值得分'
    const document = readLine(
      `${head}产出指标（50分）数量指标社区数量=12个1288质量指标完成率≥95%96.5%1111时效指标办理情况办得不错达成预期指标1010效益指标（30分）社会效益指标辖区环境进一步提高达成预期指标3030`,
    )
    expect(
      document.projects[0]?.indicators.map(({ level3, value, weight, result }) => [
        level3,
        value.text,
        result?.actual,
        weight,
        result?.score,
      ]),
    ).toEqual([
      ['社区数量', '=12个', '12', '8', '8'],
      ['完成率', '≥95%', '96.5%', '11', '11'],
      ['辖区环境', '进一步提高', '达成预期指标', '30', '30'],
    ])
    expect(left(document)).toEqual(['办理情况办得不错达成预期指标1010'])
  })

  test('running words are no form', () => {
    for (const words of [
      '本表一级指标、二级指标、三级指标由单位填报，项目名称应与预算一致，指标值应当可衡量，分值合计为一百分，得分由评价组填写。',
      '项目名称是绩效管理的基础。'.repeat(20),
    ]) {
      expect(readLine(words).projects).toEqual([])
      expect(readLine(words).title ?? left(readLine(words)).join('')).toBe(words)
    }
  })
})

test('every word of a line of labels and words is in the document', () => {
  const labels = [
    '项目名称',
    '项目编码',
    '实施单位',
    '预算数',
    '其他资金',
    '资金用途',
    '年度总体目标',
    '预期目标',
    '实际完成情况',
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '年初预算数',
    '全年执行数',
    '执行率',
    '年度资金总额',
    '总分',
    '备注',
    '3月底',
    '6月底',
    '产出指标',
    '数量指标',
    '满意度指标',
  ]
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...labels) },
    { weight: 4, arbitrary: fc.constant('WORD') },
    { weight: 2, arbitrary: fc.constantFrom('8', '≥95%', '—', '100%', '3.甲') },
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 4, maxLength: 60 }),
      fc.constantFrom(' ', '\t', ' | '),
      (words, separator) => {
        let count = 0
        const line = ['项目名称', ...words, '一级指标', '二级指标', '三级指标', '指标值', ...words]
          .map((each) => (each === 'WORD' ? `词${count++}语` : each))
          .join(separator)
        const document = JSON.stringify(read([{ kind: 'paragraph', text: line, at: { line: 1 } }]))
        for (let index = 0; index < count; index++) expect(document).toContain(`词${index}语`)
      },
    ),
    { numRuns: 300 },
  )
})

test('without anything between its cells a value begins with its year', () => {
  const document = readLine(
    '项目支出绩效目标表（2025年度）项目名称图书数字化年度总体目标完成。绩效指标一级指标二级指标三级指标指标值产出指标数量指标册数≥2000册时效指标完成时间2025年11月底前成本指标单册成本≤300元',
  )
  expect(
    document.projects[0]?.indicators.map(({ level2, level3, value }) => [level2, level3, value.text]),
  ).toEqual([
    ['数量指标', '册数', '≥2000册'],
    ['时效指标', '完成时间', '2025年11月底前'],
    ['成本指标', '单册成本', '≤300元'],
  ])
})
