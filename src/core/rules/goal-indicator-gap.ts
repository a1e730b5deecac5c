/**
 * A goal that promises something countable which no indicator counts: one of the usual tasks (培训, 换届), or a
 * figure of its own (编制规划文本2套) whose thing no row of output or benefit names and whose number no value
 * gives. Goals of effect are answered by 效益 and 满意度; a rate that is promised by its name and level
 * (检测合格率达到98%) asks for a row of that rate; a goal that nothing at all in the project speaks of was left
 * there by another: copy-paste.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import { figuresIn, type Figure } from '../figures/figure.ts'
import {
  subjectCore,
  isChange,
  isPartial,
  subjectLikeness,
  figureMeasure,
  sharedRun,
  sharesTelling,
  figureSubjects,
  type Subject,
} from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { parseAmount } from '../target/plan.ts'
import { isRateUnit } from './measure.ts'
import { figuresOfText } from './passages.ts'
import { onProject, rowsOfProject, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { fullNumber } from './row-figures.ts'
import { measuresPromise, unmeasuredPromises } from './uses.ts'

export const goalIndicatorGap: Rule = {
  code: 'goal-indicator-gap',
  group: 'missing',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document) =>
    flatMap(
      document.projects.filter(({ indicators }) => indicators.length > 0),
      (project) => {
        const goals = project.goals.filter(
          (goal) =>
            unmeasuredPromises(goal, project).length > 0 ||
            promisesUncounted(document, project, goal) ||
            promisesMoney(document, project, goal),
        )
        const rates = project.goals.filter((goal) => promisesRate(document, project, goal))
        return [
          ...(goals.length === 0
            ? []
            : [
                onProject(project, {
                  field: 'indicators',
                  text: goals.join('；'),
                  values: { goals },
                  certainty: 0.5,
                }),
              ]),
          // Said by itself: which rate is missing would be lost among the things that no row counts.
          ...(rates.length === 0
            ? []
            : [
                onProject(project, {
                  field: 'goals',
                  text: rates.join('；'),
                  values: { case: 'rate', goals: rates },
                  certainty: 0.7,
                }),
              ]),
        ]
      },
    ),
}

function promisesUncounted(document: TargetDocument, project: Project, goal: string): boolean {
  return figuresOfText(document, goal).some(
    (figure) =>
      isOutput(figure) &&
      !isCounted(figure, project) &&
      !measuresPromise(
        nounsOf(figure)
          .map(({ words }) => words)
          .join(' '),
        project,
      ) &&
      isOfProject(figure, project, goal),
  )
}

/**
 * 检测合格率达到98%: a level of a named rate, of which no row gives the number or measures such a thing by a
 * share.
 */
function promisesRate(document: TargetDocument, project: Project, goal: string): boolean {
  return figuresOfText(document, goal).some(
    (figure) => isPromisedRate(figure) && !isMeasuredRate(figure, project),
  )
}

/** What is earned, saved or drawn in, told in money: an effect, which the project's own money is not. */
const EARNED =
  /(?:收入|产值|销售额|营业额|交易额|税收|增收|增值|节支|节约(?:资金|成本|费用|支出)?|融资|引资|投资)[^，。；\d]{0,4}$/u

/** 实现旅游收入300万元, where no row is in money of that much, or in money of the same thing. */
function promisesMoney(document: TargetDocument, project: Project, goal: string): boolean {
  const amounts = figuresOfText(document, goal).filter(
    ({ kind, amount, before, per }) =>
      kind === 'money' && amount !== null && per.length === 0 && EARNED.test(before),
  )
  if (amounts.length === 0) return false
  const own = figuresIn(`${project.purpose ?? ''}。${project.name}`).map(({ amount }) => amount)
  const budget = [project.budget.total, project.budget.fiscal, project.budget.other].map(parseAmount)
  return amounts.some(
    (figure) =>
      !own.includes(figure.amount) && !budget.includes(figure.amount) && !isMeasuredMoney(figure, project),
  )
}

