/** Made-up projects of a county that does not exist. */
import type { FilingRow } from '#core/filing/rows.ts'
import type { Finding, SeverityCounts } from '#core/kernel/finding.ts'
import type { Light } from '#core/monitoring/light.ts'

export type ExampleState = 'waitingKind' | 'doneKind' | 'returnedKind'
export type ExampleRow = {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** In 分. */
  readonly budget: string
  readonly findings: SeverityCounts
  readonly light: Light
  readonly state: ExampleState
}

type Facts = readonly [
  name: string,
  unit: string,
  wan: number,
  findings: readonly [number, number, number],
  light: Light,
  state: ExampleState,
]

const FACTS: readonly Facts[] = [
  ['老旧小区改造', '县住房和城乡建设局', 1250, [2, 4, 1], 'yellow', 'waitingKind'],
  ['农村饮水安全巩固提升', '县水利局', 862.5, [0, 1, 3], 'green', 'doneKind'],
  ['义务教育薄弱环节改善与能力提升', '县教育局', 2310, [1, 2, 2], 'red', 'returnedKind'],
  ['乡镇卫生院医疗设备购置', '县卫生健康局', 418.36, [0, 0, 2], 'green', 'doneKind'],
  ['公益性岗位补贴', '县人力资源和社会保障局', 96, [0, 0, 0], 'none', 'waitingKind'],
  ['县乡道路养护', '县交通运输局', 1530.8, [3, 5, 0], 'red', 'waitingKind'],
  ['文化惠民演出', '县文化广电和旅游局', 45, [0, 2, 1], 'green', 'doneKind'],
]

export const ROWS: readonly ExampleRow[] = FACTS.map(
  ([name, unit, wan, [error, warning, advice], light, state], i) => ({
    id: `example-${i + 1}`,
    name,
    unit,
    budget: String(Math.round(wan * 1_000_000)),
    findings: { error, warning, advice },
    light,
    state,
  }),
)

export const FINDING: Finding = {
  rule: 'plan-end-not-full',
  group: 'budget-plan',
  severity: 'error',
  certainty: 1,
  project: 1,
  indicator: null,
  field: 'plan.december',
  at: null,
  text: '90%',
  values: {},
  suggestion: '100%',
  also: [],
  places: [],
}

/** Of a cell that is blank. */
export const BLANK_FINDING: Finding = {
  ...FINDING,
  rule: 'basis-empty',
  group: 'basis',
  severity: 'warning',
  field: 'basis',
  text: '',
  suggestion: null,
}

const DAY = 86_400_000

/** A due day so many days from now. */
export function dueIn(days: number): FilingRow['due'] {
  const day = new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
  return { kind: 'filing-first', day }
}
