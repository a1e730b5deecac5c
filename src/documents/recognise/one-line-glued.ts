/**
 * Forms on one line without anything between their cells. Labels say where cells begin; numbers that ran
 * together are parted only where the form itself says how: a rate is what was spent of what was given, a
 * score is no higher than its weight, weights add up to the points of their level. What stays open is kept in
 * one piece.
 */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { branchOfLabel, kindOfLabel } from '#core/indicator/kind.ts'
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey, type ColumnName } from '../layouts/layout.ts'
import { partFundFigures, partScores, type Scores } from './one-line-figures.ts'

/** Longer texts are not taken apart. */
const LONGEST = 60_000
const GLUED = /一级指标(?:[（(][^（）()]{1,8}[）)])?二级指标/u

/** Labels that a form has above its indicators; words of other forms are too common inside texts. */
const HEAD = [
  '项目名称',
  '项目编码',
  '主管部门及代码',
  '主管部门',
  '项目实施单位',
  '实施单位',
  '预算单位',
  '项目资金',
  '年度资金总额',
  '其中：本年财政拨款',
  '其中：当年财政拨款',
  '其中：财政拨款',
  '其中：财政资金',
  '上年结转资金',
  '上年结转',
  '其他资金',
  '执行率分值',
  '年度总体目标',
  '预期目标',
  '实际完成情况',
  '年度绩效目标',
  '绩效指标',
  '预算规模及资金用途',
  '资金支出计划',
  '单位：万元',
]
const NOTE = '(?:[（(][^（）()]{1,8}[）)])?[：:]?'
const HEAD_LABEL = new RegExp(`(?:${HEAD.join('|')})${NOTE}`, 'gu')
const FUND_COLUMNS = new RegExp(
  `(?:(?:年初预算数|全年预算数|调整后预算数|全年执行数|预算执行数|执行数|分值|权重|执行率|得分)${NOTE}){3,}`,
  'u',
)
const TITLE = /^(.{2,60}?(?:自评表|绩效目标表|绩效目标申报表))([（(]20\d{2}年度?[）)])?/u
const LEVELS = [
  '产出指标',
  '效益指标',
  '效果指标',
  '满意度指标',
  '成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
].toSorted((a, b) => b.length - a.length)
const LEVEL = new RegExp(`(?:${LEVELS.join('|')})(?:[（(]\\d{1,3}分?[）)])?`, 'gu')

/** The pieces of a line whose header of indicators is glued together; null when it is not. */
export function gluedPieces(text: string): readonly string[] | null {
  const plain = text.replace(/\s+/gu, '')
  const spaces = text.length - plain.length
  if (plain.length > LONGEST || spaces * 20 > plain.length || !GLUED.test(plain)) return null
  const header = headerIn(plain)
  if (header === null) return null
  return [
    ...headPieces(plain.slice(0, header.from)),
    ...header.labels,
    ...bodyPieces(plain.slice(header.to), header.names),
  ]
}

type Header = {
  readonly from: number
  readonly to: number
  readonly labels: readonly string[]
  readonly names: readonly ColumnName[]
}

/** The labels of the indicator table, one behind the other. */
function headerIn(text: string): Header | null {
  const from = text.search(GLUED)
  const labels: string[] = []
  const names: ColumnName[] = []
  let at = from
  for (;;) {
    const next = columnAt(text, at)
    if (next === null || names.includes(next.name)) break
    labels.push(next.label)
    names.push(next.name)
    at += next.label.length
  }
  return names.includes('level3') ? { from, to: at, labels, names } : null
}

const LONGEST_COLUMN = 16

function columnAt(text: string, at: number): { readonly label: string; readonly name: ColumnName } | null {
  for (let length = LONGEST_COLUMN; length >= 2; length--) {
    const words = text.slice(at, at + length)
    const name = GENERAL.columns.get(labelKey(words))
    // The first level below the header begins with the name of a level.
    if (name && branchOfLabel(words) === null) {
      const note = /^[（(]\d{1,3}分?[）)]/u.exec(text.slice(at + length))?.[0] ?? ''
      return { label: words + note, name }
    }
  }
  return null
}

