/**
 * 事前绩效评估报告 on paper: basics of the target, how it was assessed, every sub-item with its points and
 * reason, experts, conclusion.
 */
import { allJudgements, type AssessmentContent } from '#core/assessment/content.ts'
import { countAssessment, type CountedAssessment, type CountedElement } from '#core/assessment/count.ts'
import type { AssessmentConclusion, AssessmentReason } from '#core/assessment/form.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import { asWan, fen, wanText } from '#core/kernel/money.ts'
import { planOf, type PolicyPaper } from '#core/policies/paper.ts'
import { goalTarget } from '#core/policies/progress.ts'
import { showPoints, pointsSum, type Points } from '#core/review/points.ts'
import type { Project } from '#core/target/project.ts'
import {
  assessmentConclusionName,
  assessmentElementName,
  assessmentItemName,
  assessmentMethodName,
  assessmentReasonName,
} from '#text/assessment.ts'
import { policyReasonsText } from '#text/policies.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { signature } from './signature.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, spread, slotTable, value, type Slot, type SlotRow } from './slots.ts'

export type AssessmentReport = {
  /** The target, or the policy, as it was assessed. */
  readonly assessed: { readonly project: Project } | { readonly policy: PolicyPaper }
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly reasons: readonly AssessmentReason[]
  readonly content: AssessmentContent
  readonly scheme: AssessmentScheme
  /** What is concluded; null while it is open. */
  readonly conclusion: AssessmentConclusion | null
  /** Names of the files that it rests on. */
  readonly evidence: readonly string[]
  /** What was done about each thing that must change. */
  readonly answers: readonly string[]
  /**
   * The version that was signed: its number, who signed, when (2026-01-31), what was said, by which rules;
   * null for a draft.
   */
  readonly signed: {
    readonly number: number
    readonly by: string | null
    readonly on: string
    readonly comment: string
    readonly rules: string
  } | null
}

export const ASSESSMENT_REPORT_TITLE = '事前绩效评估报告'

/** 评估内容, 评估项, 分值, 等级, 得分, 评估依据和理由. */
const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [14, 20, 8, 8, 8, 42])
const [ELEMENT = [0, 0], ITEM = [0, 0], WEIGHT = [0, 0], GRADE = [0, 0], POINTS = [0, 0], WHY = [0, 0]] =
  COLUMNS
/** 姓名, 单位及职称, 结论, 意见. */
const EXPERT_COLUMNS = spread(0, SHEET_WIDTHS.portrait, [14, 22, 16, 48])

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function assessmentReportPaper(report: AssessmentReport, template: Template): Paper {
  const name = assessedName(report)
  return singleSectionPaper(
    `${name}${ASSESSMENT_REPORT_TITLE}`,
    { name, orientation: 'portrait', pieces: piecesOf(report) },
    template,
  )
}

function piecesOf(report: AssessmentReport): readonly PaperPiece[] {
  const { fiscalYear, content, scheme, evidence, signed } = report
  const counted = countAssessment(content, scheme)
  return [
    { kind: 'heading', role: 'form', level: 1, text: ASSESSMENT_REPORT_TITLE },
    ...yearWords(fiscalYear),
    ...('policy' in report.assessed
      ? policyPieces(report, report.assessed.policy)
      : projectPieces(report, report.assessed.project)),
    section('二、评估组织和方法'),
    body(`评估方法：${methodNames(content)}。`),
    ...paragraphs(null, content.process),
    section('三、评估内容和得分'),
    slotTable('评估内容和得分', scoreRows(counted, content)),
    ...(content.experts.length === 0
      ? []
      : [section('四、专家意见'), slotTable('专家意见', expertRows(content))]),
    section(`${content.experts.length === 0 ? '四' : '五'}、评估结论`),
    ...conclusionPieces(report, counted),
    ...changePieces(report),
    ...(evidence.length === 0
      ? []
      : [section('佐证材料'), ...evidence.map((file, i) => body(`${i + 1}. ${file}`))]),
    ...signedPieces(signed),
  ]
}

function assessedName({ assessed }: AssessmentReport): string {
  return 'policy' in assessed ? assessed.policy.name : assessed.project.name
}

