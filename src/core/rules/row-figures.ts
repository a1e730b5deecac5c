/**
 * Figures of a text set against the rows of a project: which figure speaks of which row, and whether both say
 * the same.
 */
import { compareDecimal, multiplyDecimal } from '../kernel/decimal.ts'
import { figuresIn, type Figure } from '../figures/figure.ts'
import {
  subjectCore,
  isAdded,
  isChange,
  isPartial,
  isStock,
  subjectLikeness,
  figureMeasure,
  samePersons,
  sharesTelling,
  figureSubjects,
} from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { fromWords, type RowWords } from './same-words.ts'

export type NumberedRow = {
  readonly row: Row
  readonly measure: string
  readonly number: string
  readonly names: readonly string[]
}
export type RowFigure = { readonly figure: Figure; readonly row: NumberedRow }

const KNOWN = new WeakMap<Project, readonly NumberedRow[]>()

/** What a row measures and what it calls that, whatever the number. */
const namedByWords = fromWords((words): Pick<NumberedRow, 'measure' | 'names'> | null => {
  const measure = measureOfWords(words)
  if (measure === null || (words.kind === 'satisfaction' && measure !== '%')) return null
  return {
    measure,
    names: [words.level3, words.description ?? '']
      .map((text) => samePersons(subjectCore(text)))
      .filter((name) => name.length >= 2),
  }
})

const numberByWords = fromWords(({ value: { text, number } }) =>
  number === null ? null : fullNumber(text, number),
)

/** The rows of a project that give a number of something, by what they measure. */
export function numberedRows(project: Project): readonly NumberedRow[] {
  const known = KNOWN.get(project)
  if (known !== undefined) return known
  const numbered: NumberedRow[] = []
  for (const row of rowsOfProject(project)) {
    const named = namedByWords(row)
    const number = named === null ? null : numberByWords(row)
    if (named !== null && number !== null)
      numbered.push({ row, measure: named.measure, number, names: named.names })
  }
  KNOWN.set(project, numbered)
  return numbered
}

/** 3.2万人 is 32000; the value keeps number and unit apart. */
export function fullNumber(text: string, number: string): string {
  const figure = figuresIn(text).find((one) => one.kind === 'count')
  return figure?.number ?? number
}

const PLACE_COUNTED = /(?:行政村|村庄|自然村|村)(?:个)?数量?$/u

/** Money is compared elsewhere: a row may give one part of the whole. */
function measureOfWords({ value, level3, kind }: RowWords): string | null {
  if (value.nature !== 'quantitative' || kind === 'cost') return null
  if (value.unit === '%') return '%'
  if (value.unit === null) return level3.endsWith('人数') ? '人' : null
  const unit = value.unit.replace(/^[万千百](?=\p{Script=Han})/u, '')
  if (/元|[万亿‰/]|百分点/u.test(unit)) return null
  // 受益行政村数 21个 are villages, as 12个村 are.
  if (unit === '个' && PLACE_COUNTED.test(level3)) return '个村'
  return figureMeasure({ kind: 'count', unit })
}

/** The figures of a text that each speak of one row, and of no other. */
export function rowFigures(figures: readonly Figure[], project: Project): readonly RowFigure[] {
  const rows = numberedRows(project)
  if (rows.length === 0) return NOTHING
  return flatMap(figures, (figure): readonly RowFigure[] => {
    const measure = figureMeasure(figure)
    if (measure === null || measure === '元') return NOTHING
    const same = rows.filter((row) => row.measure === measure)
    if (same.length === 0 || isChange(figure)) return NOTHING
    if (isPartial(figure)) return shareOf(figure, same)
    const sure: NumberedRow[] = []
    let weak: NumberedRow | undefined
    for (const row of same) {
      // Villages are counted by nothing but villages.
      const score = Math.max(scoreOf(figure, row), measure === '个村' ? 1 : 0)
      if (score === 0 || !isComparable(figure, row)) continue
      weak ??= row
      if (score === 2) sure.push(row)
    }
    const [only, second] = sure
    if (only !== undefined && second === undefined && isOnlyOne(figure, figures, only))
      return isListedSum(figure, figures, only, measure) || isOfEach({ figure, row: only }, figures)
        ? []
        : [{ figure, row: only }]
    const ofHead = measure === '%' && only === undefined ? sameHead(figure, figures, same) : undefined
    if (ofHead !== undefined) return [{ figure, row: ofHead }]
    if (
      weak === undefined ||
      only !== undefined ||
      same.length !== 1 ||
      measure === '%' ||
      weak.row.indicator.value.unit === null ||
      namesAnother(figure, project, weak)
    )
      return []
    return figures.filter((other) => figureMeasure(other) === measure).length === 1 &&
      !isListedSum(figure, figures, weak, null) &&
      !isOfEach({ figure, row: weak }, figures)
      ? [{ figure, row: weak }]
      : []
  })
}

