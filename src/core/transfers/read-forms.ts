/**
 * The forms of a transfer out of a file: labels with what is beside them, and rows below their heads, whatever the
 * columns. What is in no place of the form, or is no amount, is told and not taken.
 */
import { foldLabel, halfWidth, trimAll, withoutSpaces } from '../kernel/characters.ts'
import { parseMoney } from '../kernel/money.ts'
import { kindOfLabel } from '../indicator/kind.ts'
import {
  FORM_LABELS,
  FUND_HEADS,
  INDICATOR_HEADS,
  LEVEL_WORDS,
  MANAGEMENT_HEADS,
  MATTER_BY_LABEL,
  OUTCOME_HEADS,
  type FormFund,
  type FormHead,
  type FormIndicator,
  type FormLabel,
  type ReportForm,
  type TargetForm,
} from './forms.ts'
import { MANAGEMENT_MATTERS, type ManagementEntry, type ManagementMatter } from './report.ts'
import { TRANSFER_LEVELS, type TransferLevel } from './transfer.ts'

/** `texts[0]` is the first column; `row` from 1 within its table. */
export type FormRow = { readonly row: number; readonly texts: readonly string[] }

/** A cell that could not be read as what it should be. */
export type FormDoubt = {
  readonly code: 'no-amount' | 'no-kind' | 'twice'
  readonly row: number
  readonly text: string
}
export type FormRead<Form> = { readonly form: Form; readonly doubts: readonly FormDoubt[] }

type Tables = readonly (readonly FormRow[])[]

function labelOf(text: string): string {
  return foldLabel(text)
    .replace(/\((?:万元|元|亿元|20\d{2}年度?|[a-z/×%*= ]*)\)/giu, '')
    .replace(/^\(?[一二三四五六七八九十\d]+[)、.]/u, '')
    .replace(/[:：()]/gu, '')
}

const LABELS = new Map<string, FormLabel>(
  (Object.keys(FORM_LABELS) as FormLabel[]).flatMap((label) =>
    FORM_LABELS[label].map((text) => [labelOf(text), label] as const),
  ),
)

/** null: no table of the file is such a form. */
export function readTargetForm(tables: Tables, words: readonly string[] = []): FormRead<TargetForm> | null {
  const rows = tables.flat()
  const heads = headsIn(rows, INDICATOR_HEADS, ['name', 'value'])
  const said = labelled(rows)
  if (heads === null || said.name === undefined) return null
  const doubts: FormDoubt[] = []
  const usual = usualUnit(rows, words)
  const money = (label: 'total' | 'amount' | 'local') => amountOf(said[label], usual, doubts)
  const form: TargetForm = {
    ...headOf(rows, words, said),
    total: money('total'),
    amount: money('amount'),
    local: money('local'),
    goal: said.goal?.text ?? '',
    indicators: indicatorRows(rows, heads, doubts).map(({ kind, name, value }) => ({ kind, name, value })),
  }
  return { form, doubts }
}

/** null: no table of the file is such a form. */
export function readReportForm(tables: Tables, words: readonly string[] = []): FormRead<ReportForm> | null {
  const rows = tables.flat()
  const heads = headsIn(rows, INDICATOR_HEADS, ['name', 'value', 'actual'])
  const said = labelled(rows)
  if (heads === null || said.name === undefined) return null
  const doubts: FormDoubt[] = []
  const usual = usualUnit(rows, words)
  const form: ReportForm = {
    ...headOf(rows, words, said),
    users: said.users?.text ?? '',
    funds: fundRows(rows, usual, doubts),
    management: managementRows(rows),
    ...outcomeRow(rows),
    indicators: indicatorRows(rows, heads, doubts),
    found: said.found?.text ?? '',
  }
  return { form, doubts }
}

type Said = { readonly text: string; readonly row: number }

/** What is beside each label: the first one counts. */
function labelled(rows: readonly FormRow[]): { readonly [label in FormLabel]?: Said } {
  const found: { [label in FormLabel]?: Said } = {}
  for (const { row, texts } of rows)
    for (const [i, text] of texts.entries()) {
      const label = LABELS.get(labelOf(text))
      if (label === undefined || found[label] !== undefined) continue
      const next = texts.slice(i + 1).find((one) => trimAll(one) !== '') ?? ''
      found[label] = { text: LABELS.has(labelOf(next)) ? '' : trimAll(next), row }
    }
  return found
}

type Heads<Name extends string> = {
  readonly at: number
  readonly columns: { readonly [name in Name]: number }
}

/** The row with the heads, and their columns; -1 for one that is not there and need not be. */
function headsIn<Name extends string>(
  rows: readonly FormRow[],
  names: { readonly [name in Name]: readonly string[] },
  needed: readonly NoInfer<Name>[],
): Heads<Name> | null {
  for (const [at, { texts }] of rows.entries()) {
    const written = texts.map(labelOf)
    const columns = Object.fromEntries(
      (Object.keys(names) as Name[]).map((name) => {
        const spelled = names[name].map(labelOf)
        return [name, written.findIndex((text) => spelled.includes(text))]
      }),
    ) as { readonly [name in Name]: number }
    if (needed.every((name) => columns[name] >= 0)) return { at, columns }
  }
  return null
}

function cell({ texts }: FormRow, column: number): string {
  return column < 0 ? '' : trimAll(texts[column] ?? '')
}

type IndicatorRow = FormIndicator & { readonly actual: string; readonly reason: string }