function headPieces(text: string): readonly string[] {
  const title = TITLE.exec(text)
  const pieces = title ? [title[1] ?? '', ...(title[2] === undefined ? [] : [title[2]])] : []
  const rest = text.slice(title?.[0].length ?? 0)
  const funds = FUND_COLUMNS.exec(rest)
  if (!funds) return [...pieces, ...labelledPieces(rest, null)]
  const columns =
    funds[0].match(
      new RegExp(
        `(?:年初预算数|全年预算数|调整后预算数|全年执行数|预算执行数|执行数|分值|权重|执行率|得分)${NOTE}`,
        'gu',
      ),
    ) ?? []
  return [
    ...pieces,
    ...labelledPieces(rest.slice(0, funds.index), null),
    ...columns,
    ...labelledPieces(rest.slice(funds.index + funds[0].length), columns),
  ]
}

/** Labels and the words between them; behind the sources of funds are figures. */
function labelledPieces(text: string, columns: readonly string[] | null): readonly string[] {
  const pieces: string[] = []
  let at = 0
  let label = ''
  const words = (to: number) => {
    const between = text.slice(at, to)
    if (between === '') return
    const isSource = columns !== null && GENERAL.fundSources.has(labelKey(label))
    if (isSource) {
      const heads = columns.map((column) => GENERAL.fundColumns.get(labelKey(column)) ?? null)
      pieces.push(...partFundFigures(between, heads))
    } else if (labelKey(label) === '实际完成情况') pieces.push(...goalAndOutcome(between))
    else pieces.push(between)
  }
  for (const match of text.matchAll(HEAD_LABEL)) {
    words(match.index)
    label = match[0]
    pieces.push(label)
    at = match.index + label.length
  }
  words(text.length)
  return pieces
}

/** Two texts of one sentence each; more sentences do not say where the first text ends. */
function goalAndOutcome(text: string): readonly string[] {
  const sentences = text.split(/(?<=。)/u).filter((sentence) => sentence !== '')
  return sentences.length === 2 ? sentences : [text]
}

type Chunk = { readonly levels: readonly string[]; readonly words: string; readonly level1: number | null }

/** Rows between the labels of levels, then the sums. */
function bodyPieces(text: string, names: readonly ColumnName[]): readonly string[] {
  const total = /总分(?=\d)/u.exec(text)
  const rows = chunksOf(text.slice(0, total?.index ?? text.length))
  const columns = names.filter((name) => name !== 'level1' && name !== 'level2')
  const scores = partScores(
    rows.map(({ words, level1 }) => ({ ...rowOf(words), level1 })),
    columns,
  )
  const pieces = rows.flatMap(({ levels, words }, index) => [
    ...levels,
    ...cellsOf(words, scores[index] ?? null, columns),
  ])
  return total ? [...pieces, '总分', ...sumsOf(text.slice(total.index + 2))] : pieces
}

function chunksOf(text: string): readonly Chunk[] {
  const chunks: { levels: string[]; words: string; level1: number | null }[] = []
  let at = 0
  let level1 = -1
  for (const match of text.matchAll(LEVEL)) {
    const last = chunks.at(-1)
    const between = text.slice(at, match.index)
    if (last) last.words += between
    if (!last || last.words !== '' || (last.levels.length > 1 && kindOfLabel(match[0]) !== null))
      chunks.push({ levels: [], words: '', level1 })
    const chunk = chunks.at(-1)
    if (!chunk) break
    const points = /[（(](\d{1,3})分?[）)]$/u.exec(match[0])
    if (points || branchOfLabel(match[0]) === 'output' || branchOfLabel(match[0]) === 'benefit')
      level1 = points ? Number(points[1]) : -1
    chunk.level1 = level1 < 0 ? null : level1
    chunk.levels.push(match[0])
    at = match.index + match[0].length
  }
  const last = chunks.at(-1)
  if (last) last.words += text.slice(at)
  return chunks
}

type GluedRow = {
  readonly name: string
  /** ≥95%, 进一步提高; null when nothing says where it begins. */
  readonly value: string | null
  /** 91%, 达成预期指标 where it ends by itself; null when its digits run on into those behind. */
  readonly actual: string | null
  /** Digits that are still in one piece. */
  readonly digits: string
  readonly reason: string
}

