import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import type { Project } from '#core/target/project.ts'
import { derivedForm } from '#core/target/project-form.ts'
import {
  atProject,
  DOCUMENT,
  inProject,
  inRow,
  ofCategory,
  rowsAt,
  withoutRows,
  withProject,
  type Plantings,
} from './planter.ts'

/** Whether it speaks of something anywhere. */
function saysOf({ name, purpose, goals, indicators }: Project, words: RegExp): boolean {
  return words.test(
    [name, purpose, ...goals, ...indicators.flatMap((row) => [row.level3, row.description])].join('。'),
  )
}

/** Things that a project promises besides and no row counts; … is what it is about. */
const PROMISES: readonly string[] = [
  '编制《…》三年规划文本2套',
  '形成…调研报告3份',
  '建立…示范点5处',
  '选树…先进典型8个',
  '举办…现场观摩会2场',
  '制作…专题片1部',
  '绘制…分布图4幅',
  '签订…责任书26份',
]

const NO_MONEY = [
  ['成本控制程度', '支出控制在预算以内的程度', '≤100%'],
  ['预算执行合规情况', '审计认可的支出占比', '≥95%'],
  ['节约成本', '压减一般性支出', '厉行节约'],
  ['资金成本使用率', '使用资金占安排资金的比例', '≤100%'],
] as const

const REQUIRED: readonly (readonly IndicatorKind[])[] = [
  ['quantity'],
  ['quality'],
  ['timeliness'],
  ['cost', 'economic-cost'],
  ['economic', 'social', 'ecological', 'sustainability'],
  ['satisfaction'],
]

const inCode = (change: (code: string, digit: number) => string) =>
  inProject((project, random) => {
    const code = change(project.code ?? '', random.whole(0, 9))
    return code === project.code ? null : { project: { ...project, code }, what: code }
  })

