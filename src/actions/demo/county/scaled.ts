/**
 * A target with more or fewer of everything that it buys: its quantities, its money and every word that says
 * them, at the same prices. And the same target a year later.
 */
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import { fen, formatMoney, parseMoney, splitMoney, type Fen } from '#core/kernel/money.ts'
import type { Project } from '#core/target/project.ts'
import { partsOf, type PaperPart } from './parts.ts'

/** Tables keep to two decimals of 万元: 100 元, in 分. */
const STEP = 10_000n

export type Scaled = {
  readonly paper: Project
  /** Says in other words of the same project what the paper says now. */
  readonly said: (text: string) => string
}

/**
 * At most `limit` in 分, as near to it as whole pieces come; null where not even one piece of each part could be
 * paid of it.
 */
export function scaledTo(paper: Project, limit: Fen, year: number): Scaled | null {
  const parts = partsOf(paper)
  const total = parts.reduce((sum, { money }) => sum + money, 0n)
  if (total <= 0n || limit <= 0n) return null
  const now = parts.map((part) => ({ ...part, count: countWithin(part, (part.money * limit) / total) }))
  if (now.some(({ count }) => count === 0)) return null
  const said = wordsFor(
    now.flatMap((part): (readonly [string, string])[] => [
      [`${part.planned}${part.unit}`, `${part.count}${part.unit}`],
      [`${inWan(part.money)}万元`, `${inWan(moneyOf(part, part.count))}万元`],
    ]),
  )
  const sum = fen(now.reduce((all, part) => all + moneyOf(part, part.count), 0n))
  const rows = paper.indicators.map((row, i) => {
    const isPart = now.some(({ quantityAt, costAt, priced }) => i === quantityAt || (i === costAt && !priced))
    return isPart ? { ...row, value: parseTargetValue(said(row.value.text), year) } : row
  })
  return {
    said,
    paper: {
      ...paper,
      budget: { ...paper.budget, ...fundsOf(paper, sum) },
      purpose: paper.purpose === null ? null : said(paper.purpose),
      goals: paper.goals.map(said),
      indicators: rows,
    },
  }
}

function moneyOf({ money, planned }: PaperPart, count: number): Fen {
  return fen((money * BigInt(count)) / BigInt(planned))
}

/** The most pieces whose money is within the limit and keeps to the steps of the tables; 0: none. */
function countWithin(part: PaperPart, limit: bigint): number {
  const most = Number((BigInt(part.planned) * limit) / part.money)
  for (let count = most; count > 0 && count > most - 100; count -= 1)
    if (moneyOf(part, count) % STEP === 0n) return count
  return most
}

/** Figures where they stand by themselves, not the end or the beginning of another, all at once. */
function wordsFor(changes: readonly (readonly [was: string, now: string])[]): (text: string) => string {
  const known = new Map(changes)
  const any = [...known.keys()].map((was) => was.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')
  const found = new RegExp(`(?<![\\d.])(?:${any})`, 'gu')
  return (text) => text.replace(found, (was) => known.get(was) ?? was)
}

function inWan(amount: Fen): string {
  return formatMoney(amount, '万元')
}

/** The same shares of both funds. */
function fundsOf({ budget }: Project, sum: Fen): Pick<Project['budget'], 'total' | 'fiscal' | 'other'> {
  const amount = (text: string | null) => {
    const read = parseMoney(text ?? '0', '万元')
    return read.ok ? read.value : fen(0n)
  }
  const [fiscal, other] = [amount(budget.fiscal), amount(budget.other)]
  if (other <= 0n) return { total: inWan(sum), fiscal: inWan(sum), other: budget.other }
  const [steps = 0n] = splitMoney(fen(sum / STEP), [other, fiscal])
  return { total: inWan(sum), fiscal: inWan(fen(sum - steps * STEP)), other: inWan(fen(steps * STEP)) }
}

/** The paper of another year in the words of the next: years, the code with its check character. */
export function yearLater(paper: Project, year: number): Project {
  const words = (text: string) =>
    text
      .replace(new RegExp(`(?<![\\d—])${year - 1}年`, 'gu'), `${year}年`)
      .replace(new RegExp(`(?<![\\d—])${year - 2}年`, 'gu'), `${year - 1}年`)
  const orNull = (text: string | null) => (text === null ? null : words(text))
  return {
    ...paper,
    title: orNull(paper.title),
    code: paper.code === null ? null : codeOf(paper.code, year),
    purpose: orNull(paper.purpose),
    goals: paper.goals.map(words),
    indicators: paper.indicators.map((row) => ({
      ...row,
      description: orNull(row.description),
      value: parseTargetValue(words(row.value.text), year),
      basis: orNull(row.basis),
    })),
  }
}

function codeOf(code: string, year: number): string {
  const first = `${code.slice(0, 6)}${String(year).slice(2)}${code.slice(8, 20)}`
  const parsed = parseProjectCode(`${first}0`)
  return first + ((parsed.ok ? expectedCheckCharacter(parsed.value) : null) ?? '0')
}
