/**
 * What is written is read again as the same document, all but where it was: every kind, every format that
 * is read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import {
  applicationForms,
  budgetText,
  centralForms,
  departments,
  hebeiForms,
  monitored,
  selfEvaluations,
  weightForms,
  wholeEvaluated,
  wholeMonitored,
} from '../../test/support/every-document.ts'
import { project, targets } from '../../test/support/targets.ts'
import { PAPERS } from '../../test/support/papers.ts'
import { readBlocks, readTargets } from './formats.ts'
import { writeTargets, type WriteFormat } from './write.ts'

/** Formats that hold the whole document and are read again. */
const FORMATS: readonly WriteFormat[] = ['docx', 'xlsx', 'html', 'json']

/**
 * Runs of each kind and format: a defect that one document in fifty shows is met with nine chances in ten.
 */
const RUNS = 25

async function again(document: TargetDocument, format: WriteFormat): Promise<TargetDocument> {
  const written = await writeTargets(document, format)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  const read = await readTargets(written.value, `a.${format}`)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** Everything but where it was. */
function content(document: TargetDocument): unknown {
  const { source: _source, ...rest } = document
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'at' ? undefined : value)))
}

/**
 * No forms: words of a budget disclosure are written on one. And a unit in a column of its own may be longer
 * than words behind a number: 亿单位.
 */
const APART = /disclosure|shandong-sign-value-unit/

/** One file of every form that is read. */
const FORMS = resolve(import.meta.dirname, '..', '..', 'test', 'reading', 'forms')
const forms = readdirSync(FORMS)
  .filter((name) => !APART.test(name))
  .flatMap((name) => {
    const file = readdirSync(join(FORMS, name))
      .filter((one) => /^form\.(?:docx|xlsx|csv)$/.test(one))
      .toSorted((a, b) => rank(a) - rank(b))[0]
    return file === undefined ? [] : [[name, join(FORMS, name, file)] as const]
  })

/** The title of a list names a form: on paper it may as well be that of the first. */
function onForms(document: TargetDocument): TargetDocument {
  const {
    title,
    projects: [first, ...rest],
  } = document
  if (title === null || first === undefined || first.title !== null || !/表(?:（.*）)?$/u.test(title))
    return document
  return { ...document, title: null, projects: [{ ...first, title }, ...rest] }
}

function rank(file: string): number {
  return ['docx', 'xlsx', 'csv'].indexOf(file.slice(file.lastIndexOf('.') + 1))
}

describe('the number of an only goal', () => {
  const sample = async () => {
    const read = await readTargets(
      readFileSync(join(import.meta.dirname, '..', '..', 'samples', '000-社会工作部.txt')),
      'a.txt',
    )
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    return read.value
  }
  const numbered = /1\.保障社区居委会工作正常开展/u

  test.each(['docx', 'xlsx', 'html', 'pdf'] as const)(
    'is on paper as the file has it: %s',
    async (format) => {
      const written = await writeTargets(await sample(), format)
      if (!written.ok) throw new Error(JSON.stringify(written.error))
      const read = await readBlocks(written.value, `a.${format}`)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const words = read.value.blocks.blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.text
          : block.rows
              .flat()
              .map(({ text }) => text)
              .join('\n'),
      )
      expect(words.join('\n')).toMatch(numbered)
    },
  )

  test.each(['docx', 'xlsx', 'html', 'json'] as const)(
    'is read again, and no part of the goal: %s',
    async (format) => {
      const goalsOf = ({ projects }: TargetDocument) =>
        projects.map(({ goals, goalNumber }) => [goals, goalNumber])
      const document = await sample()
      expect(goalsOf(document)).toContainEqual([
        [expect.stringMatching(/^保障社区居委会工作正常开展/u)],
        '1.',
      ])
      expect(goalsOf(await again(document, format))).toEqual(goalsOf(document))
    },
  )
})

/** Words of a department with its duties; the table of them is read again from the exchange format alone. */
const DUTIES: TargetDocument = targets(
  [
    project(),
    project({ order: 2, title: '2.志愿服务专项经费绩效目标表', name: '志愿服务专项经费', code: null }),
  ],
  {
    title: '部门整体绩效目标',
    unplaced: [],
    statement: {
      overallGoal: '建强基层队伍',
      subGoals: [{ label: '1', title: null, goal: '培训干部200人', indicators: null, at: { line: 1 } }],
      safeguards: [{ label: '1', title: null, text: '加强组织领导', at: { line: 1 } }],
      duties: [
        {
          duty: '队伍建设',
          activity: '干部培训',
          goal: '培训200人',
          projects: [
            { code: '13020225P008911100023', name: '干部培训经费' },
            { code: null, name: '志愿服务专项经费' },
          ],
          at: { line: 1 },
        },
        { duty: '队伍建设', activity: '表彰', goal: null, at: { line: 2 } },
        { duty: '社会服务', activity: '志愿服务', goal: null, at: { line: 3 } },
      ],
    },
  },
)

