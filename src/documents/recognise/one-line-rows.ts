/**
 * The rows of a form built again from the tokens of its line: what is above the indicators, the funds,
 * the plan.
 */
import { readTargetAmount } from './amount.ts'
import { joinedWords } from './one-line-align.ts'
import { isLabel, type Token } from './one-line-tokens.ts'
import { isDash } from './raw.ts'

export type OneLineRow = readonly string[]

/** Reads tokens from left to right into rows; words that no label claims are `left`. */
export class Rows {
  readonly rows: OneLineRow[] = []
  readonly left: string[] = []
  private readonly tokens: readonly Token[]
  private at: number

  constructor(tokens: readonly Token[], at: number) {
    this.tokens = tokens
    this.at = at
  }

  get position(): number {
    return this.at
  }

  private get token(): Token | null {
    return this.tokens[this.at] ?? null
  }

  /** Rows until a token that is not for them. */
  head(stop: (at: number) => boolean): void {
    while (this.at < this.tokens.length && !stop(this.at)) {
      const { token } = this
      if (!token) return
      const before = this.at
      if (token.blank) this.at++
      else if (this.fundHeader() > 0) this.funds(stop)
      else if (token.role?.kind === 'heading') this.heading(stop)
      else if (token.role?.kind === 'plan' || token.role?.kind === 'mark') this.plan(stop)
      else if (token.role?.kind === 'goals') this.goals(stop)
      else if (token.role !== null) this.field(stop)
      else this.stray(stop)
      if (this.at === before) this.at++
    }
  }

  private nextWritten(): Token | null {
    let at = this.at
    while (this.tokens[at]?.blank) at++
    return this.tokens[at] ?? null
  }

  private take(): string {
    const text = this.token?.text ?? ''
    this.at++
    return text
  }

  /** Words up to the next label that a form has above its indicators, blank cells left out. */
  private words(stop: (at: number) => boolean): string[] {
    const words: string[] = []
    while (this.token && !stop(this.at) && !this.endsWords()) {
      const { blank } = this.token
      const text = this.take()
      if (!blank) words.push(text)
    }
    return words
  }

  private endsWords(): boolean {
    const { token } = this
    return token !== null && (token.role !== null || this.fundHeader() > 0)
  }

  private stray(stop: (at: number) => boolean): void {
    const words = this.words(stop)
    this.left.push(...words)
  }

  /** A label with what is behind it. */
  private field(stop: (at: number) => boolean): void {
    const role = this.token?.role
    const label = this.take()
    const words = this.words(stop)
    if (role?.kind === 'field' && AMOUNTS.has(role.field)) this.amount([], label, words)
    else this.rows.push([label, joinedWords(words)])
  }

  /** 预算规模及资金用途 with its amounts, and the purpose that is below them without a label. */
  private heading(stop: (at: number) => boolean): void {
    const row: string[] = [this.take()]
    const below: string[] = []
    while (this.token && !stop(this.at)) {
      const { token } = this
      if (token.blank) this.at++
      else if (token.role?.kind === 'field' && AMOUNTS.has(token.role.field))
        below.push(...this.amountInto(row, stop))
      else break
    }
    this.rows.push(row)
    if (below.length > 0) this.rows.push(['', joinedWords(below)])
  }

  /** @returns the words behind the amount: they are of another cell. */
  private amountInto(row: string[], stop: (at: number) => boolean): readonly string[] {
    row.push(this.take())
    const [first, ...rest] = this.words(stop)
    const amount = first !== undefined && (readTargetAmount(first, '万元') !== null || isDash(first))
    row.push(amount ? first : '')
    return first === undefined || amount ? rest : [first, ...rest]
  }

  private amount(before: readonly string[], label: string, words: readonly string[]): void {
    const [first, ...rest] = words
    const amount = first !== undefined && (readTargetAmount(first, '万元') !== null || isDash(first))
    this.rows.push([...before, label, amount ? first : ''])
    this.left.push(...(first === undefined || amount ? rest : words))
  }

  /** Marks and their values: in pairs, or all marks and then all values. */
  private plan(stop: (at: number) => boolean): void {
    const row: string[] = this.token?.role?.kind === 'plan' ? [this.take()] : ['资金支出计划']
    const marks: string[] = []
    while (this.token && !stop(this.at) && this.nextWritten()?.role?.kind === 'mark') {
      if (this.token.blank) this.at++
      else marks.push(this.take())
    }
    const from = this.at
    const words = this.words(stop)
    const cells = this.tokens.slice(from, this.at).map(({ text }) => text)
    if (marks.length === 1 && words.length <= 1) return void this.pairs(row, marks, words, stop)
    // The blank cell of the label is before those of the marks.
    const values =
      [words, cells, cells[0] === '' ? cells.slice(1) : []].find(({ length }) => length === marks.length) ??
      null
    this.rows.push([...row, ...marks])
    if (values) this.rows.push(['', ...values])
    else this.left.push(...words)
  }

  private pairs(
    row: string[],
    marks: readonly string[],
    words: readonly string[],
    stop: (at: number) => boolean,
  ): void {
    row.push(...marks, words[0] ?? '')
    while (this.token && !stop(this.at) && this.token.role?.kind === 'mark') {
      row.push(this.take())
      const [first = '', ...rest] = this.words(stop)
      row.push(first)
      this.left.push(...rest)
    }
    this.rows.push(row)
  }

