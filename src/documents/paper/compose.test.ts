/**
 * Whatever is drawn is a grid: spans fill every row, nothing overlaps, and numbers are what their cells say.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import { everyDocument } from '../../../test/support/every-document.ts'
import { EVALUATION, MONITORING, PAPERS, WEIGHTS } from '../../../test/support/papers.ts'
import { targets } from '../../../test/support/targets.ts'
import { readTemplate } from '../templates/read.ts'
import { TEMPLATES } from '../templates/templates.ts'
import { composePaper } from './compose.ts'
import type { Paper, PaperTable } from './paper.ts'
import { projectListPaper } from './project-list.ts'

const draw = (document: TargetDocument, more: Partial<Parameters<typeof composePaper>[1]> = {}) =>
  composePaper(document, { template: TEMPLATES['hebei'], asked: false, own: [], only: null, ...more })
const tablesOf = (paper: Paper): readonly PaperTable[] =>
  paper.sections.flatMap(({ pieces }) =>
    pieces.filter((piece): piece is PaperTable => piece.kind === 'table'),
  )
const wordsOf = (paper: Paper): readonly string[] =>
  paper.sections.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => {
      if (piece.kind === 'chart') return [piece.caption]
      return piece.kind === 'table'
        ? piece.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
        : [piece.text]
    }),
  )

/** How often each square of the grid is covered. */
function coverage({ rows, columns }: PaperTable): readonly number[] {
  const covered = rows.map(() => columns.map(() => 0))
  rows.forEach(({ cells }, top) => {
    for (const { column, rowSpan, columnSpan } of cells) {
      for (let row = top; row < top + rowSpan; row++)
        for (let at = column - 1; at < column - 1 + columnSpan; at++) {
          const line = covered[row]
          if (line) line[at] = (line[at] ?? 7) + 1
        }
    }
  })
  return covered.flat()
}

test('every square of every grid is covered once', () => {
  fc.assert(
    fc.property(everyDocument, (document) => {
      for (const table of tablesOf(draw(document))) expect(new Set(coverage(table))).toEqual(new Set([1]))
    }),
    { numRuns: 200 },
  )
})

test('duties are a grid of projects, activities and duties, with sums of what the document says of its projects', () => {
  const named = (name: string) => ({ code: null, name })
  const activity = (duty: string, name: string, ...projects: readonly string[]) => ({
    duty,
    activity: name,
    goal: null,
    projects: projects.map(named),
    at: { line: 1 },
  })
  const priced = (name: string, total: string) => ({
    name,
    code: null,
    budget: { total, fiscal: total, other: '0' },
  })
  const paper = draw(
    targets([priced('甲', '12.5'), priced('乙', '30'), priced('丙', '0.01')], {
      statement: {
        overallGoal: null,
        subGoals: [],
        safeguards: [],
        duties: [
          activity('队伍建设', '培训', '甲', '乙'),
          activity('队伍建设', '表彰', '丙'),
          activity('社会服务', '志愿'),
          activity('社会服务', '宣传', '已取消'),
        ],
      },
    }),
  )
  const [table] = tablesOf(paper)
  expect(table === undefined ? [] : new Set(coverage(table))).toEqual(new Set([1]))
  const lines = table?.rows.map(({ cells }) => cells.map(({ lines: [line = ''] }) => line).join('|')) ?? []
  expect(lines.slice(1)).toEqual([
    '队伍建设|培训||甲|12.50',
    '乙|30.00',
    '活动小计|42.50',
    '表彰||丙|0.01',
    '小计|42.51',
    '社会服务|志愿|||',
    '宣传||已取消|',
    '小计|',
    '合计|42.51',
  ])
})

test('a number is what its cell says', () => {
  fc.assert(
    fc.property(everyDocument, (document) => {
      for (const { lines, number } of tablesOf(draw(document)).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells),
      )) {
        if (number === null) continue
        expect(lines).toEqual([
          `${number.before}${Number(number.decimal).toFixed(number.places)}${number.after}`,
        ])
      }
    }),
    { numRuns: 200 },
  )
})

