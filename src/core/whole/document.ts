/**
 * 部门整体监控表 and 部门整体支出绩效自评表 as target documents, so that they are written on their forms and read back as any other
 * paper.
 */
import { executionRate } from '../execution/execution.ts'
import { percentText } from '../kernel/exact.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import { formatMoney, type Fen } from '../kernel/money.ts'
import { EMPTY_ENTRY } from '../monitoring/sheet-content.ts'
import { measuresText, progressOf } from '../monitoring/sheet-document.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import { executionCounts, isUngraded } from '../scoring/score-project.ts'
import { deviationText } from '../self-evaluation/paper.ts'
import type { DepartmentTargets, DepartmentTask } from '../target/department.ts'
import type { DocumentKind } from '../target/kind.ts'
import type { TargetDocument } from '../target/document.ts'
import type { EvaluationFund } from '../target/evaluation.ts'
import type { FundLine } from '../target/funds.ts'
import type { BudgetUnit } from '../target/project.ts'
import type { ExecutedMoney, Judgement } from '../monitoring/light.ts'
import type { WholeBasis } from './basis.ts'
import type { WholeMoney } from './money.ts'
import type { EvaluatedWhole, MonitoredWhole, TaskEntry, TaskState } from './sheet.ts'

type OnPaper = {
  readonly department: BudgetUnit
  readonly basis: WholeBasis
  readonly year: number
  readonly money: WholeMoney
}

const AT = { line: 1 } as const
export const TASK_STATE_LABEL: Record<TaskState, string> = {
  done: '已完成',
  'under-way': '进行中',
  'not-begun': '未开始',
}

function documentOf(kind: DocumentKind, department: DepartmentTargets, year: number): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind,
    source: { file: '部门整体.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
    title: null,
    fiscalYear: year,
    parts: [],
    statement: null,
    projects: [],
    departments: [department],
    unplaced: [],
    marks: [],
  }
}

function departmentOf(
  { department, basis }: OnPaper,
  tasks: readonly TaskEntry[],
): Omit<DepartmentTargets, 'title' | 'indicators'> {
  return {
    order: 1,
    unit: department,
    functions: basis.functions,
    tasks: basis.tasks.map((task, i): DepartmentTask => ({
      name: task.name,
      content: task.content,
      budget: { total: task.budget, fiscal: null, other: null },
      outcome: outcomeText(tasks[i]),
      executed: decimalOrNull(tasks[i]?.executed ?? ''),
      at: AT,
    })),
    funds: [],
    goals: basis.goals,
    at: AT,
  }
}

/** 进行中：已建成1.2万亩. */
function outcomeText(task: TaskEntry | undefined): string | null {
  if (task === undefined || task.state === null) return orNull(task?.text ?? '')
  const text = task.text.trim()
  return text === '' ? TASK_STATE_LABEL[task.state] : `${TASK_STATE_LABEL[task.state]}：${text}`
}

/** 年度资金总额, 其中：基本支出, 项目支出: what is not known is blank. */
function fundLines({
  project,
  basic,
  total,
  isPartial,
}: WholeMoney): readonly [FundLine, FundLine, FundLine] {
  const wan = (amount: Fen | null) => (amount === null ? null : formatMoney(amount, '万元'))
  const line = (
    source: FundLine['source'],
    label: string,
    money: { readonly [amount in 'initial' | 'budget' | 'paid']: Fen | null },
  ): FundLine => {
    const { initial, budget, paid } = money
    const rate = budget === null || paid === null ? null : executionRate({ budget, paid })
    return {
      source,
      label,
      initial: wan(initial),
      adjusted: initial === budget ? null : wan(budget),
      executed: wan(paid),
      rate: rate === null ? null : percentText(rate),
      at: AT,
    }
  }
  const unknown = { initial: null, budget: null, paid: null }
  return [
    line('total', '年度资金总额', isPartial ? unknown : total),
    line(null, '其中：基本支出', { initial: basic.budget, budget: basic.budget, paid: basic.paid }),
    line(null, '项目支出', project satisfies ExecutedMoney),
  ]
}

export function monitoredDocument(
  paper: OnPaper & { readonly day: string; readonly content: MonitoredWhole; readonly judgement: Judgement },
): TargetDocument {
  const { basis, content, day, judgement, money, year } = paper
  const month = Number(day.slice(5, 7))
  const { sheet } = content
  return documentOf(
    'monitoring',
    {
      ...departmentOf(paper, content.tasks),
      title: '部门整体支出绩效目标执行监控表',
      indicators: basis.indicators.map((indicator, i) => ({
        ...indicator,
        progress: progressOf(sheet.entries[i] ?? EMPTY_ENTRY),
      })),
      monitoring: {
        period: month === 1 ? '1月' : `1—${month}月`,
        throughMonth: month,
        funds: fundLines(money).map((line, i) => ({
          ...line,
          expected: i === 0 ? decimalOrNull(sheet.expectedPaid) : null,
        })),
        outcome:
          judgement.achievement === null
            ? null
            : `目标实现程度${judgement.achievement}%${judgement.rate === null ? '' : `，预算执行率${judgement.rate}%`}`,
        problems: orNull(sheet.problems),
        measures: measuresText(sheet),
        at: AT,
      },
    },
    year,
  )
}

export function evaluatedDocument(
  paper: OnPaper & { readonly content: EvaluatedWhole; readonly proof: ScoreProof },
): TargetDocument {
  const { basis, content, proof, year } = paper
  const { facts } = content
  const { execution, total } = proof
  return documentOf(
    'self-evaluation',
    {
      ...departmentOf(paper, content.tasks),
      title: '部门整体支出绩效自评表',
      indicators: basis.indicators.map((indicator, i) => {
        const row = proof.indicators[i]
        return {
          ...indicator,
          weight: row?.weight ?? null,
          result: {
            actual: orNull(row?.reached ?? ''),
            score: row?.outcome.state === 'scored' ? row.outcome.score : null,
            reason: orNull(deviationText(facts.indicators[i])),
          },
        }
      }),
      evaluation: {
        funds: fundLines(paper.money).map((line, i): EvaluationFund => ({
          ...line,
          ...(i === 0 && {
            adjusted: execution?.budget ?? line.adjusted,
            executed: execution?.executed ?? line.executed,
            rate: execution?.rate ?? line.rate,
          }),
          weight: i === 0 ? (execution?.weight ?? null) : null,
          score: i === 0 && execution !== null && executionCounts(execution) ? execution.score : null,
          reason: i === 0 ? orNull(facts.executionReason) : null,
        })),
        outcome: orNull(facts.outcome),
        weight: '100',
        score: total?.score ?? null,
        grade: total?.grade ?? (isUngraded(proof.indicators.map(({ outcome }) => outcome)) ? '未定级' : null),
        conclusion: orNull(facts.conclusion),
        problems: orNull(facts.problems),
        measures: orNull(facts.measures),
        at: AT,
      },
    },
    year,
  )
}

function decimalOrNull(text: string): string | null {
  return canonicalDecimal(text.trim())
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
