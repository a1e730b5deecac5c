/**
 * A product written out that is wrong: 400人×5元×12月=2万元; or told in words: 400人 in the name,
 * 每人每月5元 in the description, 2万元 as value; 120名, 每人每月200元, 全年共需24万元 in one
 * sentence.
 */
import { figuresIn, type Figure } from '../figures/figure.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import { oncePerRow, onPassage, writtenResults, textsWith, type Passage } from './passages.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { eachRow } from './each-row.ts'
import type { FindingDraft, Rule } from './rule.ts'
import { fromText } from './text-notes.ts'

export const arithmeticItem: Rule = {
  code: 'arithmetic-item',
  group: 'arithmetic',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document, parameters, context) =>
    oncePerRow([...written(document), ...inRows(document, parameters, context), ...inSentences(document)]),
}

function written(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(writtenResults(document), ({ passages, results }) =>
    flatMap(
      results.filter(({ holds, kind }) => !holds && kind === 'product'),
      (result) =>
        passages.map((passage) =>
          onPassage(passage, {
            text: result.text,
            suggestion: `${result.text.slice(0, -result.written.length)}${result.right}`,
            values: { formula: result.text, right: result.right, written: result.written },
          }),
        ),
    ),
  )
}

const MONTHS = 12n

/** Count × rate × months in the cells of one row. */
const inRows = eachRow(({ level3, description, value }) => {
  if (!value.text.includes('元') || !/每|\/人|\/月|人[·*]月/u.test(level3 + (description ?? '') + value.text))
    return null
  const figures = flatMap(
    [level3, description ?? '', value.text].filter((text, i, all) => all.indexOf(text) === i),
    (text) => figuresIn(text),
  )
  const wrong = productOf(figures)
  if (wrong === null) return null
  const { formula, right, total } = wrong
  const mended = value.text.includes(total.text) ? value.text.replace(total.text, right) : null
  return {
    field: 'value',
    text: value.text,
    suggestion: mended,
    certainty: 0.9,
    values: { formula, right, written: total.text },
  }
})

/** The same in one sentence that calls the amount the sum. */
function inSentences(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(textsWith(document, wrongIn), ({ passages, found }) =>
    flatMap(found, ({ formula, right, total }) =>
      passages.filter(isSentence).map((passage) =>
        onPassage(passage, {
          text: total.text,
          suggestion: right,
          certainty: 0.85,
          values: { formula, right, written: total.text },
        }),
      ),
    ),
  )
}

const wrongIn = fromText((text): readonly Wrong[] | null => {
  if (!text.includes('每') || !/(?:共|合计|总计|小计|总额|需|计)\D{0,10}\d/u.test(text)) return null
  const wrong = flatMap(text.split(/[。；\n]/u), (sentence) => {
    const figures = figuresIn(sentence)
    const sum = figures.filter(
      ({ kind, per, before }) =>
        kind === 'money' &&
        per.length === 0 &&
        /(?:共|合计|总计|小计|共计|总额|全年需|所需|计)(?:需|为|安排|支出|约)?(?:资金|经费|补贴|补助|费用)?\s*$/u.test(
          before,
        ),
    )
    const others = figures.filter((figure) => figure.kind !== 'money' || figure.per.length > 0)
    const [total] = sum
    const one = total === undefined || sum.length > 1 ? null : productOf([...others, total])
    return one === null ? [] : [one]
  })
  return wrong.length === 0 ? null : wrong
})

function isSentence({ row }: Passage): boolean {
  return row === null
}

type Wrong = { readonly formula: string; readonly right: string; readonly total: Figure }

const PERSON = /^(?:人|名|位|个人)$/u
const TURN: ReadonlySet<string> = new Set(['月', '年', '天', '日', '周', '季度', '学期'])

/** What a rate is for each of: 人 of 每人每月, 户 of 每户; null for one by the month alone. */
function eachOf({ per }: Figure): string | null {
  return per.includes('人') ? '人' : (per.find((word) => !TURN.has(word)) ?? null)
}

/**
 * One count of persons or things, one rate for each of them, one amount; null when they agree or when
 * anything is unclear.
 */
function productOf(figures: readonly Figure[]): Wrong | null {
  const rates = figures.filter((figure) => figure.kind === 'money' && eachOf(figure) !== null)
  const each = rates[0] === undefined ? null : eachOf(rates[0])
  if (each === null) return null
  const persons = figures.filter(
    ({ kind, unit, per }) =>
      kind === 'count' && (each === '人' ? PERSON.test(unit) : unit === each) && per.length === 0,
  )
  const totals = figures.filter(({ kind, per }) => kind === 'money' && per.length === 0)
  const times = figures.filter(
    ({ kind, unit }) => kind === 'count' && unit !== each && /^(?:个月|月|天|日|次|场|年)$/u.test(unit),
  )
  const [count] = persons
  const [rate] = rates
  const [total] = totals
  if (
    persons.length !== 1 ||
    rates.length !== 1 ||
    totals.length !== 1 ||
    times.length > 1 ||
    count === undefined ||
    rate === undefined ||
    total === undefined
  )
    return null
  if (
    rate.amount === null ||
    total.amount === null ||
    count.number.includes('.') ||
    [count, rate, total].some(({ bound }) => bound === 'about' && bound !== countedRoughly(count))
  )
    return null
  const turns = turnsOf(rate, each, times[0])
  if (turns === null) return null
  const product = fen(rate.amount * BigInt(count.number) * turns)
  if (agrees(product, total)) return null
  const unit = total.unit === '元' ? '元' : '万元'
  const right = `${formatMoney(product, unit)}${unit}`
  return {
    formula: `${count.number}${count.unit}×${rate.number}${rate.unit}${turns === 1n ? '' : `×${turns}`}＝${right}`,
    right,
    total,
  }
}

/** 预计400人 is planned, not rough: the sum rests on it. */
function countedRoughly({ before, bound }: Figure): 'about' | null {
  return bound === 'about' && /(?:预计|计划)$/u.test(before) ? 'about' : null
}

/**
 * How often the rate is paid: as long as the text says, else twelve months of a monthly one, once of a yearly
 * one.
 */
function turnsOf(rate: Figure, each: string, time: Figure | undefined): bigint | null {
  const per = rate.per.find((word) => word !== each)
  if (per === undefined) return time === undefined ? 1n : null
  const word =
    time === undefined ? null : time.unit.replace('个月', '月').replace('日', '天').replace('场', '次')
  if (time !== undefined && (word !== per || time.number.includes('.'))) return null
  if (time !== undefined) return BigInt(time.number)
  if (per === '月') return MONTHS
  return per === '年' ? 1n : null
}

/** Rounded to the decimals that are written, or to whole units where that is a trifle. */
function agrees(product: Fen, total: Figure): boolean {
  const gap = total.amount === null ? 0n : distance(product, total.amount)
  const places = total.number.split('.')[1]?.length ?? 0
  const step = 10n ** BigInt(Math.max(0, placesOf(total.unit) - places))
  return gap === 0n || (gap < step && (places > 0 || gap * 50n <= product))
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a
}

/** How many digits a whole one of the unit has below it, down to 分. */
function placesOf(unit: string): number {
  if (unit === '元') return 2
  return unit === '亿元' ? 10 : 6
}
