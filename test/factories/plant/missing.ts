import { expectedCheckCharacter, parseProjectCode } from '#core/project/project-code.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import { addRow, atProject, DOCUMENT, inProject, inRow, withoutRows, withProject, type Plantings } from './planter.ts'

/** Uses of money that no generated project has indicators for. */
const USES = ['购置复印机和会议桌椅', '组织外出考察学习', '开展先进典型表彰', '租用展览场地', '聘请课题专家撰写研究报告', '印刷纪念画册', '举办书画摄影比赛', '更换办公楼电梯']
/** Goals that no row of a generated project serves. */
const GOALS = ['编制完成《十年发展规划》文本2套', '建立跨部门信息共享机制并运行', '发布地方标准3项', '引进高层次人才6名', '完成4处办公场所搬迁']
/** Rows that serve no goal of a generated project. */
const STRAY_ROWS = [
  { kind: 'quantity', level3: '出国考察批次', description: '经批准的因公出国考察', value: '≥2批次' },
  { kind: 'quantity', level3: '发表学术论文篇数', description: '在核心期刊发表的论文', value: '≥3篇' },
  { kind: 'quantity', level3: '食堂改建面积', description: '验收合格的职工食堂', value: '≥120平方米' },
] as const
const NO_MONEY = [
  ['成本控制程度', '支出控制在预算以内的程度', '≤100%'], ['预算执行合规情况', '审计认可的支出占比', '≥95%'], ['节约成本', '压减一般性支出', '厉行节约'], ['资金成本使用率', '使用资金占安排资金的比例', '≤100%'],
] as const

const REQUIRED: readonly (readonly IndicatorKind[])[] = [
  ['quantity'], ['quality'], ['timeliness'], ['cost', 'economic-cost'], ['economic', 'social', 'ecological', 'sustainability'], ['satisfaction'],
]

const inCode = (change: (code: string, digit: number) => string) => inProject((project, random) => {
  const code = change(project.code ?? '', random.whole(0, 9))
  return code === project.code ? null : { project: { ...project, code }, what: code }
})

export const MISSING: Plantings = {
  'indicator-coverage': inProject((project, random) => {
    const use = random.pick(USES)
    const purpose = `${(project.purpose ?? '').replace(/。$/u, '')}，${random.pick(['同时', '并', '以及'])}${use}。`
    return { project: { ...project, purpose }, what: use }
  }),
  'cost-no-amount': inRow((row, random) => {
    if (row.kind !== 'cost') return null
    const [level3, description, value] = random.pick(NO_MONEY)
    return { level3, description, value }
  }),
  'missing-category': (document, random) => {
    const project = random.pick(document.projects)
    const kinds = random.pick(REQUIRED)
    const gone = project.indicators.filter(({ kind }) => kind !== null && kinds.includes(kind))
    return { document: withoutRows(document, project, gone, project.indicators.filter((row) => !gone.includes(row))), spots: [atProject(project)], what: kinds.join(' ') }
  },
  'basis-empty': inRow(() => ({ basis: null })),
  'unit-missing-header': (document, random) => {
    const project = random.pick(document.projects)
    const all = random.chance(50)
    return {
      document: { ...document, projects: document.projects.map((one) => (all || one === project ? { ...one, unit: null } : one)) },
      spots: all ? [DOCUMENT] : [atProject(project)], what: all ? 'no table has it' : 'one table lacks it',
    }
  },
  'project-code-missing': inProject((project) => ({ project: { ...project, code: null }, what: 'no code' })),
  'project-code-format': inCode((code, digit) => (digit < 4 ? code.slice(0, -1) : digit < 7 ? `${code}${digit}` : code.replace('P', 'p'))),
  // A serial number copied wrongly: two digits swapped, or one changed.
  'project-code-check': inCode((code, digit) => {
    const at = 10 + digit
    const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    const changed = swapped === code || at + 1 >= 20 ? code.slice(0, 18) + String((Number(code.charAt(18)) + 1 + digit) % 10) + code.slice(19) : swapped
    const read = parseProjectCode(changed)
    return read.ok && expectedCheckCharacter(read.value) !== changed.at(-1) ? changed : code
  }),
  'project-code-duplicate': (document, random) => {
    const [first, second] = random.shuffled(document.projects)
    if (first === undefined || second === undefined) return null
    return { document: withProject(document, { ...second, code: first.code }), spots: [atProject(first), atProject(second)], what: first.code ?? '' }
  },
  'goal-indicator-gap': (document, random) => {
    const project = random.pick(document.projects)
    if (random.chance(50)) {
      const goal = random.pick(GOALS)
      return { document: withProject(document, { ...project, goals: [...project.goals, goal] }), spots: [atProject(project)], what: goal }
    }
    const planted = addRow(document, project, random.pick(STRAY_ROWS))
    return { ...planted, spots: [...planted.spots, atProject(project)] }
  },
  'too-few-indicators': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      if (Number(project.budget.total) < 100) continue
      const [first] = project.indicators
      const last = project.indicators.at(-1)
      const kept = project.indicators.filter((row) => row === first || row === last || row.kind === 'cost').slice(0, 3)
      const gone = project.indicators.filter((row) => !kept.includes(row))
      return { document: withoutRows(document, project, gone, kept), spots: [atProject(project)], what: `${kept.length} rows for ${project.budget.total}万元` }
    }
    return null
  },
}