/** 参训业务骨干人数≥120人 speaks of the row of that name, though that one counts 人次. */
function namesAnother({ before }: Figure, project: Project, { row }: NumberedRow): boolean {
  const name = before.replace(OPERATOR, '')
  return rowsOfProject(project).some(
    (other) =>
      other !== row && other.indicator.level3.length >= LEAST_NAME && name.endsWith(other.indicator.level3),
  )
}

const LEAST_NAME = 4
const OPERATOR = /[\s=＝≥≤<>＜＞为达到：:]*$/u

/**
 * 1个主体 and 4家企业 are the 5个 that a row counts together: of one measure where the words are sure, in
 * whatever measure words where they are not.
 */
function isListedSum(
  figure: Figure,
  figures: readonly Figure[],
  row: NumberedRow,
  measure: string | null,
): boolean {
  if (figure.number === row.number) return false
  const listed = figures.filter(
    (other) =>
      other.kind === 'count' &&
      other.per.length === 0 &&
      figureMeasure(other) !== null &&
      (measure === null || figureMeasure(other) === measure) &&
      !isPartial(other),
  )
  return (
    listed.length > 1 &&
    listed.length <= MOST_LISTED &&
    subsetSums(listed.map(({ number }) => Number(number))).has(Number(row.number))
  )
}

/** 其中集中供养360人 beside 集中供养人数 320人: a part that has a row of its very name. */
function shareOf(figure: Figure, rows: readonly NumberedRow[]): readonly RowFigure[] {
  if (figure.per.length > 0 || !OF_THEM.test(figure.before)) return []
  const words = figureSubjects(figure)
    .filter(({ side }) => side === 'before')
    .map((subject) => subject.words.replace(/^.*(?:其中|包括)/u, ''))
  const named = rows.filter(({ row }) =>
    words.some((word) => word.length >= 2 && subjectCore(row.indicator.level3) === word),
  )
  const [only] = named
  return named.length === 1 && only !== undefined ? [{ figure, row: only }] : []
}

const OF_THEM = /(?:其中|包括)[^，。；\d]{2,10}$/u

/**
 * 绿化植物成活率 and 苗木成活率: the only rate of its kind in the text and in the table, though what it is
 * of is said otherwise.
 */
function sameHead(
  figure: Figure,
  figures: readonly Figure[],
  rows: readonly NumberedRow[],
): NumberedRow | undefined {
  const head = headOf(figureSubjects(figure).find(({ side }) => side === 'before')?.words ?? '')
  if (
    head === null ||
    figures.some(
      (other) => other !== figure && figureSubjects(other).some(({ words }) => words.endsWith(head)),
    )
  )
    return undefined
  const own = rows.filter(({ row }) => row.indicator.level3.endsWith(head))
  return own.length === 1 ? own[0] : undefined
}

/**
 * The end of a rate that few others have; null of 合格率, 完成率 and the like, of which a project may have
 * several.
 */
function headOf(words: string): string | null {
  const head = /\p{Script=Han}{2}(?:[率度]|比例|占比)$/u.exec(words)?.[0] ?? null
  return head === null || ANY_RATE.test(head) ? null : head
}