function policyPieces({ reasons }: AssessmentReport, policy: PolicyPaper): readonly PaperPiece[] {
  return [
    section('一、政策基本情况'),
    slotTable('政策基本情况', policyRows(policy, reasons)),
    ...paragraphs('政策依据', policy.ground),
    ...policy.goals.map(({ name, values, ...goal }, i): PaperPiece => {
      const years = values.map(({ year, value: of }) => `${year}年${goalTarget(goal, of)}`).join('，')
      return body(`中长期目标${policy.goals.length > 1 ? i + 1 : ''}：${name}，${years}`)
    }),
  ]
}

function policyRows(policy: PolicyPaper, reasons: readonly AssessmentReason[]): readonly SlotRow[] {
  const years = policy.budgets.map(({ year, amount }) => `${year}年${wanText(fen(BigInt(amount)))}万元`)
  const row = (one: readonly [string, string], other: readonly [string, string]): SlotRow => ({
    slots: [
      label(...ELEMENT, one[0]),
      value(ITEM[0], WEIGHT[1], one[1]),
      label(GRADE[0], POINTS[1], other[0]),
      value(...WHY, other[1]),
    ],
  })
  return [
    row(['政策名称', policy.name], ['责任部门', policy.unit]),
    row(['文号', policy.documentNumber], ['印发日期', policy.issuedOn ?? '']),
    row(
      ['政策期限', `${policy.validFrom}至${policy.validTo}`],
      ['评估原因', policyReasonsText(reasons, 'zh-CN')],
    ),
    row(['资金总额', `${wanText(planOf(policy.budgets))}万元`], ['分年度预算', years.join('，')]),
  ]
}

function projectPieces(report: AssessmentReport, project: Project): readonly PaperPiece[] {
  const { purpose, goals } = project
  return [
    section('一、项目基本情况'),
    slotTable('项目基本情况', basicsRows(report, project)),
    ...paragraphs('立项依据、用途', purpose),
    ...goals.map((goal, i): PaperPiece => body(`绩效目标${goals.length > 1 ? i + 1 : ''}：${goal}`)),
  ]
}

function methodNames({ methods }: AssessmentContent): string {
  return methods.length === 0
    ? '（未填）'
    : methods.map((method) => assessmentMethodName(method, 'zh-CN')).join('、')
}

function scoreRows(counted: CountedAssessment, content: AssessmentContent): readonly SlotRow[] {
  return [
    {
      header: true,
      keep: true,
      slots: [
        head(...ELEMENT, '评估内容'),
        head(...ITEM, '评估项'),
        head(...WEIGHT, '分值'),
        head(...GRADE, '等级'),
        head(...POINTS, '得分'),
        head(...WHY, '评估依据和理由'),
      ],
    },
    ...counted.elements.flatMap((element) => elementRows(element, content)),
    {
      slots: [
        label(ELEMENT[0], ITEM[1], '合计'),
        figure(WEIGHT, pointsSum(counted.elements.map(({ weight }) => weight))),
        middle(...GRADE, null),
        figure(POINTS, counted.total),
        value(...WHY, counted.open > 0 ? `尚有 ${counted.open} 项未评` : null),
      ],
    },
  ]
}

function conclusionPieces(
  { content, conclusion }: AssessmentReport,
  { total, byScore }: CountedAssessment,
): readonly PaperPiece[] {
  const { deviation, summary, problems } = content
  const concluded = conclusion === null ? '（未评完）' : assessmentConclusionName(conclusion, 'zh-CN')
  const followsScore = deviation.trim() === '' || conclusion === byScore
  const scored = byScore === null ? '' : assessmentConclusionName(byScore, 'zh-CN')
  return [
    body(`总得分 ${showPoints(total)} 分，评估结论：${concluded}。`),
    ...(followsScore ? [] : [body(`结论与得分对应的“${scored}”不一致，理由：${deviation}`)]),
    ...paragraphs('总体评估意见', summary),
    ...paragraphs('存在的问题和建议', problems),
  ]
}

