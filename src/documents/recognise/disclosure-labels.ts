/**
 * The words that introduce what 部门预算公开 tells of a project, before a colon or as a heading over paragraphs.
 */
import { foldLabel, trimAll } from '#core/kernel/characters.ts'
import type { DetailField } from '#core/target/project.ts'
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { readNumber } from '#core/kernel/numbering.ts'

export type ProseField =
  | { readonly kind: 'name' | 'amount' | 'goals' | 'medium-term-goals' | 'purpose' | 'unit' }
  | { readonly kind: 'detail'; readonly field: DetailField | null }

/** A line that is a label, or begins with one. */
export type FieldLine = {
  readonly label: string
  readonly key: string
  readonly field: ProseField
  readonly rest: string
}

const AMOUNTS: ReadonlySet<string> = new Set(
  [
    '项目金额',
    '预算金额',
    '项目预算',
    '预算安排',
    '年度预算安排',
    '项目预算安排',
    '年度预算',
    '预算数',
    '资金安排',
    '项目资金',
    '预算资金',
    '预算安排情况',
    '年度预算安排情况',
    '项目经费',
    '资金规模',
    '预算规模',
    '项目预算金额',
    '年度预算金额',
    '资金安排情况',
    '年度预算资金',
    '项目年度预算',
    '本年预算',
    '当年预算',
    '预算总额',
    '项目总额',
    '年度资金安排',
    '预算额度',
    '金额',
    '年度预算数',
    '项目资金安排',
  ].map(labelKey),
)

const PURPOSES: ReadonlySet<string> = new Set(
  ['项目用途', '资金主要用途', '项目主要用途', '经费用途', '支出用途', '经费主要用途', '项目经费用途'].map(
    labelKey,
  ),
)

/** Details that are given in words; others of the forms are too common as headings of other texts. */
const TOLD: ReadonlySet<DetailField> = new Set([
  'attribute',
  'category',
  'period',
  'leader',
  'grounds',
  'implementer',
  'overview',
  'scheme',
])
const LONGEST_LABEL = 20

/** @param inside whether a project is being told: then a colon makes a label of any word that forms know. */
export function fieldLine(text: string, inside: boolean): FieldLine | null {
  const bare = trimAll(readNumber(text)?.rest ?? text)
  const colon = /[:：]/u.exec(bare.slice(0, LONGEST_LABEL + 1))?.index ?? -1
  const label = colon < 0 ? bare.replace(/[。.]$/u, '') : trimAll(bare.slice(0, colon))
  if (label === '' || label.length > LONGEST_LABEL) return null
  const rest = colon < 0 ? '' : trimAll(bare.slice(colon + 1))
  const key = labelKey(label)
  const field = fieldOf(key, inside && colon >= 0)
  if (field === null) return null
  return { label, key: field.kind === 'detail' ? (field.field ?? key) : field.kind, field, rest }
}

function fieldOf(key: string, anyDetail: boolean): ProseField | null {
  if (key === '') return null
  if (AMOUNTS.has(key)) return { kind: 'amount' }
  if (PURPOSES.has(key)) return { kind: 'purpose' }
  const role = GENERAL.roles.get(key)
  if (role?.kind === 'field') {
    if (role.field === 'name' || role.field === 'purpose' || role.field === 'unit')
      return { kind: role.field }
    return role.field === 'total' ? { kind: 'amount' } : null
  }
  if (role?.kind === 'goals')
    return role.goals === 'outcome'
      ? null
      : { kind: role.goals === 'medium-term' ? 'medium-term-goals' : 'goals' }
  if (role?.kind === 'detail' && (anyDetail || (role.field !== null && TOLD.has(role.field))))
    return { kind: 'detail', field: role.field }
  return null
}

/** Words of budgets in the first lines: a text of another kind tells of no project here. */
const BUDGET_WORDS =
  /(?:部门|单位|年度?|区级|县级|市级|省级)预算|预算(?:公开|编制|说明|情况|项目|信息)|项目支出/u
/** Titles of news, rules and minutes about budgets. */
const ABOUT_BUDGETS = /召开|举行|会议|座谈|培训班|专题|调研|条例|细则|管理办法|通报|纪要|简报|解读|动态/u
const LONGEST_TITLE = 80
const MOST_LINES = 400

/** Whether short lines — titles and headings — speak of a budget. */
export function speaksOfBudget(lines: readonly string[]): boolean {
  return lines
    .slice(0, MOST_LINES)
    .some(
      (line) =>
        line.length <= LONGEST_TITLE &&
        !/[。；]$/u.test(line) &&
        !ABOUT_BUDGETS.test(line) &&
        BUDGET_WORDS.test(foldLabel(line)),
    )
}

const TITLES = 60

/**
 * The year of the budget that a text tells of: the one that its titles name; null where they name none, or
 * several.
 */
export function budgetYear(lines: readonly string[]): number | null {
  const titles = lines
    .slice(0, MOST_LINES)
    .filter((line) => line.length <= TITLES && !/[。；，]$/u.test(line) && /预算|公开/u.test(line))
  const years = new Set(
    titles.flatMap((line) => [...line.matchAll(/(?<!\d)(20\d{2})\s*年/gu)].map((match) => Number(match[1]))),
  )
  return years.size === 1 ? ([...years][0] ?? null) : null
}

/** 部门决算公开: the first title that names one of the two. */
export function isFinalAccount(lines: readonly string[]): boolean {
  const title = lines
    .slice(0, MOST_LINES)
    .find((line) => line.length <= TITLES && !/[。；，]$/u.test(line) && /预算|决算/u.test(line))
  return title !== undefined && title.includes('决算') && !title.includes('预算')
}