const ANY_RATE =
  /^(?:合格|完成|及时|达标|覆盖|准确|通过|使用|到位|执行|发放|参与|知晓|整改|优良|优秀|规范|达成|占有|比例|工作|项目|利用|应用|实施|落实|增长|提高|下降|降低|减少|满意)(?:.|比例|占比)$/u

/**
 * 因贫失学人数 0人 counts what must not happen: how many are helped (资助780人) says nothing against it.
 * 日均处置300吨 says nothing of a whole year's quantity.
 */
function isComparable(figure: Figure, row: NumberedRow): boolean {
  const { number, before } = figure
  if (row.number === '0' && number !== '0') return false
  if (isStock(figure) && isAdded(`${row.row.indicator.level3}${row.row.indicator.description ?? ''}`))
    return false
  if (countsSeveral(row) && compareDecimal(number, row.number) < 0) return false
  return !A_PART_OF_TIME.test(before) || row.names.some((name) => A_PART_OF_TIME.test(name))
}

/** 县级馆和乡镇文化站数: a row that counts two kinds together is no less than one of them. */
function countsSeveral({ row }: NumberedRow): boolean {
  const said = row.indicator.description ?? ''
  return (
    row.indicator.kind === 'quantity' &&
    /[\p{Script=Han}][和与及、][\p{Script=Han}]{1,12}(?:数|数量|个数|总数)$/u.test(said)
  )
}

/** Examples: 日均处置, 每天接待, 月均办理, 每场. */
const A_PART_OF_TIME = /(?:日均|每[日天周月季场期次]|月均|周均|场均|年均|平均每)[^，。；\d]{0,6}$/u

function scoreOf(figure: Figure, row: NumberedRow): number {
  let best = 0
  for (const subject of figureSubjects(figure)) {
    for (const name of row.names) {
      const score = subjectLikeness(subject, name)
      if (score === 2) return score
      if (score > best) best = score
    }
  }
  return best
}

/** Two figures of one row (分别为5次、8次) tell of parts. */
function isOnlyOne(figure: Figure, figures: readonly Figure[], row: NumberedRow): boolean {
  return !figures.some(
    (other) =>
      other !== figure &&
      figureMeasure(other) === row.measure &&
      other.number !== figure.number &&
      scoreOf(other, row) === 2,
  )
}

/** Whether two numbers of one thing contradict each other; a rough one (约, 余, 预计) may be a quarter off. */
export function contradicts({ figure, row }: RowFigure): boolean {
  if (figure.bound !== 'about') return compareDecimal(figure.number, row.number) !== 0
  const [low, high] =
    compareDecimal(figure.number, row.number) <= 0 ? [figure.number, row.number] : [row.number, figure.number]
  return compareDecimal(multiplyDecimal(low, '5'), multiplyDecimal(high, '4')) < 0
}

/**
 * A figure that some row of the same words gives: it is right where it is, and contradicts no other
 * thing.
 */
export function isConfirmed(figure: Figure, project: Project): boolean {
  const measure = figureMeasure(figure)
  return numberedRows(project).some(
    (row) =>
      row.measure === measure &&
      compareDecimal(row.number, figure.number) === 0 &&
      scoreOf(figure, row) === 2,
  )
}

/** Times of a year by which a number of one of them becomes that of all. */
const TURNS_OF_A_YEAR: readonly number[] = [2, 4, 12, 52, 365]
const BY_TURNS = /每(?:半年|季|月|周|天|日)|[按逐](?:季|月|周|日)|[日周月季]均/u

/**
 * 床位不少于50张 for each of 4个中心 are the 200张 of a row, 每周3次 the 156次 of a year: one is for
 * each, the other for all, though nothing says so beside the number itself.
 */