function basicsRows({ unit, reasons }: AssessmentReport, project: Project): readonly SlotRow[] {
  const [name, first, second, third] = [
    ELEMENT,
    [ITEM[0], WEIGHT[1]] as const,
    [GRADE[0], POINTS[1]] as const,
    WHY,
  ]
  const money = (text: string | null) => (text === null ? '' : `${asWan(text)}万元`)
  const detail = (field: string) => project.details?.find((one) => one.field === field)
  return [
    {
      slots: [
        label(...name, '项目名称'),
        value(...first, project.name),
        label(...second, '项目编码'),
        value(...third, project.code),
      ],
    },
    {
      slots: [
        label(...name, '申报单位'),
        value(...first, unit),
        label(...second, '预算数'),
        value(
          ...third,
          `${money(project.budget.total)}（其中财政资金${money(project.budget.fiscal) || '未填'}，` +
            `其他资金${money(project.budget.other) || '未填'}）`,
        ),
      ],
    },
    {
      slots: [
        label(...name, '项目属性'),
        value(...first, detail('attribute')?.choice ?? detail('attribute')?.text ?? ''),
        label(...second, '评估原因'),
        value(...third, reasons.map((reason) => assessmentReasonName(reason, 'zh-CN')).join('、')),
      ],
    },
    {
      slots: [
        label(...name, '项目期限'),
        value(...first, detail('period')?.text ?? ''),
        label(...second, '绩效指标'),
        value(...third, `${project.indicators.length} 项`),
      ],
    },
  ]
}

function elementRows(
  { element, weight, points, items }: CountedElement,
  content: AssessmentContent,
): readonly SlotRow[] {
  const judged = new Map(allJudgements(content))
  const name = `${assessmentElementName(element, 'zh-CN')}\n（${showPoints(points)}/${showPoints(weight)}分）`
  return items.map(({ item, weight: full, points: got }, i): SlotRow => ({
    slots: [
      ...(i === 0 ? [label(...ELEMENT, name, { rows: items.length })] : []),
      label(...ITEM, assessmentItemName(item, 'zh-CN')),
      figure(WEIGHT, full),
      middle(...GRADE, judged.get(item)?.grade ?? null),
      got === null ? middle(...POINTS, null) : figure(POINTS, got),
      value(...WHY, judged.get(item)?.reason ?? ''),
    ],
  }))
}

function expertRows({ experts }: AssessmentContent): readonly SlotRow[] {
  const [NAME = [0, 0], AFFILIATION = [0, 0], CONCLUSION = [0, 0], OPINION = [0, 0]] = EXPERT_COLUMNS
  return [
    {
      header: true,
      keep: true,
      slots: [
        head(...NAME, '姓名'),
        head(...AFFILIATION, '单位及职称'),
        head(...CONCLUSION, '结论'),
        head(...OPINION, '意见'),
      ],
    },
    ...experts.map(({ name, affiliation, conclusion, opinion }): SlotRow => ({
      slots: [
        middle(...NAME, name),
        value(...AFFILIATION, affiliation),
        middle(...CONCLUSION, conclusion === null ? null : assessmentConclusionName(conclusion, 'zh-CN')),
        value(...OPINION, opinion),
      ],
    })),
  ]
}

function changePieces({ content, conclusion, answers }: AssessmentReport): readonly PaperPiece[] {
  if (conclusion !== 'adjust' || content.changes.length === 0) return []
  return [
    subHeading('应调整的内容'),
    ...content.changes.map((change, i) =>
      body(`${i + 1}. ${change}${(answers[i] ?? '') === '' ? '' : `（落实情况：${answers[i]}）`}`),
    ),
  ]
}

function signedPieces(signed: AssessmentReport['signed']): readonly PaperPiece[] {
  if (signed === null) return [{ kind: 'words', role: 'note', text: '本稿未经审定，不作为预算申报依据。' }]
  return [
    ...paragraphs('审定意见', signed.comment),
    {
      kind: 'words',
      role: 'note',
      text: `第 ${signed.number} 版　评分标准：规则集 ${signed.rules}（本系统默认的分值和结论线待与官方文件核对）`,
    },
    body(''),
    ...signature(`审定人：${signed.by ?? ''}（盖章）`, signed.on),
  ]
}

function section(text: string): PaperPiece {
  return { kind: 'heading', role: 'section', level: 2, text }
}

function subHeading(text: string): PaperPiece {
  return { kind: 'words', role: 'sub-heading', text }
}

function body(text: string): PaperPiece {
  return { kind: 'words', role: 'body', text }
}

/** Nothing where nothing was written. */
function paragraphs(title: string | null, text: string | null): readonly PaperPiece[] {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? [] : [...(title === null ? [] : [subHeading(title)]), ...lines.map(body)]
}

function figure([from, to]: readonly [number, number], points: Points): Slot {
  const text = showPoints(points)
  return middle(from, to, text, { number: paperNumber(text) })
}