const SIGNED = /^(.+?)((?:[≥≤＞＜><=＝]|>=|<=)\d[\d,]*(?:\.\d+)?)([^\d]*)(.*)$/u
/** 完成时间2025年11月底前: a value that begins with its year. */
const DATED =
  /^(\D{2,60}?)((?:20\d{2}年)(?:度|底|末|前|\d{1,2}月(?:\d{1,2}日|底|末|份|上旬|中旬|下旬)?)?(?:之?前|以前|完成)?)(.*)$/u
const REACHED =
  /(?:达成|部分达成|未达成|基本达成)(?:预期|年度)指标(?:并具有一定效果|且效果较差)?$|(?:已|未|全部|基本)完成$|完成$/u
/** Words that values of quality are given in. */
const QUALITY =
  /(?:进一步|显著|有效|明显|持续|不断|逐步|大幅|稳步|切实)(?:提高|提升|改善|增强|增加|减少|降低|优化|加强|保障|完善|促进|推动|巩固|缓解|发展|稳定)$|(?:效果|成效|作用)(?:明显|显著|良好|较好)$|(?:得到|有所)(?:提高|提升|改善|增强|保障|优化)$|(?:良好|健全|合规|合格|达标|规范|完善|较高|明显|显著|优秀)$/u

/** A row with its digits still together. */
function rowOf(words: string): GluedRow {
  const signed = SIGNED.exec(words)
  if (signed) {
    const [, name = '', number = '', unit = '', rest = ''] = signed
    const own = /^(\d[\d,]*(?:\.\d+)?)([^\d.].*)?$/u.exec(rest)
    const repeated = unit !== '' && own?.[2]?.startsWith(unit) ? (own[1] ?? '') + unit : null
    const behind = repeated === null ? rest : rest.slice(repeated.length)
    return { name, value: number + unit, actual: repeated, ...digitsOf(behind) }
  }
  const dated = DATED.exec(words)
  if (dated) return { name: dated[1] ?? '', value: dated[2] ?? '', actual: null, ...digitsOf(dated[3] ?? '') }
  const end = /^(\D*)(.*)$/u.exec(words)
  const text = end?.[1] ?? ''
  const actual = REACHED.exec(text)?.[0] ?? null
  const before = actual === null ? text : text.slice(0, -actual.length)
  const value = QUALITY.exec(before)?.[0] ?? null
  return {
    name: value === null ? before : before.slice(0, -value.length),
    value,
    actual,
    ...digitsOf(end?.[2] ?? ''),
  }
}

function digitsOf(text: string): Pick<GluedRow, 'digits' | 'reason'> {
  const match = /^([\d.]*)(.*)$/u.exec(text)
  return { digits: match?.[1] ?? '', reason: match?.[2] ?? '' }
}

/** The cells of a row; the whole row in one piece where its texts or figures cannot be told apart. */
function cellsOf(words: string, scores: Scores | null, columns: readonly ColumnName[]): readonly string[] {
  if (words === '') return []
  const row = rowOf(words)
  const texts = columns.some((name) => name === 'description' || name === 'basis')
  if (texts || row.value === null || row.name === '') return [words]
  const figures =
    scores === null
      ? [row.actual ?? '', row.digits]
      : [scores.actual ?? row.actual ?? '', scores.weight, scores.score ?? '']
  return [row.name, row.value, ...figures, row.reason].filter((cell) => cell !== '')
}

/** 10098.03 is 100 and 98.03: weights add up to 100 at most. */
function sumsOf(text: string): readonly string[] {
  const digits = /^[\d.]+/u.exec(text)?.[0] ?? ''
  const rest = text.slice(digits.length)
  const sums =
    digits.startsWith('100') &&
    digits.length > 3 &&
    canonicalDecimal(digits.slice(3)) !== null &&
    !/^0\d/u.test(digits.slice(3))
      ? ['100', digits.slice(3)]
      : [digits]
  return [...sums, ...(rest === '' ? [] : [rest])]
}