const SAMPLES = resolve(import.meta.dirname, '..', '..', 'samples')

/**
 * Paragraphs of a first part: what offices write, what the form printed there before, and what looks like
 * something else.
 */
const PARAGRAPHS = [
  '主要阐述部门为实现年度绩效目标所采取的各项重要措施。',
  '部门年度发展规划目标要定性与定量描述相结合，尽可能量化，便于考核。',
  '总体目标：由预算部门根据党委政府的施政目标和决策部署、部门事业发展规划及年度工作计划确定。',
  '加强党建工作。',
  '（一）完善制度',
  '（二）加强监督',
  '1.培训干部200人。',
  '2.做好服务',
  '(1)开展检查',
  '①巡查',
  '第一，强化领导',
  '一是加强领导；',
  '绩效目标：完成培训',
  '绩效指标：培训200人',
  '绩效指标：',
  '其中：财政资金10万元',
  '单位：万元',
  '附件',
  '（2025年度）',
  '说明：',
  '填报单位：某局',
  '项目名称：甲',
]
const paragraphs = fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 5 })
const FORM = [
  '1.甲绩效目标表',
  '\t项目名称',
  '\t甲',
  '',
  '\t一级指标',
  '\t二级指标',
  '\t三级指标',
  '\t指标值',
  '',
  '\t产出指标',
  '\t数量指标',
  '\t里程',
  '\t1公里',
  '',
]

/** What is read of a text whose first part has these paragraphs in its three sections. */
async function readText(
  goals: readonly string[],
  subGoals: readonly string[],
  measures: readonly string[],
): Promise<TargetDocument> {
  const words = [
    '一、总体绩效目标',
    ...goals,
    '二、分项绩效目标',
    ...subGoals,
    '三、工作保障措施',
    ...measures,
  ]
  const lines = ['第一部分', '2025年部门整体绩效目标', ...words, '第二部分', '预算项目绩效目标', ...FORM]
  const read = await readTargets(new TextEncoder().encode(lines.join('\n')), 'a.txt')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe.each(FORMATS)('%s', (format) => {
  test.each(readdirSync(SAMPLES).toSorted())(
    '%s comes back, all but what other programs left in it',
    async (name) => {
      const read = await readTargets(readFileSync(join(SAMPLES, name)), name)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const marks = format === 'json' ? read.value.marks : []
      expect(content(await again(read.value, format))).toEqual(content({ ...read.value, marks }))
    },
  )

  test('two parts of one title do not print their projects twice', async () => {
    const read = await readText([], [], ['加强领导。', '第三部分 其他', '第三部分 其他', '项目名称：乙'])
    expect(read.projects.map(({ name }) => name)).toEqual(['乙', '甲'])
    expect((await again(read, format)).projects.map(({ name }) => name)).toEqual(['乙', '甲'])
  })

  test('every paragraph of the first part comes back, whatever it repeats and however it is numbered', async () => {
    await fc.assert(
      fc.asyncProperty(paragraphs, paragraphs, paragraphs, async (goals, subGoals, measures) => {
        const read = await readText(goals, subGoals, measures)
        expect(content(await again(read, format))).toEqual(content(read))
      }),
      { numRuns: RUNS * 4 },
    )
  })

  test('duties come back with the exchange format, and disturb nothing in another', async () => {
    const back = await again(DUTIES, format)
    const { duties: _, ...words } = DUTIES.statement ?? { overallGoal: null, subGoals: [], safeguards: [] }
    expect(content({ ...back, unplaced: [] })).toEqual(
      content(format === 'json' ? DUTIES : { ...DUTIES, statement: words }),
    )
  })

  test.each(forms)('what was read of %s comes back', async (_, path) => {
    const read = await readTargets(readFileSync(path), path)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const back = await again(read.value, format)
    // What found no place has none on paper either.
    const placed = (document: TargetDocument) => content({ ...onForms(document), unplaced: [], marks: [] })
    expect(placed(back)).toEqual(placed(read.value))
  })

  test.each(Object.entries(PAPERS))('%s comes back', async (_, document) => {
    expect(content(await again(document, format))).toEqual(content(document))
  })

  test.each([
    ['绩效文本', budgetText],
    ['绩效目标表', hebeiForms],
    ['申报表', applicationForms],
    ['分值权重', weightForms],
    ['中期和年度', centralForms],
    ['自评表', selfEvaluations],
    ['监控表', monitored],
    ['部门整体', departments],
    ['部门整体自评', wholeEvaluated],
    ['部门整体监控', wholeMonitored],
  ] as const)('random %s comes back', async (_, documents) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(content(await again(document, format))).toEqual(content(document))
      }),
      { numRuns: RUNS },
    )
  })
})