export const MISSING: Plantings = {
  // One of several things that the money buys, a third of it at least, has no row any more.
  'indicator-coverage': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      const costs = project.indicators.filter(({ kind, value }) => kind === 'cost' && value.unit === '万元')
      const left = random
        .shuffled(costs)
        .find(({ value }) => Number(value.number) * 3 >= Number(project.budget.total))
      const at = left === undefined ? -1 : costs.indexOf(left)
      const counted = project.indicators.filter(({ kind }) => kind === 'quantity')[at]
      if (costs.length < 2 || left === undefined || counted === undefined) continue
      const rest = project.indicators.filter((row) => row !== left && row !== counted)
      // The costs that are left are less than the budget: it is the same fault.
      return {
        document: withoutRows(document, project, [left, counted], rest),
        spots: [atProject(project)],
        echoes: [...rowsAt({ ...project, indicators: rest }), DOCUMENT],
        what: `${project.purpose ?? ''} without ${left.level3}`,
      }
    }
    return null
  },
  'cost-no-amount': inRow((row, random) => {
    if (row.kind !== 'cost') return null
    const [level3, description, value] = random.pick(NO_MONEY)
    return { level3, description, value }
  }),
  'missing-category': (document, random) => {
    const project = random.pick(document.projects)
    const kinds = random.pick(REQUIRED)
    const gone = project.indicators.filter(({ kind }) => kind !== null && kinds.includes(kind))
    return {
      document: withoutRows(
        document,
        project,
        gone,
        project.indicators.filter((row) => !gone.includes(row)),
      ),
      spots: [atProject(project)],
      what: kinds.join(' '),
    }
  },
  'bond-no-repayment': inProject((project) =>
    derivedForm(project).form === 'general' && !saysOf(project, /收入|收益|租金|利息|偿|本息|费/u)
      ? ofCategory(project, '专项债券项目')
      : null,
  ),
  'purchased-service-quality': (document, random) => {
    const fitting = document.projects.filter(
      (one) => derivedForm(one).form === 'general' && one.indicators.some(({ kind }) => kind === 'quality'),
    )
    if (fitting.length === 0) return null
    const project = random.pick(fitting)
    const { project: bought } = ofCategory(project, '政府购买服务')
    const indicators = project.indicators.map((row) =>
      row.kind === 'quality'
        ? { ...row, level3: '采购程序合规率', description: '合规采购占全部采购的比例' }
        : row,
    )
    const changed = { ...bought, indicators }
    return {
      document: { ...document, projects: document.projects.map((one) => (one === project ? changed : one)) },
      spots: [atProject(project)],
      echoes: [...rowsAt(changed), DOCUMENT],
      what: '采购程序合规率',
    }
  },
  'ppp-no-operation': inProject((project) =>
    derivedForm(project).form === 'general' &&
    !saysOf(
      project,
      /建设期|在建|开工|施工|竣工|运营|运维|运行|维护|养护|管护|保洁|清运|处理|处置|供|出水|达标|可用|完好|服务|考核|绩效/u,
    )
      ? ofCategory(project, 'PPP项目')
      : null,
  ),
  'basis-empty': inRow(() => ({ basis: null })),
  'unit-missing-header': (document, random) => {
    const project = random.pick(document.projects)
    const all = random.chance(50)
    return {
      document: {
        ...document,
        projects: document.projects.map((one) => (all || one === project ? { ...one, unit: null } : one)),
      },
      spots: all ? [DOCUMENT] : [atProject(project)],
      what: all ? 'no table has it' : 'one table lacks it',
    }
  },
  'project-code-missing': inProject((project) => ({ project: { ...project, code: null }, what: 'no code' })),
  'project-code-format': inCode((code, digit) => {
    if (digit < 4) return code.slice(0, -1)
    return digit < 7 ? `${code}${digit}` : code.replace('P', 'p')
  }),
  // A serial number copied wrongly: two digits swapped, or one changed.
  'project-code-check': inCode((code, digit) => {
    const at = 10 + digit
    const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    const changed =
      swapped === code || at + 1 >= 20
        ? code.slice(0, 18) + String((Number(code.charAt(18)) + 1 + digit) % 10) + code.slice(19)
        : swapped
    const read = parseProjectCode(changed)
    return read.ok && expectedCheckCharacter(read.value) !== changed.at(-1) ? changed : code
  }),
  'project-code-duplicate': (document, random) => {
    const [first, second] = random.shuffled(document.projects)
    if (first === undefined || second === undefined) return null
    return {
      document: withProject(document, { ...second, code: first.code }),
      spots: [atProject(first), atProject(second)],
      what: first.code ?? '',
    }
  },
  // A promise more, or the row gone that counts what is promised; what it costs stays.
  'goal-indicator-gap': (document, random) => {
    const project = random.pick(document.projects)
    const counts = project.indicators.filter(({ kind }) => kind === 'quantity')
    if (random.chance(50) && counts.length > 1) {
      const gone = random.pick(counts)
      return {
        document: withoutRows(
          document,
          project,
          [gone],
          project.indicators.filter((row) => row !== gone),
        ),
        spots: [atProject(project)],
        what: `${project.goals[0] ?? ''} without ${gone.level3}`,
      }
    }
    const goal = random.pick(PROMISES).replace('…', project.name)
    return {
      document: withProject(document, { ...project, goals: [...project.goals, goal] }),
      spots: [atProject(project)],
      what: goal,
    }
  },
  'too-few-indicators': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      if (Number(project.budget.total) < 100) continue
      const [first] = project.indicators
      const last = project.indicators.at(-1)
      const kept = project.indicators
        .filter((row) => row === first || row === last || row.kind === 'cost')
        .slice(0, 3)
      const gone = project.indicators.filter((row) => !kept.includes(row))
      return {
        document: withoutRows(document, project, gone, kept),
        spots: [atProject(project)],
        what: `${kept.length} rows for ${project.budget.total}万元`,
      }
    }
    return null
  },
}