test('amounts, points and values are numbers; dates and words are none', () => {
  const cells = tablesOf(draw(WEIGHTS)).flatMap(({ rows }) => rows.flatMap(({ cells: all }) => all))
  const numberOf = (text: string) => cells.find(({ lines }) => lines[0] === text)?.number
  expect([numberOf('8.00'), numberOf('≤0.67万元'), numberOf('≥95%')]).toEqual([
    { before: '', decimal: '8', places: 2, after: '' },
    { before: '≤', decimal: '0.67', places: 2, after: '万元' },
    { before: '≥', decimal: '95', places: 0, after: '%' },
  ])
  expect(numberOf('进一步改善')).toBeNull()
})

describe('the form', () => {
  test.each(Object.entries(PAPERS))('%s holds every word of the document', (_, document) => {
    const words = wordsOf(draw(document)).join('\n').replaceAll('\n', '')
    const said = JSON.stringify([document.projects, document.departments], (key, value: unknown) =>
      [
        'at',
        'kind',
        'value',
        'source',
        'cause',
        'causes',
        'field',
        'choice',
        'likelihood',
        'item',
        'part',
        'plan',
        'nature',
        'term',
        'throughMonth',
        'measure',
      ].includes(key)
        ? undefined
        : value,
    )
    for (const [, text = ''] of said.matchAll(
      /"(?:name|level1|level2|level3|label|text|outcome|reason|note|code|content|start|end|functions)":"([^"]+)"/g,
    ))
      expect(words).toContain(text)
  })

  test('results are never lost to a form of targets that was asked for', () => {
    for (const document of [EVALUATION, MONITORING])
      expect(wordsOf(draw(document, { template: TEMPLATES['weights'], asked: true }))).toEqual(
        wordsOf(draw(document)),
      )
  })

  test('a form that is asked for is taken, with everything the document has', () => {
    const plain = targets([{}], { parts: [] })
    const paper = draw(plain, { template: TEMPLATES['weights'], asked: true })
    expect(paper.template).toEqual({ id: 'central-weights', version: '2021' })
    expect(wordsOf(paper)).toEqual(
      expect.arrayContaining([
        '年度总体目标',
        '绩效指标描述',
        '指标值',
        '支付讲课费、场地费和资料费',
        '13020225P008911100023',
        '10%',
      ]),
    )
  })

  test("a bureau's own template is used for its form, and for that alone", () => {
    const own = readTemplate(
      JSON.stringify({
        format: 'jichi.template/1',
        id: 'own',
        version: '1',
        base: 'central-weights/2021',
        letterhead: ['某区财政局'],
        notes: ['注'],
        fonts: { table: 'Songti SC' },
      }),
      'own.json',
    )
    if (!own.ok) throw new Error(JSON.stringify(own.error))
    const [mine, other] = [draw(WEIGHTS, { own: [own.value] }), draw(EVALUATION, { own: [own.value] })]
    expect([mine.letterhead, mine.fonts.table, wordsOf(mine).at(-1)]).toEqual([
      ['某区财政局'],
      'Songti SC',
      '注',
    ])
    expect([other.letterhead, other.fonts.table]).toEqual([[], 'SimSun'])
  })

  test('the list has a row for every project and its totals below', () => {
    const one = {
      order: 1,
      name: '党建经费',
      code: null,
      unitCode: '763001',
      unitName: '某局',
      fiscalYear: 2025,
      budget: '10',
      fiscal: '10',
      other: null,
      indicators: 6,
      findings: { error: 1, warning: 2, advice: 3 },
      state: '草稿',
      file: 'a.docx',
    }
    const [table] = tablesOf(
      projectListPaper('一览表', [one, { ...one, order: 2 }], { ...one, budget: '20' }, TEMPLATES['hebei']),
    )
    expect(table?.rows.length).toBe(4)
    expect(table?.rows[0]?.header).toBe(true)
    expect(table?.rows[3]?.cells.map(({ lines }) => lines[0])).toEqual([
      '合计 2 个项目',
      '20.00',
      '10.00',
      undefined,
      '6',
      '1',
      '2',
      '3',
      undefined,
      undefined,
    ])
    expect(new Set(table && coverage(table))).toEqual(new Set([1]))
  })
})