/** A row says the amount, or speaks of what is earned. */
function isMeasuredMoney({ amount, before }: Figure, project: Project): boolean {
  const word =
    EARNED.exec(before)?.[0]
      .replace(/[^\p{Script=Han}]/gu, '')
      .slice(0, 2) ?? ''
  return rowsOfProject(project).some(({ indicator: { level3, description, value } }) => {
    const words = `${level3}${description ?? ''}`
    const said = figuresIn(`${words}${value.text}`)
    return said.some((one) => one.amount === amount) || words.includes(word)
  })
}

/** The name of a rate next to its number. */
const RATE_NAME =
  /(?:率|满意度|知晓度)(?:均)?(?:达到?|保持在?|稳定在?|维持在?|控制在|提高到|提升到|提升至|提高至|不低于|不少于|不高于|不超过|大于|高于|超过|≥|>=|≤|<=|＞|为|在)*(?:到|至)?\s*$/u

/** 100 % says of a count that it is all of it: 1406公里全部纳入养护，列养率100%. */
function isPromisedRate(figure: Figure): boolean {
  return (
    figure.kind === 'rate' &&
    figure.unit === '%' &&
    Number(figure.number) < 100 &&
    !isPartial(figure) &&
    !isChange(figure) &&
    RATE_NAME.test(figure.before)
  )
}

function isMeasuredRate(figure: Figure, project: Project): boolean {
  const words = figure.before.replace(RATE_NAME, '').slice(-RATE_WORDS)
  const said = /满意度$|满意率$/u.test(figure.before.replace(REACHED, '')) ? '满意' : words
  return rowsOfProject(project).some(({ indicator: { level3, description, value } }) => {
    if (isRateUnit(value.unit) && value.number !== null && compareDecimal(value.number, figure.number) === 0)
      return true
    // A row of the rate is there, however its value is written.
    return (isRateUnit(value.unit) || RATE_HEAD.test(level3)) && namesRate(said, level3 + (description ?? ''))
  })
}

const RATE_HEAD = /率|满意度|比例|占比|比重/u

/** 验收合格 of the 路段 is the 验收合格率, and 合格 alone may be any. */
function namesRate(said: string, row: string): boolean {
  if (!hasTelling(said)) return said === '' || sharesPair(said, row)
  return sharesTelling(said, row) || sharedRun(said, row).length >= SAME_RUN
}

const SAME_RUN = 4

/** Whether a name says more than any rate may be called: 检测合格 does, 合格 does not. */
function hasTelling(name: string): boolean {
  return name !== '' && sharesTelling(name, name)
}

/** So many characters before 率 name what it is the rate of. */
const RATE_WORDS = 6
const REACHED =
  /(?:均)?(?:达到?|保持在?|稳定在?|维持在?|不低于|不少于|大于|高于|超过|≥|>=|为|在)*(?:到|至)?\s*$/u

/**
 * How far something reaches and whom it serves is answered by benefit and satisfaction: 服务覆盖11个乡镇,
 * 惠及群众3000人.
 */
const REACH =
  /覆盖|涉及|惠及|受益|带动|辐射|面向|范围|(?:发放|兑现|拨付|补助|补贴|落实)[到给至]|^(?:全年|年内|\d{4}年)?(?:为|可|预计|计划)*(?:服务|保障|满足|方便|影响|解决)/u
const PLACES =
  /^(?:个|处)?(?:乡镇|镇|乡|街道|行政村|自然村|村|社区|县|区|部门|单位|科室|股室|学校|省|市|分局|支局|支队|大队|中队|派出所|校区|院区|站所|系统)/u
/** 2个分局2100平方米: whose the quantity is that follows. */
const WHOSE = /^(?:分局|支局|中心|场所|校区|院区|地块|区域|路段|点位|站点|库区|片区|路口)[^，]{0,4}\d/u

