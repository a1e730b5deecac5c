/**
 * A number of the statement that is nowhere in the project, beside one on which the project's own purpose,
 * goals and rows agree: 为486名学生 发放 over 468名 in the table, 惠及群众3060户 over 3600户. What the
 * thing is called may differ; number and measure word tell.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import type { Figure } from '../figures/figure.ts'
import {
  subjectCore,
  isAdded,
  isChange,
  isPartial,
  isStock,
  figureMeasure,
  samePersons,
  sharedRun,
  sharesTelling,
} from '../figures/subject.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { figuresOfText, textsOfProject } from './passages.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { subsetSums, numberedRows } from './row-figures.ts'

/** One number of a project with where it is: a row, or the words around it in a text. */
type Stated = {
  readonly number: string
  readonly measure: string
  readonly words: string
  readonly row: Row | null
}

export type Disagreed = { readonly figure: Figure; readonly stated: string; readonly row: Row | null }

const STATED = new WeakMap<Project, readonly Stated[]>()

/** Every number that purpose, goals and rows of a project give, shares and money aside. */
function statedIn(document: TargetDocument, project: Project): readonly Stated[] {
  const known = STATED.get(project)
  if (known !== undefined) return known
  const said = flatMap(textsOfProject(document, project).figures, (figure): Stated[] => {
    const measure = countOf(figure)
    return measure === null
      ? []
      : [{ number: figure.number, measure, words: `${figure.before}${figure.after}`, row: null }]
  })
  const rows = numberedRows(project).map(({ row, number, measure }): Stated => ({
    number,
    measure,
    words: `${row.indicator.level3}${row.indicator.description ?? ''}`,
    row,
  }))
  const stated = [...said, ...rows]
  STATED.set(project, stated)
  return stated
}

/** The measure of a count; null for shares, money, times and bare numbers. */
function countOf(figure: Figure): string | null {
  const measure = figureMeasure(figure)
  return measure === null || measure === '%' || measure === '元' ? null : measure
}

/** Small numbers are alike by chance. */
const LEAST = 20

/** 486 and 468, 3060 and 3600, 320 and 300: the same digits in another order, or all but one of them. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b || a.includes('.') || Number(a) < LEAST || Number(b) < LEAST)
    return false
  if ([...a].toSorted().join('') === [...b].toSorted().join('')) return true
  return a.length >= 3 && [...a].filter((digit, i) => digit !== b.charAt(i)).length === 1
}

/** Figures of a text about one project that disagree with all that the project states. */
export function disagreedIn(document: TargetDocument, text: string, project: Project): readonly Disagreed[] {
  const figures = figuresOfText(document, text)
  return flatMap(figures, (figure): readonly Disagreed[] => {
    const measure = countOf(figure)
    if (measure === null || isPartial(figure) || isChange(figure) || figure.bound === 'about') return []
    const stated = statedIn(document, project).filter((one) => one.measure === measure)
    if (
      stated.length === 0 ||
      stated.some(({ number }) => number === figure.number) ||
      isSum(figure.number, stated)
    )
      return []
    const same = figures.filter((other) => countOf(other) === measure)
    const slip = stated.filter(
      ({ number }) => isSlip(figure.number, number) && !same.some((other) => other.number === number),
    )
    const agreed: readonly Stated[] =
      same.length === 1 && new Set(stated.map(({ number }) => number)).size === 1 && stated.length >= 2
        ? stated
        : []
    const found =
      new Set(slip.map(({ number }) => number)).size === 1 && slip.length >= 2
        ? slip
        : agreed.filter(({ words }) => isNear(figure, words))
    return foundAt(figure, found)
  })
}

