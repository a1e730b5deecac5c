/**
 * Every field of `jichi.targets/1`, once: the reader reads by it, and the JSON Schema that the package ships
 * (schemas/jichi.targets-1.schema.json) is made of it. What the fields mean is described in
 * docs/exchange-format.md.
 */
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { COMPARATORS, VALUE_NATURES, type IndicatorValue } from '#core/indicator/value.ts'
import { err, ok } from '#core/kernel/result.ts'
import {
  DEPARTMENT_FUND_ITEMS,
  type DepartmentFund,
  type DepartmentTargets,
  type DepartmentTask,
} from '#core/target/department.ts'
import {
  DETAIL_FIELDS,
  type Budget,
  type BudgetUnit,
  type Detail,
  type Indicator,
  type Project,
  type ProjectName,
  type ScheduleStep,
  type SpendingPlan,
} from '#core/target/project.ts'
import {
  TARGETS_FORMAT,
  type DocumentPart,
  type DutyActivity,
  type RecognisedLayout,
  type Safeguard,
  type Source,
  type Statement,
  type SubGoal,
  type TargetDocument,
  type Unplaced,
} from '#core/target/document.ts'
import type { Place } from '#core/kernel/place.ts'
import type { EvaluationFund, IndicatorResult, SelfEvaluation } from '#core/target/evaluation.ts'
import { FUND_SOURCES } from '#core/target/funds.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '#core/target/kind.ts'
import {
  DEVIATION_CAUSES,
  LIKELIHOODS,
  type IndicatorProgress,
  type Monitoring,
  type MonitoringFund,
} from '#core/target/monitoring.ts'
import {
  count,
  either,
  later,
  list,
  matching,
  named,
  nullable,
  number,
  object,
  oneOfShape,
  optional,
  share,
  text,
  described,
  type Schema,
  type JsonShape,
} from './shape.ts'

/** Keys may be added by a version, none changes its meaning; the format's own name stays. */
const FORMAT_VERSION = '1.5'

const DEFINITIONS = new Map<string, Schema>()

const decimal = named(
  DEFINITIONS,
  'decimal',
  matching(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, 'decimal string such as "12.5"'),
)
const isoDay = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'ISO date such as "2025-12-31"')

const box: JsonShape<readonly [number, number, number, number]> = {
  read: (value, path) => {
    const numbers = list(number).read(value, path)
    if (!numbers.ok) return numbers
    const [x0, y0, x1, y1] = numbers.value
    return x0 !== undefined &&
      y0 !== undefined &&
      x1 !== undefined &&
      y1 !== undefined &&
      numbers.value.length === 4
      ? ok([x0, y0, x1, y1] as const)
      : err({ path, found: `array of ${numbers.value.length}`, expected: '[x0, y0, x1, y1]' })
  },
  schema: {
    type: 'array',
    items: { type: 'number' },
    minItems: 4,
    maxItems: 4,
    description: '[x0, y0, x1, y1] in points from the upper left corner',
  },
}

const place = named(
  DEFINITIONS,
  'place',
  either<Place>(
    'a place: line | paragraph | table, row, column | sheet, cell | page, box',
    object<{ line: number }>({ line: count }),
    object<{ paragraph: number }>({ paragraph: count }),
    object<{ table: number; row: number; column: number }>({ table: count, row: count, column: count }),
    object<{ sheet: string; cell: string }>({ sheet: text, cell: text }),
    object<{ page: number; box: readonly [number, number, number, number] }>({ page: count, box }),
  ),
)

const part = object<DocumentPart>({ label: described(nullable(text), '第一部分'), title: text })
const projectName = named(
  DEFINITIONS,
  'project-name',
  object<ProjectName>({ code: nullable(text), name: text }),
)
const covered = described(optional(list(projectName)), 'projects that it covers, where somebody said so')

const subGoal = object<SubGoal>({
  label: nullable(text),
  title: nullable(text),
  goal: nullable(text),
  indicators: nullable(text),
  projects: covered,
  at: place,
})
const safeguard = object<Safeguard>({ label: nullable(text), title: nullable(text), text, at: place })
const dutyActivity = object<DutyActivity>({
  duty: described(text, '职责'),
  activity: described(text, '工作活动'),
  goal: described(nullable(text), '活动目标'),
  projects: described(optional(list(projectName)), 'projects that hang under it'),
  at: place,
})
const statement = named(
  DEFINITIONS,
  'statement',
  object<Statement>({
    overallGoal: described(nullable(text), '总体绩效目标, paragraphs joined by \\n'),
    subGoals: described(list(subGoal), '分项绩效目标'),
    safeguards: described(list(safeguard), '工作保障措施'),
    duties: described(optional(list(dutyActivity)), '部门职责—工作活动—预算项目'),
  }),
)

const unit = named(DEFINITIONS, 'unit', object<BudgetUnit>({ code: nullable(text), name: text }))

