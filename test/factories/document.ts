/** One clean document of a unit: the department's words, and 3 to 40 projects that they speak of. */
import { createHash } from 'node:crypto'
import type { Indicator, Project } from '#core/target/project.ts'
import type { Statement, SubGoal, TargetDocument } from '#core/target/document.ts'
import { fill, slotsOf } from './place.ts'
import { projectCode, makeProject, type Made, type Setting } from './project.ts'
import type { Random } from './random.ts'
import { safeguardsOf } from './safeguards.ts'
import type { Field, Template } from './template.ts'

export type DocumentOrder = Setting & {
  readonly field: Field
  /** Templates that any unit may draw from, beside its field's. */
  readonly common: readonly Template[]
  readonly projects: number
  /** The running number of its first project in county and year. */
  readonly serial: number
}

/** A template may be drawn again for another place; more often, and a document speaks of one thing only. */
const MOST_DRAWS = 400

export function makeDocument(order: DocumentOrder, random: Random): TargetDocument {
  const made = numbered(drawProjects(order, random), order)
  const { unit, year, field, county } = order
  const title = '部门整体绩效目标'
  const statement = statementOf(made, order, random.branch('statement'))
  const file = `${county.region}-${unit.code ?? ''}${unit.name}${year}年预算绩效文本.docx`
  const document: TargetDocument = {
    format: 'jichi.targets/1',
    kind: 'budget-text',
    source: {
      file,
      sha256: createHash('sha256')
        .update(`${county.region}/${year}/${unit.code}/${field.key}/${order.serial}`)
        .digest('hex'),
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    title,
    fiscalYear: year,
    parts: [
      { label: '第一部分', title: '部门整体绩效目标' },
      { label: '第二部分', title: '预算项目绩效目标' },
    ],
    statement,
    projects: made.map(({ project }) => project),
    unplaced: [],
    marks: [],
  }
  return document
}

/** Different projects: no name twice, no set of indicators twice, no plan like all others. */
function drawProjects(
  { field, common, projects, ...setting }: DocumentOrder,
  random: Random,
): readonly Made[] {
  const names = new Set<string>()
  const sets = new Set<string>()
  const made: Made[] = []
  const shared = random.shuffled(common)
  let deck: readonly Template[] = []
  for (let draw = 0; made.length < projects && draw < MOST_DRAWS; draw += 1) {
    if (deck.length === 0)
      deck = random.shuffled([...field.templates, ...shared.slice(0, Math.max(2, Math.floor(projects / 3)))])
    const [template, ...rest] = deck
    deck = rest
    if (template === undefined) break
    const one = makeProject(template, setting, random.branch(draw))
    const set = setOf(one.project.indicators)
    if (names.has(one.project.name) || sets.has(set)) continue
    names.add(one.project.name)
    sets.add(set)
    made.push(one)
  }
  return made
}

function setOf(rows: readonly Indicator[]): string {
  return rows.map(({ level3, description }) => `${level3}|${description ?? ''}`).join('\n')
}

const FIRST_TABLE_LINE = 200
const LINES_A_ROW = 7
const LINES_A_HEAD = 40

function numbered(made: readonly Made[], { county, year, serial }: DocumentOrder): readonly Made[] {
  let line = FIRST_TABLE_LINE
  return made.map(({ project, ...rest }, i) => {
    const start = line
    line += LINES_A_HEAD
    const indicators = project.indicators.map((row) => {
      line += LINES_A_ROW
      return { ...row, at: { line } }
    })
    const numberedProject: Project = {
      ...project,
      order: i + 1,
      title: `${i + 1}.${project.title ?? ''}`,
      code: projectCode(county.region, year, serial + i),
      indicators,
      at: { line: start },
    }
    return { project: numberedProject, ...rest }
  })
}

function statementOf(
  made: readonly Made[],
  { field, county, year, place }: DocumentOrder,
  random: Random,
): Statement {
  const slots = { ...slotsOf(county, year, random), ...place }
  const spoken = made.flatMap(({ reaches }) => reaches)
  const half = Math.ceil(spoken.length / 2)
  const lines = [
    `${random.pick(['总体目标：', '', '本年度工作目标：'])}${fill(field.duties, slots)}。`,
    `${random.pick(['全年', `${year}年`, '年内'])}${spoken.slice(0, half).join('，')}。`,
    ...(spoken.length > half
      ? [`${random.pick(['同时，', '在此基础上，', ''])}${spoken.slice(half).join('，')}。`]
      : []),
  ]
  return {
    overallGoal: lines.join('\n'),
    subGoals: made.map((one, i) => subGoalOf(one, i, random)),
    safeguards: safeguardsOf(slots, random).map(({ title, text }, i) => ({
      label: ordinal(i),
      title,
      text,
      at: { line: 120 + i },
    })),
  }
}

function subGoalOf({ project, reaches, drawn }: Made, index: number, random: Random): SubGoal {
  const named = random.some(project.indicators, Math.min(project.indicators.length, random.whole(3, 5)))
  const { who, percent } = drawn.satisfaction
  return {
    label: ordinal(index),
    title: project.name,
    goal: `${random.pick(['', '全年', '年内'])}${reaches.join('，')}${random.chance(50) ? `，${who}满意度达到${percent}%` : ''}。`,
    indicators: `${named.map(({ level3, value }) => `${level3}${value.text}`).join('，')}。`,
    at: { line: 20 + index },
  }
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十二, 三十. */
function ordinal(index: number): string {
  const number = index + 1
  const tens = Math.floor(number / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`}${DIGITS[number % 10] ?? ''}`
}
