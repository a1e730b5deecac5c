/**
 * The fields of two projects in pairs, as texts to be compared; spaces and kinds of brackets make no
 * difference to a reader.
 */
import { fen, wanText } from '#core/kernel/money.ts'
import { exactForm } from '#core/duplicates/normal.ts'
import { pairRows } from '#core/duplicates/row-pairs.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { RowField } from '#core/writing/form.ts'
import type { OpenedProject } from '#core/projects/rows.ts'

type FieldName = 'name' | 'unit' | 'code' | 'budget' | 'fiscal' | 'purpose' | 'plan' | 'goals'

export type Pair = { readonly left: string | null; readonly right: string | null }
type FieldPair = Pair & { readonly name: FieldName }

/** `moved`: says the same, and is elsewhere among the others. */
export type ComparedState = 'same' | 'different' | 'onlyLeft' | 'onlyRight' | 'moved'

/** Signs count (≥95% is not ≤95%), spaces do not. */
export function comparedState({ left, right }: Pair): ComparedState {
  return standingOfTexts(plain(left), plain(right))
}

/** Every character counts. */
export function standingOfTexts(a: string, b: string): ComparedState {
  if (a === b) return 'same'
  if (a === '') return 'onlyRight'
  return b === '' ? 'onlyLeft' : 'different'
}

function plain(text: string | null): string {
  const words = (text ?? '').replace(/\s/gu, '')
  return `${exactForm(words)}${words.replace(/[^≥≤＞＜<>=.%±-]/gu, '')}`
}

const wan = (amount: string | null) => (amount === null ? null : wanText(fen(BigInt(amount))))

/** What is looked at of two projects; what neither fills is left out. */
export function fieldPairs(left: OpenedProject, right: OpenedProject): readonly FieldPair[] {
  const of = ({ row, project }: OpenedProject): Record<FieldName, string | null> => ({
    name: project.name,
    unit: [row.unitCode, row.unitName].filter(Boolean).join(' ') || null,
    code: row.code,
    budget: wan(row.budget),
    fiscal: wan(row.fiscal),
    purpose: project.purpose,
    plan: planText(project),
    goals: project.goals.length === 0 ? null : project.goals.join('\n'),
  })
  const [a, b] = [of(left), of(right)]
  return (Object.keys(a) as FieldName[])
    .map((name) => ({ name, left: a[name], right: b[name] }))
    .filter((pair) => pair.left !== null || pair.right !== null)
}

function planText({ plan }: Project): string | null {
  const marks = [
    [3, plan.march],
    [6, plan.june],
    [10, plan.october],
    [12, plan.december],
  ] as const
  const given = marks.filter(([, value]) => value !== null)
  return given.length === 0
    ? null
    : given
        .map(([month, value]) => `${month}月底 ${value}${plan.measure === 'percent' ? '%' : '万元'}`)
        .join('，')
}

export const COMPARED_FIELDS = [
  'level2',
  'level3',
  'description',
  'value',
] as const satisfies readonly RowField[]

/** The cells of a row that are looked at. */
type RowWords = { readonly [field in RowField]?: string }

export type BesideRow = {
  readonly left: RowWords | null
  readonly right: RowWords | null
  /** What the left row reached, where a table of that year tells. */
  readonly actual: string | null
  readonly standing: ComparedState
}

export function rowCell(row: RowWords | null, field: RowField): string | null {
  return row?.[field] ?? null
}

/**
 * Rows of this year beside their like.
 * @param results the table that says what the left rows reached; null for none
 */
export function rowPairs(left: Project, right: Project, results: Project | null): readonly BesideRow[] {
  const actuals = new Map(
    results === null
      ? []
      : pairRows(left.indicators, results.indicators).flatMap(
          ({ left: own, right: reached }): [Indicator, string][] =>
            own === null || (reached?.result?.actual ?? '') === ''
              ? []
              : [[own, reached?.result?.actual ?? '']],
        ),
  )
  return pairRows(left.indicators, right.indicators).map((pair) => {
    const [a, b] = [wordsOf(pair.left), wordsOf(pair.right)]
    return {
      left: a,
      right: b,
      actual: pair.left === null ? null : (actuals.get(pair.left) ?? null),
      standing: rowStanding(a, b),
    }
  })
}

function wordsOf(row: Indicator | null): RowWords | null {
  return row === null
    ? null
    : { level2: row.level2, level3: row.level3, description: row.description ?? '', value: row.value.text }
}

function rowStanding(left: RowWords | null, right: RowWords | null): ComparedState {
  if (left === null || right === null) return left === null ? 'onlyRight' : 'onlyLeft'
  return COMPARED_FIELDS.every(
    (field) => comparedState({ left: rowCell(left, field), right: rowCell(right, field) }) === 'same',
  )
    ? 'same'
    : 'different'
}