const budget = named(
  DEFINITIONS,
  'budget',
  object<Budget>({
    total: described(nullable(decimal), '预算数, 万元'),
    fiscal: described(nullable(decimal), '财政资金, 万元'),
    other: described(nullable(decimal), '其他资金, 万元'),
    carryover: described(optional(nullable(decimal)), '上年结转资金, 万元'),
  }),
)

const value = named(
  DEFINITIONS,
  'value',
  object<IndicatorValue>({
    text: described(text, 'exactly as written'),
    nature: oneOfShape(...VALUE_NATURES),
    comparator: nullable(oneOfShape(...COMPARATORS)),
    number: nullable(decimal),
    unit: nullable(text),
    deadline: nullable(isoDay),
  }),
)

const result = object<IndicatorResult>({
  actual: described(nullable(text), '实际完成值'),
  score: described(nullable(text), '得分'),
  reason: described(nullable(text), '偏差原因分析及改进措施'),
})

const progress = object<IndicatorProgress>({
  toDate: described(nullable(text), '1—7月执行情况'),
  expected: described(nullable(text), '全年预计完成情况'),
  causes: described(
    list(
      object<IndicatorProgress['causes'][number]>({
        cause: oneOfShape(...DEVIATION_CAUSES),
        text: nullable(text),
      }),
    ),
    '偏差原因',
  ),
  reason: described(nullable(text), '原因说明'),
  likelihood: described(nullable(oneOfShape(...LIKELIHOODS)), '完成目标可能性'),
})

const indicator = named(
  DEFINITIONS,
  'indicator',
  object<Indicator>({
    level1: described(text, '一级指标, as written'),
    level2: described(text, '二级指标, as written'),
    kind: nullable(oneOfShape(...INDICATOR_KINDS)),
    level3: described(text, '三级指标'),
    description: described(nullable(text), '绩效指标描述'),
    value: described(value, '指标值'),
    weight: described(nullable(text), '分值, 权重'),
    basis: described(nullable(text), '指标值确定依据'),
    level1Weight: described(optional(text), 'points in the label of level 1: 产出指标(50分)'),
    level2Weight: described(optional(text), 'points in the label of level 2'),
    term: described(optional(oneOfShape('medium-term')), 'of the medium-term target beside that of the year'),
    note: described(optional(nullable(text)), '备注'),
    result: described(optional(result), '自评表 only'),
    progress: described(optional(progress), '监控表 only'),
    at: place,
  }),
)

const amounts = {
  initial: described(nullable(decimal), '年初预算数, 万元'),
  adjusted: described(nullable(decimal), '全年预算数（调整后）, 万元'),
  executed: described(nullable(decimal), '执行数, 万元'),
  rate: described(nullable(decimal), '执行率, %'),
}

const evaluation = named(
  DEFINITIONS,
  'evaluation',
  object<SelfEvaluation>({
    funds: described(
      list(
        object<EvaluationFund>({
          source: nullable(oneOfShape(...FUND_SOURCES)),
          label: text,
          ...amounts,
          weight: described(nullable(text), '分值'),
          score: described(nullable(text), '得分'),
          reason: described(nullable(text), '原因'),
          received: described(optional(nullable(decimal)), '实际到位, 万元'),
          balance: described(optional(nullable(decimal)), '结余, 万元'),
          at: place,
        }),
      ),
      '项目资金',
    ),
    outcome: described(nullable(text), '实际完成情况'),
    weight: described(nullable(text), '总分: 分值'),
    score: described(nullable(text), '总分: 得分'),
    grade: described(nullable(text), '评价等级'),
    conclusion: described(nullable(text), '评价结论'),
    problems: described(nullable(text), '存在问题'),
    measures: described(nullable(text), '改进措施'),
    at: place,
  }),
)

const monitoring = named(
  DEFINITIONS,
  'monitoring',
  object<Monitoring>({
    period: described(nullable(text), '1—7月'),
    throughMonth: nullable(count),
    funds: described(
      list(
        object<MonitoringFund>({
          source: nullable(oneOfShape(...FUND_SOURCES)),
          label: text,
          ...amounts,
          expected: described(nullable(decimal), '全年预计执行数, 万元'),
          at: place,
        }),
      ),
      '项目资金',
    ),
    outcome: nullable(text),
    problems: nullable(text),
    measures: nullable(text),
    at: place,
  }),
)

const detail = named(
  DEFINITIONS,
  'detail',
  object<Detail>({
    field: nullable(oneOfShape(...DETAIL_FIELDS)),
    label: text,
    text,
    choice: nullable(text),
    at: place,
  }),
)