  /** Goals, alone or with the labels of what was reached beside them. */
  private goals(stop: (at: number) => boolean): void {
    const labels: Token[] = []
    while (this.token && !stop(this.at) && (this.token.blank || this.token.role?.kind === 'goals')) {
      if (!this.token.blank) labels.push(this.token)
      this.at++
    }
    const words = this.words(stop)
    const heads = labels.map(({ text }) => text)
    // 年度总体目标 over 预期目标 and 实际完成情况, or goals and what was reached side by side.
    const beside = labels.length === 2 && isOutcome(labels[1]) && !isOutcome(labels[0])
    if (!beside && labels.length < 3) {
      if (heads.length === 2) this.rows.push(heads.slice(0, 1))
      this.rows.push([heads.at(-1) ?? '', goalText(words)])
      return
    }
    const [goals, outcome] = splitGoals(words)
    this.rows.push(heads)
    if (outcome === null || heads.length > 3) this.left.push(...words)
    else this.rows.push(beside ? [goals, outcome] : ['', goals, outcome])
  }

  /** How many column labels of a table of funds begin here; 0 when none does. */
  private fundHeader(): number {
    let at = this.at
    let columns = 0
    let money = false
    for (; at < this.tokens.length; at++) {
      const token = this.tokens[at]
      if (token?.blank) continue
      if (!token || token.fund === null) break
      columns++
      money ||= token.fund === 'adjusted' || token.fund === 'executed' || token.fund === 'rate'
    }
    return columns >= 2 && money ? columns : 0
  }

  private funds(stop: (at: number) => boolean): void {
    const columns: Token[] = []
    while (this.token && (this.token.blank || this.token.fund !== null)) {
      if (!this.token.blank) columns.push(this.token)
      this.at++
    }
    const above = this.rows.at(-1)
    const heading = above?.length === 1 ? (this.rows.pop()?.[0] ?? '') : '项目资金'
    this.rows.push([heading, '', ...columns.map(({ text }) => text)])
    while (this.token && !stop(this.at) && (this.token.blank || this.token.source)) {
      if (this.token.blank) this.at++
      else this.fundLine(columns, stop)
    }
  }

  private fundLine(columns: readonly Token[], stop: (at: number) => boolean): void {
    const label = this.take()
    const cells: string[] = []
    while (this.token && !stop(this.at) && !isLabel(this.token)) cells.push(this.take())
    const values = fundValues(cells, columns)
    this.rows.push(['', label, ...(values ?? [])])
    if (values === null) this.left.push(...cells.filter((cell) => cell !== ''))
  }
}

const AMOUNTS: ReadonlySet<string> = new Set(['total', 'fiscal', 'other', 'carryover'])
function isOutcome(token: Token | undefined): boolean {
  return token?.role?.kind === 'goals' && token.role.goals === 'outcome'
}

const MONEY: ReadonlySet<string> = new Set([
  'initial',
  'adjusted',
  'executed',
  'expected',
  'received',
  'balance',
])

/** The figures of one line under their columns; null when they cannot be told apart. */
function fundValues(cells: readonly string[], columns: readonly Token[]): readonly string[] | null {
  const written = cells.filter((cell) => cell !== '')
  const width = columns.length
  if (written.length === 0) return []
  if (written.length === width) return written
  if (cells.length === width) return cells
  const reasonless = columns.at(-1)?.fund === 'reason' ? columns.slice(0, -1) : columns
  if (written.length === reasonless.length) return written
  if (written.every(isDash)) return columns.map(() => '')
  const money = columns.filter(({ fund }) => fund !== null && MONEY.has(fund)).length
  const leading = columns.slice(0, money).every(({ fund }) => fund !== null && MONEY.has(fund))
  const numbers = written.filter((cell) => readTargetAmount(cell, '万元') !== null)
  // All amounts and nothing else that counts.
  if (
    leading &&
    numbers.length === money &&
    written.slice(0, money).every((cell) => numbers.includes(cell)) &&
    written.slice(money).every(isDash)
  )
    return written.slice(0, money)
  return null
}

const MOST_GOALS = 30
const NUMBERED = /^(?:[（(]?(\d{1,2})[）)、.．。]|目标\s*(\d{1,2})\s*[:：]?)/u

function numberOf(word: string): number | null {
  const match = NUMBERED.exec(word)
  return match ? Number(match[1] ?? match[2]) : null
}

/** Numbered goals are on lines of their own. */
function goalText(words: readonly string[]): string {
  const lines: string[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last && numberOf(word) === null) last.push(word)
    else lines.push([word])
  }
  return lines.map(goalLine).flatMap(partGoals).join('\n')
}

/** 1.甲2.乙3.丙: goals whose line breaks are gone, as long as they count on. */
function partGoals(line: string): readonly string[] {
  const goals: string[] = []
  let rest = line
  for (let next = (numberOf(line) ?? MOST_GOALS) + 1; next <= MOST_GOALS; next++) {
    const at = rest.search(new RegExp(`(?<![\\d.])${next}[、.．。](?!\\d)`, 'u'))
    if (at <= 0) break
    goals.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...goals, rest]
}

/** 目标1 in a cell of its own, and the goal beside it. */
function goalLine([first = '', ...rest]: readonly string[]): string {
  return /^目标\s*\d{1,2}[:：]?$/u.test(first)
    ? `${first.replace(/[:：]$/u, '')}：${joinedWords(rest)}`
    : joinedWords([first, ...rest])
}

/** Goals and what was reached, one behind the other; `null` when nothing says where one ends. */
function splitGoals(words: readonly string[]): readonly [goals: string, outcome: string | null] {
  if (words.length === 2) return [words[0] ?? '', words[1] ?? '']
  if (words.length < 2) return [joinedWords(words), words.length === 0 ? '' : null]
  const again = words.findIndex((word, at) => at > 0 && numberOf(word) === 1)
  if (again > 0) return [goalText(words.slice(0, again)), goalText(words.slice(again))]
  const plain = words.findIndex((word) => numberOf(word) === null)
  return plain === words.length - 1
    ? [goalText(words.slice(0, plain)), words[plain] ?? '']
    : [joinedWords(words), null]
}