/** Figures of the overall goal that disagree with the one project of which their words speak. */
export function disagreedOverall(
  document: TargetDocument,
  text: string,
): readonly (Disagreed & { readonly project: Project })[] {
  const figures = figuresOfText(document, text)
  return flatMap(figures, (figure) => {
    const measure = countOf(figure)
    if (measure === null || isPartial(figure) || isChange(figure) || figure.bound !== 'exact') return []
    const all = document.projects
      .map((project) => ({
        project,
        stated: statedIn(document, project).filter((one) => one.measure === measure),
      }))
      .filter(({ stated }) => stated.length > 0)
    if (
      all.some(({ stated }) => stated.some(({ number }) => number === figure.number)) ||
      isSum(
        figure.number,
        all.flatMap(({ stated }) => stated.slice(0, 1)),
      )
    )
      return []
    const about = all.filter(
      ({ project, stated }) =>
        sharedRun(clauseOf(figure), [project.name, ...stated.map(({ words }) => words)].join('\n')).length >=
        LEAST_RUN,
    )
    const [only] = about
    if (about.length !== 1 || only === undefined) return []
    const { project, stated } = only
    if (
      figures.some(
        (other) => countOf(other) === measure && stated.some(({ number }) => number === other.number),
      )
    )
      return []
    if (isStock(figure) && stated.some(({ words }) => isAdded(words))) return []
    const near = stated.filter(({ words }) => sharedRun(clauseOf(figure), words).length >= LEAST_NEAR)
    return foundAt(figure, againstFigure(figure, near)).map((one) => ({ ...one, project }))
  })
}

/**
 * What a project says against a figure: one number several times, or numbers that the figure is a slip of.
 */
function againstFigure(figure: Figure, near: readonly Stated[]): readonly Stated[] {
  const agreed =
    new Set(near.map(({ number }) => number)).size === 1 && near.length >= 2 && Number(figure.number) >= LEAST
  if (agreed) return near
  const slip = near.filter(({ number }) => isSlip(figure.number, number))
  return slip.length >= 2 ? slip : []
}

/** What is right before a number of the overall goal: 全年接待游客280万人次以上. */
const LEAST_SAID = 4
/** A row far from the whole is a part of it. */
const NEARLY = { from: 0.5, to: 2 }

/**
 * Figures of the overall goal whose very words only one row of the document says, with another number:
 * 接待游客280万人次 and 游客接待人次 260万. A row far from it counts a part.
 */
export function saidOtherwiseOverall(
  document: TargetDocument,
  text: string,
): readonly (Disagreed & { readonly project: Project })[] {
  const figures = figuresOfText(document, text)
  return flatMap(figures, (figure) => {
    const measure = countOf(figure)
    if (
      measure === null ||
      isPartial(figure) ||
      isChange(figure) ||
      isStock(figure) ||
      figure.bound === 'about' ||
      figure.bound === 'upper' ||
      Number(figure.number) < FEW
    )
      return []
    if (
      figures.some(
        (other) =>
          other !== figure &&
          countOf(other) === measure &&
          sharedRun(other.before, figure.before).length >= LEAST_SAID,
      )
    )
      return []
    const rows = flatMap(document.projects, (project) =>
      numberedRows(project)
        .filter((one) => one.measure === measure)
        .map(({ row, number }) => ({ project, row, number })),
    )
    if (
      rows.some(({ number }) => number === figure.number) ||
      document.projects.some((project) =>
        statedIn(document, project).some((one) => one.measure === measure && one.number === figure.number),
      )
    )
      return []
    const same = Number(figure.number) < LEAST ? saysAll : sameMatter
    const said = rows.filter(({ row }) =>
      same(figure, `${row.indicator.level3}\n${row.indicator.description ?? ''}`),
    )
    const [only] = said
    if (said.length !== 1 || only === undefined) return []
    const share = Number(only.number) / Number(figure.number)
    return share < NEARLY.from ||
      share > NEARLY.to ||
      isSum(
        figure.number,
        rows.map(({ number, row }) => ({ number, measure, words: '', row })),
      )
      ? []
      : [{ figure, stated: only.number, row: only.row, project: only.project }]
  })
}

/** 接待游客 and 游客接待: the same words, in whatever order. */
function sameMatter({ before, after }: Figure, words: string): boolean {
  const said = subjectCore(before.replace(/(?:达到?|不少于|不低于|超过|≥)+$/u, '')) || subjectCore(after)
  if (said.length < LEAST_SAID || said.length > MOST_SAID) return false
  if (sharedRun(said, words).length >= Math.max(LEAST_SAID, said.length - 2)) return true
  return (
    said.length === LEAST_SAID &&
    [said.slice(0, 2), said.slice(2)].every(
      (half) =>
        words.includes(half) &&
        !/^(?:全年|开展|完成|组织|实施|新增|建设|服务|群众|人员|工作|项目|达到)$/u.test(half),
    )
  )
}

