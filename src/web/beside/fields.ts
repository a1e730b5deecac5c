/** The fields of two projects in pairs, as texts to be compared; spaces and kinds of brackets make no difference to a reader. */
import { asWan, fen, wanOf } from '#core/money.ts'
import { exactForm } from '#core/similar/normal.ts'
import { pairRows } from '#core/similar/row-pairs.ts'
import type { ProjectDetail } from '#api/projects.ts'
import type { Indicator, Project } from '#core/target/document.ts'

export type FieldName = 'name' | 'unit' | 'code' | 'budget' | 'fiscal' | 'other' | 'purpose' | 'plan' | 'mediumTermGoals' | 'goals'

export type Pair = { readonly left: string | null; readonly right: string | null }
export type FieldPair = Pair & { readonly name: FieldName }

export type Standing = 'same' | 'different' | 'onlyLeft' | 'onlyRight'

/** Signs count (≥95% is not ≤95%), spaces do not. */
export function standingOf({ left, right }: Pair): Standing {
  const [a, b] = [plain(left), plain(right)]
  if (a === b) return 'same'
  return a === '' ? 'onlyRight' : b === '' ? 'onlyLeft' : 'different'
}

function plain(text: string | null): string {
  const words = (text ?? '').replace(/\s/gu, '')
  return `${exactForm(words)}${words.replace(/[^≥≤＞＜<>=.%±-]/gu, '')}`
}

const wan = (amount: string | null) => (amount === null ? null : wanOf(fen(BigInt(amount))))

/** What a short look at two projects leaves out. */
const OF_WHOLE: ReadonlySet<FieldName> = new Set<FieldName>(['other', 'mediumTermGoals'])

/** @param whole every field that can be written, as between versions of one target */
export function fieldPairs(left: ProjectDetail, right: ProjectDetail, whole = false): readonly FieldPair[] {
  const of = ({ row, project }: ProjectDetail): Record<FieldName, string | null> => ({
    name: project.name, unit: [row.unitCode, row.unitName].filter(Boolean).join(' ') || null, code: row.code, budget: wan(row.budget), fiscal: wan(row.fiscal), other: project.budget.other === null ? null : asWan(project.budget.other),
    purpose: project.purpose, plan: planText(project), mediumTermGoals: project.mediumTermGoals?.join('\n') ?? null, goals: project.goals.length === 0 ? null : project.goals.join('\n'),
  })
  const [a, b] = [of(left), of(right)]
  return (Object.keys(a) as FieldName[]).map((name) => ({ name, left: a[name], right: b[name] })).filter((pair) => (whole || !OF_WHOLE.has(pair.name)) && (pair.left !== null || pair.right !== null))
}

function planText({ plan }: Project): string | null {
  const marks = [[3, plan.march], [6, plan.june], [10, plan.october], [12, plan.december]] as const
  const given = marks.filter(([, value]) => value !== null)
  return given.length === 0 ? null : given.map(([month, value]) => `${month}月底 ${value}${plan.measure === 'percent' ? '%' : '万元'}`).join('，')
}

export const ROW_FIELDS = ['level2', 'level3', 'description', 'value'] as const
/** Every cell that can be written in a row. */
export const WHOLE_ROW_FIELDS = [...ROW_FIELDS, 'level1', 'weight', 'basis', 'note'] as const
export type RowField = (typeof WHOLE_ROW_FIELDS)[number]

export type BesideRow = {
  readonly left: Indicator | null
  readonly right: Indicator | null
  /** What the left row reached, where a table of that year tells. */
  readonly actual: string | null
  readonly standing: Standing
}

export function cellOf(row: Indicator | null, field: RowField): string | null {
  if (row === null) return null
  return field === 'value' ? row.value.text : row[field] ?? null
}

/** Rows of this year beside their like. @param results the table that says what the left rows reached; null for none */
export function rowPairs(left: Project, right: Project, results: Project | null, fields: readonly RowField[] = ROW_FIELDS): readonly BesideRow[] {
  const actuals = new Map(results === null ? [] : pairRows(left.indicators, results.indicators).flatMap(({ left: own, right: reached }): [Indicator, string][] => (
    own === null || (reached?.result?.actual ?? '') === '' ? [] : [[own, reached?.result?.actual ?? '']])))
  return pairRows(left.indicators, right.indicators).map(({ left: a, right: b }) => ({ left: a, right: b, actual: a === null ? null : actuals.get(a) ?? null, standing: rowStanding(a, b, fields) }))
}

function rowStanding(left: Indicator | null, right: Indicator | null, fields: readonly RowField[]): Standing {
  if (left === null || right === null) return left === null ? 'onlyRight' : 'onlyLeft'
  return fields.every((field) => standingOf({ left: cellOf(left, field), right: cellOf(right, field) }) === 'same') ? 'same' : 'different'
}