const project = named(
  DEFINITIONS,
  'project',
  object<Project>({
    order: described(count, 'place in the document, from 1'),
    part: nullable(text),
    title: described(nullable(text), 'the title above the table'),
    unit: described(nullable(unit), '预算单位, 实施单位'),
    code: described(nullable(text), '项目编码'),
    name: described(text, '项目名称'),
    budget,
    purpose: described(nullable(text), '资金用途'),
    plan: described(
      object<SpendingPlan>({
        measure: oneOfShape('percent', 'amount'),
        march: nullable(decimal),
        june: nullable(decimal),
        october: nullable(decimal),
        december: nullable(decimal),
      }),
      '资金支出计划: cumulative, in % of the budget or in 万元',
    ),
    goals: described(list(text), '绩效目标, without their numbering'),
    goalNumber: described(optional(text), 'number of the only goal as the file has it'),
    indicators: list(indicator),
    department: described(optional(nullable(unit)), '主管部门'),
    mediumTermGoals: described(optional(list(text)), '总体目标, 中期目标'),
    executionWeight: described(optional(nullable(text)), '分值 of 预算执行率'),
    schedule: described(
      optional(
        list(object<ScheduleStep>({ content: text, start: nullable(text), end: nullable(text), at: place })),
      ),
      '项目实施进度计划',
    ),
    details: described(optional(list(detail)), 'fields in words that only some forms have'),
    evaluation: described(optional(evaluation), '自评表 only'),
    monitoring: described(optional(monitoring), '监控表 only'),
    at: place,
  }),
)

const department = named(
  DEFINITIONS,
  'department',
  object<DepartmentTargets>({
    order: count,
    title: nullable(text),
    unit: nullable(unit),
    functions: described(nullable(text), '部门职能概述'),
    tasks: described(
      list(
        object<DepartmentTask>({
          name: text,
          content: nullable(text),
          budget,
          projects: covered,
          outcome: described(optional(nullable(text)), '完成情况: 自评表 and 监控表'),
          executed: described(optional(nullable(decimal)), '执行数, 万元: 自评表 and 监控表'),
          at: place,
        }),
      ),
      '年度主要任务',
    ),
    funds: described(
      list(
        object<DepartmentFund>({
          item: nullable(oneOfShape(...DEPARTMENT_FUND_ITEMS)),
          label: text,
          year: nullable(count),
          amount: nullable(decimal),
          share: nullable(decimal),
          at: place,
        }),
      ),
      '总体资金情况',
    ),
    goals: described(list(text), '年度总体目标'),
    mediumTermGoals: optional(list(text)),
    indicators: list(indicator),
    details: optional(list(detail)),
    evaluation: described(optional(evaluation), '部门整体支出绩效自评表 only'),
    monitoring: described(optional(monitoring), '部门整体监控表 only'),
    at: place,
  }),
)

const piece = named(DEFINITIONS, 'piece', object<Unplaced>({ text, at: place }))

const recognised = object<RecognisedLayout>({
  layout: text,
  name: text,
  certainty: share,
  projects: list(count),
})

/** Where a document came from, for the schema: a reader takes the file that it reads now. */
const source = object<Source>({
  file: text,
  sha256: matching(/^[0-9a-f]{64}$/, 'lower-case hex of the original bytes'),
  mediaType: text,
  recognised: described(optional(list(recognised)), 'what the reader took the forms for'),
})

/** Documents of before 1.1 have no kind: it is detected from their content. */
const kind: JsonShape<DocumentKind | null> = {
  ...oneOfShape(...DOCUMENT_KINDS),
  read: nullable(oneOfShape(...DOCUMENT_KINDS)).read,
}

type Content = Omit<TargetDocument, 'source' | 'kind'> & { readonly kind: DocumentKind | null }

const CONTENT = {
  format: oneOfShape(TARGETS_FORMAT),
  kind,
  title: nullable(text),
  fiscalYear: nullable(count),
  parts: list(part),
  statement: described(nullable(statement), '部门整体绩效目标: the words of the first part'),
  projects: list(project),
  departments: described(optional(list(department)), '部门整体绩效目标表'),
  unplaced: later(described(list(piece), 'every cell or line that found no place'), []),
  marks: later(described(list(piece), 'what a program left in the file'), []),
}

/** A project alone, as approved versions hold it. */
export const projectContent: JsonShape<Project> = project

/** A document except for its source. */
export const targetsContent: JsonShape<Content> = object<Content>(CONTENT)

/** The whole format as a JSON Schema of draft 2020-12. */
export function targetsSchema(): Schema {
  const { format, kind: kindField, ...rest } = CONTENT
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:jichi:targets:${FORMAT_VERSION}`,
    title: `${TARGETS_FORMAT}, version ${FORMAT_VERSION}`,
    description:
      '绩效目标 document as data: what a Word file, a workbook, a PDF or a text says, and where. See docs/exchange-format.md. Keys that are not required are absent where the form has no such field.',
    ...object<Content & { readonly source: Source }>({ format, kind: kindField, source, ...rest }).schema,
    $defs: Object.fromEntries(DEFINITIONS),
  }
}