/**
 * 烈士纪念设施修缮5处 and 修缮烈士纪念设施数量: nearly every pair of characters of a long name,
 * where the number is small and might be another's.
 */
function saysAll({ before }: Figure, words: string): boolean {
  const said = subjectCore(before.replace(/(?:达到?|不少于|不低于|超过|≥)+$/u, ''))
  const pairs = Array.from({ length: Math.max(0, said.length - 1) }, (_, i) => said.slice(i, i + 2))
  return (
    pairs.length >= LEAST_PAIRS && pairs.filter((pair) => words.includes(pair)).length * 5 >= pairs.length * 4
  )
}

/** One of a thing is often a part. */
const FEW = 2
const LEAST_PAIRS = 5

/** A longer clause says more than one thing. */
const MOST_SAID = 8

/** The name of a thing in common, and of the very number's thing. */
const LEAST_RUN = 5
const LEAST_NEAR = 4

function clauseOf({ before, after }: Figure): string {
  return `${before}\n${after}`
}

function foundAt(figure: Figure, stated: readonly Stated[]): readonly Disagreed[] {
  const [first] = stated
  return first === undefined
    ? []
    : [{ figure, stated: first.number, row: stated.find(({ row }) => row !== null)?.row ?? null }]
}

/** 机构120人 and 居家220人 are the 340人 of the statement. */
function isSum(number: string, stated: readonly Stated[]): boolean {
  const numbers = [...new Set(stated.map((one) => Number(one.number)))]
  return numbers.length > 1 && numbers.length <= 6 && subsetSums(numbers).has(Number(number))
}

/** Some telling word in common, or people and households, of which a project has but one kind. */
function isNear(figure: Figure, words: string): boolean {
  // 全年6次: the clause names nothing, and the project has but one number of them.
  return (
    (figure.before + figure.after).replace(
      /全年|年内|每年|年度|共计?|累计|合计|总计|不少于|以上|\s/gu,
      '',
    ) === '' ||
    sharesTelling(
      samePersons(subjectCore(figure.before)) + samePersons(subjectCore(figure.after)),
      samePersons(words),
    )
  )
}

/**
 * Rows whose number is a text's without its 万: 服务老年人5万人次 and ≥5人次.
 * @param all the figures of the texts
 */
export function shortOfTenThousand(
  all: readonly Figure[],
  project: Project,
): readonly { readonly said: string; readonly row: Row }[] {
  const figures = all.filter(
    (figure) =>
      figure.number.length >= DIGITS && Number(figure.number) >= TEN_THOUSAND && countOf(figure) !== null,
  )
  if (figures.length === 0) return NONE
  return numberedRows(project).flatMap(({ row, number, measure }) => {
    const figure = figures.find(
      (one) => countOf(one) === measure && Number(one.number) === Number(number) * TEN_THOUSAND,
    )
    return figure === undefined || number === '0'
      ? []
      : [{ said: `${figure.before.slice(-10)}${figure.text}`.trim(), row }]
  })
}

const TEN_THOUSAND = 10_000
/** No shorter number is as much. */
const DIGITS = 5
const NONE: readonly never[] = []

/** The rhythm in which a text says that money goes out: 按季度发放, 每月15日前拨付. */
const RHYTHM =
  /(?:按|每个?|逐)(月|季度?|学期|半年)(?:度|末|底|初)?(?:\d{1,2}[日号]?)?(?:前|内)?(?:由|通过|以)?[^，。；\d元]{0,10}?(?:发放|拨付|支付|兑付|打入|缴纳|结算)/gu
/** A row of time whose value is a rhythm: 每月10日前, 每季度末月20日前. */
const TIMES = /^(?:每个?|按|逐)(月|季度?|学期|半年|年)/u