/** Years, hours and the like are how long, and 一批 is no number. */
function isOutput(figure: Figure): boolean {
  return (
    figure.kind === 'count' &&
    figureMeasure(figure) !== null &&
    !isPartial(figure) &&
    Number(figure.number) >= 1 &&
    !REACH.test(figure.before) &&
    !PLACES.test(figure.unit + figure.after) &&
    !WHOSE.test(figure.after) &&
    figureSubjects(figure).length > 0
  )
}

/** A value with this number, or a row of the same thing; what it costs is no count. */
function isCounted(figure: Figure, project: Project): boolean {
  // The number itself is looked for first: it is there mostly, and is seen at once.
  if (
    rowsOfProject(project).some(
      (row) =>
        numbersOf(row).some((number) => compareDecimal(number, figure.number) === 0) &&
        isLike(figure, row.indicator.value.unit),
    )
  )
    return true
  // 2处旧址全部开放的时间: the row says the number itself.
  if (
    rowsOfProject(project).some((row) =>
      figuresOfDescription(row).some(
        (own) =>
          own.number === figure.number &&
          figureMeasure(own) === figureMeasure(figure) &&
          sharesTelling(`${own.before}\n${own.after}`, `${figure.before}\n${figure.after}`),
      ),
    )
  )
    return true
  const nouns = nounsOf(figure)
  return rowsOfProject(project).some((row) => {
    const { kind, level3, description, value } = row.indicator
    if (kind === 'cost' || kind === 'economic-cost') return false
    // Counted in the very unit, and of something near: 开展代表活动4次 and 代表活动次数.
    if (
      value.unit !== null &&
      (value.unit === figure.unit ||
        figureMeasure({ kind: 'count', unit: value.unit }) === figureMeasure(figure)) &&
      figureSubjects(figure).some(({ words }) => sharesPair(words, level3 + (description ?? '')))
    )
      return true
    // A share or an effect of a thing names it, too, and counts it only where it is the very thing.
    const least =
      kind === 'quantity' ||
      (value.unit !== null && figureMeasure({ kind: 'count', unit: value.unit }) === figureMeasure(figure))
        ? 1
        : 2
    return nouns.some((subject) => coresOf(row).some((core) => subjectLikeness(subject, core) >= least))
  })
}

const coresOf = fromWords(({ level3, description }): readonly string[] => [
  subjectCore(level3),
  subjectCore(description ?? ''),
])

/** The number of a row's value, and what it is with its 万. */
const numbersOf = fromWords(({ value: { text, number } }): readonly string[] => {
  if (number === null) return []
  const whole = fullNumber(text, number)
  return whole === number ? [number] : [number, whole]
})

const figuresOfDescription = fromWords(({ description }): readonly Figure[] => figuresIn(description ?? ''))

function sharesPair(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i += 1) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

/** The thing itself is next to its number: of 养老服务规范调研报告3份 the report. */
const NOUN = 4

function nounsOf(figure: Figure): readonly Subject[] {
  return figureSubjects(figure).map(({ words, side }) => ({
    side,
    words: side === 'before' ? words.slice(-NOUN) : words.slice(0, NOUN),
  }))
}

/** Few things are counted by each small number by chance; a large one is the same whatever its unit. */
const SMALL = 20

function isLike(figure: Figure, unit: string | null): boolean {
  return (
    Number(figure.number) >= SMALL ||
    unit === null ||
    figureMeasure({ kind: 'count', unit }) === figureMeasure(figure)
  )
}

/** Name, purpose, costs or another goal speak of it as well. */
function isOfProject(figure: Figure, { name, purpose, goals, indicators }: Project, goal: string): boolean {
  const rest = [
    name,
    purpose ?? '',
    ...goals.filter((other) => other !== goal),
    ...indicators.map(({ level3 }) => level3),
  ].join('\n')
  // “平安公路”宣传30场: what is in quotation marks is of the clause, too.
  const clause = goal.split(/[，。；]/u).find((part) => part.includes(figure.text)) ?? ''
  return (
    figureSubjects(figure).some(({ words }) => sharesTelling(words, rest)) ||
    (/[“”]/u.test(clause) && sharesTelling(clause, rest))
  )
}