function indicatorRows(
  rows: readonly FormRow[],
  { at, columns }: Heads<keyof typeof INDICATOR_HEADS>,
  doubts: FormDoubt[],
): readonly IndicatorRow[] {
  const found: IndicatorRow[] = []
  let [level1, level2] = ['', '']
  for (const row of rows.slice(at + 1)) {
    const [first, second] = [cell(row, columns.level1), cell(row, columns.level2)]
    if (LABELS.has(labelOf(row.texts.find((text) => trimAll(text) !== '') ?? ''))) break
    if (first !== '' && first !== level1) [level1, level2] = [first, '']
    if (second !== '') level2 = second
    const name = cell(row, columns.name)
    if (name === '') continue
    const label = level2 === '' ? level1 : level2
    const kind = kindOfLabel(label)
    if (kind === null) doubts.push({ code: 'no-kind', row: row.row, text: `${label} ${name}`.trim() })
    if (found.some((one) => one.name === name)) {
      doubts.push({ code: 'twice', row: row.row, text: name })
      continue
    }
    const value = cell(row, columns.value)
    found.push({ kind, name, value, actual: cell(row, columns.actual), reason: cell(row, columns.reason) })
  }
  return found
}

function fundRows(rows: readonly FormRow[], usual: MoneyWord, doubts: FormDoubt[]): ReportForm['funds'] {
  const heads = headsIn(rows, FUND_HEADS, ['budget', 'paid'])
  const none: FormFund = { budget: null, paid: null }
  const found: { -readonly [fund in keyof ReportForm['funds']]: FormFund } = {
    total: none,
    transfer: none,
    local: none,
  }
  if (heads === null) return found
  const OF = { total: 'total', amount: 'transfer', local: 'local' } as const
  for (const row of rows.slice(heads.at + 1)) {
    const label = row.texts.slice(0, heads.columns.budget).map((text) => LABELS.get(labelOf(text)))
    const own = label.find((one) => one === 'total' || one === 'amount' || one === 'local')
    if (own !== 'total' && own !== 'amount' && own !== 'local') continue
    if (found[OF[own]] !== none) continue
    const money = (column: number) => amountOf({ text: cell(row, column), row: row.row }, usual, doubts)
    found[OF[own]] = { budget: money(heads.columns.budget), paid: money(heads.columns.paid) }
  }
  return found
}

function managementRows(rows: readonly FormRow[]): ReportForm['management'] {
  const heads = headsIn(rows, MANAGEMENT_HEADS, ['said', 'problems'])
  const found: { [matter in ManagementMatter]?: ManagementEntry } = {}
  for (const row of heads === null ? [] : rows.slice(heads.at + 1)) {
    const matter = row.texts
      .slice(0, heads?.columns.said)
      .map((text) => MATTER_BY_LABEL.get(labelOf(text)))
      .find((one) => one !== undefined)
    if (matter === undefined || found[matter] !== undefined) continue
    found[matter] = {
      said: cell(row, heads?.columns.said ?? -1),
      problems: cell(row, heads?.columns.problems ?? -1),
    }
  }
  return Object.fromEntries(
    MANAGEMENT_MATTERS.map((matter) => [matter, found[matter] ?? { said: '', problems: '' }]),
  ) as ReportForm['management']
}

/** The row right below its heads. */
function outcomeRow(rows: readonly FormRow[]): Pick<ReportForm, 'goal' | 'outcome'> {
  const heads = headsIn(rows, OUTCOME_HEADS, ['goal', 'outcome'])
  const row = heads === null ? undefined : rows[heads.at + 1]
  return row === undefined || heads === null
    ? { goal: '', outcome: '' }
    : { goal: cell(row, heads.columns.goal), outcome: cell(row, heads.columns.outcome) }
}

const MONEY_WORDS = ['万元', '亿元', '元'] as const
type MoneyWord = (typeof MONEY_WORDS)[number]

/** 单位：万元 above the table, or （万元） behind a label; 万元 where nothing is said. */
function usualUnit(rows: readonly FormRow[], words: readonly string[]): MoneyWord {
  const texts = [...words, ...rows.flatMap(({ texts: own }) => own)].map((text) =>
    halfWidth(withoutSpaces(text)),
  )
  const said =
    texts.find((text) => /单位[:：].*元/u.test(text)) ?? texts.find((text) => /\((?:万|亿)?元\)/u.test(text))
  return MONEY_WORDS.find((word) => said?.includes(word) === true) ?? '万元'
}

function amountOf(said: Said | undefined, unit: MoneyWord, doubts: FormDoubt[]): string | null {
  if (said === undefined || said.text === '' || /^[—－-]+$/u.test(said.text)) return null
  const own = MONEY_WORDS.find((word) => said.text.endsWith(word))
  const read = parseMoney(own === undefined ? said.text : said.text.slice(0, -own.length), own ?? unit)
  if (read.ok && read.value >= 0n) return String(read.value)
  doubts.push({ code: 'no-amount', row: said.row, text: said.text })
  return null
}

function headOf(
  rows: readonly FormRow[],
  words: readonly string[],
  said: ReturnType<typeof labelled>,
): FormHead {
  const texts = [...words, ...rows.flatMap(({ texts: own }) => own)].map((text) =>
    halfWidth(withoutSpaces(text)),
  )
  const year = texts.map((text) => /(20\d{2})年度?/u.exec(text)?.[1]).find((found) => found !== undefined)
  return {
    year: year === undefined ? null : Number(year),
    name: said.name?.text ?? '',
    level: levelIn(texts),
    ministry: said.ministry?.text ?? '',
    department: said.department?.text ?? '',
  }
}

/** 中央补助 or 中央财政资金 says who gives it. */
function levelIn(texts: readonly string[]): TransferLevel | null {
  const labels = texts.map(labelOf)
  return (
    TRANSFER_LEVELS.find((level) =>
      labels.some((label) =>
        new RegExp(`^(?:其中)?${LEVEL_WORDS[level]}(?:补助|财政资金)$`, 'u').test(label),
      ),
    ) ?? null
  )
}