/** Goals and purpose that pay in one rhythm, beside the only row that pays in another. */
export function rhythmsAgainst(
  texts: readonly string[],
  project: Project,
): readonly { readonly said: string; readonly row: Row }[] {
  const rhythms = flatMap(texts, (text) => matchesIn(text, RHYTHM)).map(([said, every = '']) => ({
    said,
    every: every.charAt(0),
  }))
  const [first] = rhythms
  if (first === undefined || new Set(rhythms.map(({ every }) => every)).size > 1) return []
  const rows = flatMap(rowsOfProject(project), (row) => {
    const { kind, level3, description, value } = row.indicator
    const every = TIMES.exec(value.text)?.[1]?.charAt(0)
    return kind === 'timeliness' &&
      every !== undefined &&
      /发放|拨付|支付|兑付|打入|缴纳|结算|到账/u.test(`${level3}${description ?? ''}${value.text}`)
      ? [{ row, every }]
      : []
  })
  const [only] = rows
  return rows.length !== 1 || only === undefined || only.every === first.every
    ? []
    : [{ said: first.said, row: only.row }]
}

/** How long something is open or runs, by the text and by the row of the same words: 全年开放不少于300天 and ≥30天. */
const SPAN_UNITS: ReadonlySet<string> = new Set([
  '天',
  '日',
  '小时',
  '个月',
  '课时',
  '学时',
  '年',
  '分钟',
  '个工作日',
  '工作日',
  '秒',
])
/** Within which time something is done: two telling words in common are enough. */
const SHORT: ReadonlySet<string> = new Set(['分钟', '小时', '个工作日', '工作日', '秒'])
const LEAST_SPAN_WORDS = 4

/** @param all the figures of the texts */
export function spansAgainst(
  all: readonly Figure[],
  project: Project,
): readonly { readonly said: string; readonly row: Row }[] {
  const figures = all.filter(
    ({ kind, unit, bound }) => kind === 'count' && SPAN_UNITS.has(unit) && bound !== 'about',
  )
  if (figures.length === 0) return NONE
  return flatMap(rowsOfProject(project), (row) => {
    const { kind, level3, description, value } = row.indicator
    if (kind === 'cost' || value.number === null || value.unit === null || !SPAN_UNITS.has(value.unit))
      return []
    const words = `${level3}\n${description ?? ''}`
    const near = figures.filter((figure) => figure.unit === value.unit && speaksOfSpan(figure, words))
    const own = near.length > 0 ? near : loneSpan(figures, value, words, project)
    const [only] = own
    return own.length !== 1 ||
      only === undefined ||
      only.number === value.number ||
      (only.per.length > 0 !== /每|均/u.test(`${level3}${description ?? ''}`) &&
        !only.before.includes('全年'))
      ? []
      : [{ said: `${only.before.slice(-10)}${only.text}`.trim(), row }]
  })
}

/**
 * 全年运营300天以上 beside 全年供餐天数 ≥30天: the only days of the year in text and table, of one
 * thing, and far apart.
 */
function loneSpan(
  figures: readonly Figure[],
  { number, unit }: IndicatorValue,
  words: string,
  project: Project,
): readonly Figure[] {
  const same = figures.filter((figure) => figure.unit === unit)
  const rows = project.indicators.filter(({ value }) => value.unit === unit)
  const [only] = same
  if (
    only === undefined ||
    same.length > 1 ||
    rows.length !== 1 ||
    number === null ||
    !/全年|每年|年/u.test(words) ||
    !/全年|每年|年/u.test(only.before) ||
    !sharesTelling(only.before.replace(/全年|每年/u, ''), words)
  )
    return []
  const [low, high] = [Number(only.number), Number(number)].toSorted((a, b) => a - b)
  return low !== undefined && high !== undefined && high >= low * FAR ? same : []
}

/** So many times apart no bound leaves room. */
const FAR = 5

function speaksOfSpan({ unit, before, after }: Figure, words: string): boolean {
  if (sharedRun(before.replace(REACHING, ''), words).length >= LEAST_SPAN_WORDS) return true
  return (
    SHORT.has(unit) &&
    [before, after].every((side) => sharesTelling(side.replace(/^(?:内|之内|以内)/u, ''), words))
  )
}

const REACHING = /(?:不少于|不低于|达到?|为|保持|至少|超过|≥)+$/u