function isOfEach({ figure, row }: RowFigure, figures: readonly Figure[]): boolean {
  if (figure.kind !== 'count') return false
  const [one, other] = [Number(figure.number), Number(row.number)]
  const low = Math.min(one, other)
  const high = Math.max(one, other)
  if (low < LEAST_EACH) return false
  const makesAll = (times: number) => times > 1 && low * times === high
  const measure = figureMeasure(figure)
  if (
    figures.some(
      (other) =>
        other !== figure &&
        other.kind === 'count' &&
        makesAll(Number(other.number)) &&
        figureMeasure(other) !== measure,
    )
  )
    return true
  return (
    TURNS_OF_A_YEAR.some(makesAll) &&
    BY_TURNS.test(`${figure.before}${row.row.indicator.level3}${row.row.indicator.description ?? ''}`)
  )
}

/** 1 times anything is that thing. */
const LEAST_EACH = 3

/**
 * Whether two figures of two texts speak of one thing in the same words: the same measure, one noun within
 * the other.
 */
export function sameThing(a: Figure, b: Figure): boolean {
  const measure = figureMeasure(a)
  if (
    measure === null ||
    measure !== figureMeasure(b) ||
    isPartial(a) ||
    isPartial(b) ||
    isChange(a) ||
    isChange(b)
  )
    return false
  if (measure === '元') return false
  return figureSubjects(a).some((x) =>
    figureSubjects(b).some(
      (y) =>
        x.side === y.side &&
        (x.words === y.words
          ? x.words.length >= 3
          : Math.min(x.words.length, y.words.length) >= 4 && subjectLikeness(x, y.words) === 2),
    ),
  )
}

/**
 * A number alone in its clause (…，22人，每人每年3万元), the only one of its measure, beside the only row of
 * that measure.
 */
export function bareRowFigures(figures: readonly Figure[], project: Project): readonly RowFigure[] {
  return flatMap(figures, (figure): RowFigure[] => {
    const measure = figureMeasure(figure)
    if (
      measure === null ||
      measure === '%' ||
      measure === '元' ||
      figure.before.trim() !== '' ||
      figure.after.trim() !== '' ||
      figure.bound !== 'exact'
    )
      return []
    const rows = numberedRows(project).filter(
      (row) => row.measure === measure && row.row.indicator.kind === 'quantity',
    )
    const [only] = rows
    return rows.length === 1 &&
      only !== undefined &&
      only.number !== '0' &&
      figures.filter((other) => figureMeasure(other) === measure).length === 1
      ? [{ figure, row: only }]
      : []
  })
}

/**
 * What is listed kind by kind (32家餐饮单位和4家燃气企业) against the one row that counts them together:
 * neither one of the numbers nor any sum of them.
 */
export function listedFigures(
  figures: readonly Figure[],
  project: Project,
): readonly { readonly row: NumberedRow; readonly listed: readonly Figure[] }[] {
  if (figures.length < 2) return NOTHING
  const quantities = numberedRows(project).filter(({ row }) => row.indicator.kind === 'quantity')
  return flatMap(quantities, (row) => {
    if (
      row.number === '0' ||
      row.measure === '%' ||
      quantities.some((other) => other !== row && other.measure === row.measure)
    )
      return []
    const words = `${row.row.indicator.level3}${row.row.indicator.description ?? ''}`
    const listed = figures.filter((figure) => figureMeasure(figure) === row.measure && !isPartial(figure))
    if (
      listed.length < 2 ||
      listed.length > MOST_LISTED ||
      listed.some(
        (figure) =>
          figure.bound !== 'exact' ||
          !figureSubjects(figure).some((subject) => sharesTelling(subject.words, words)),
      )
    )
      return []
    return subsetSums(listed.map(({ number }) => Number(number))).has(Number(row.number))
      ? []
      : [{ row, listed }]
  })
}

const NOTHING: readonly never[] = []
const MOST_LISTED = 5

/** Every sum of some of the numbers. */
export function subsetSums(numbers: readonly number[]): ReadonlySet<number> {
  return new Set(numbers.reduce<number[]>((all, number) => [...all, ...all.map((sum) => sum + number)], [0]))
}
