/**
 * 项目支出绩效自评报告: the words around the 自评表, from what the sheet knows. Headings of the usual
 * outline (财预〔2020〕10号, 待核对).
 */
import { executionCounts, isUngraded, type ExecutionScore } from '#core/scoring/score-project.ts'
import type { ProvedIndicator, ScoreProof } from '#core/scoring/proof.ts'
import type { EvaluatedProject } from '#core/self-evaluation/paper.ts'
import { asWan, formatMoney, parseMoney, showRounded } from '#core/kernel/money.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { formulaName, outcomeText, executionText, totalText, WEIGHT_SOURCE_WORDS } from '#text/scoring.ts'
import { UNGRADED_WORDS } from '#text/ungraded.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { signature } from './signature.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, spread, slotTable, value, type SlotRow } from './slots.ts'

export const EVALUATION_REPORT_TITLE = '项目支出绩效自评报告'
export const PROOF_SHEET_TITLE = '绩效自评计分证明'

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function evaluationReportPaper(evaluated: EvaluatedProject, template: Template): Paper {
  const { proof, facts, project } = evaluated
  const { year, unit } = proof.about
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: EVALUATION_REPORT_TITLE },
    ...yearWords(year),
    heading('一、项目基本情况'),
    ...projectPieces(evaluated),
    heading('二、自评结论'),
    words(totalWords(proof)),
    ...written(facts.conclusion),
    heading('三、预算执行情况'),
    words(executionWords(proof)),
    ...written(facts.executionReason, '原因：'),
    heading('四、绩效目标完成情况'),
    words(facts.outcome.trim() === '' ? '（未填写）' : facts.outcome.trim()),
    slotTable('绩效指标完成情况', indicatorRows(evaluated)),
    heading('五、偏离绩效目标的原因和改进措施'),
    ...missedPieces(evaluated),
    heading('六、存在问题和下一步措施'),
    words(facts.problems.trim() === '' ? '无。' : facts.problems.trim()),
    ...written(facts.measures),
    words(''),
    ...signature(`${unit.name}（盖章）`, '　　　　年　　月　　日'),
  ]
  return singleSectionPaper(
    `${project.name}${EVALUATION_REPORT_TITLE}`,
    { name: project.name, orientation: 'portrait', pieces },
    template,
  )
}

function words(text: string): PaperPiece {
  return { kind: 'words', role: 'body', text }
}

function heading(text: string): PaperPiece {
  return { kind: 'heading', role: 'section', level: 2, text }
}

/** A paragraph for what somebody wrote; none where nothing is written. */
function written(text: string, before = ''): readonly PaperPiece[] {
  return text.trim() === '' ? [] : [words(`${before}${text.trim()}`)]
}

function projectPieces({ project, proof, initial }: EvaluatedProject): readonly PaperPiece[] {
  const { about, execution } = proof
  const unit = about.unit.name === '' ? '本单位' : about.unit.name
  const adjusted =
    execution === null || execution.budget === formatMoney(initial, '万元')
      ? ''
      : `，调整后全年预算 ${inWords(execution.budget)} 万元`
  return [
    words(`${project.name}由${unit}实施。年初预算 ${showRounded(initial)} 万元${adjusted}。`),
    // By itself: a long code within a paragraph draws its line apart.
    ...(project.code === null ? [] : [words(`项目编码：${project.code}`)]),
    ...(project.purpose === null ? [] : [words(`资金用途：${project.purpose}`)]),
    ...project.goals.map((goal, i) => words(`绩效目标${project.goals.length > 1 ? i + 1 : ''}：${goal}`)),
  ]
}

function totalWords(proof: ScoreProof): string {
  const { total, ruleSet, weights } = proof
  if (total === null) return withoutTotal(proof)
  return [
    `自评总分 ${total.score} 分，评价等级为“${total.grade}”。`,
    `${totalText(total, 'zh-CN')}。`,
    `计分依据：${ruleSetName(ruleSet.id, 'zh-CN')}规则集（第 ${ruleSet.version} 版），`,
    `${WEIGHT_SOURCE_WORDS[weights]['zh-CN']}。`,
  ].join('')
}

function executionWords({ execution }: ScoreProof): string {
  if (execution === null) return '全年执行数尚未填写。'
  const [budget, executed] = [inWords(execution.budget), inWords(execution.executed)]
  return `全年预算 ${budget} 万元，全年执行 ${executed} 万元${rateWords(execution)}。`
}

function missedPieces({ proof: { indicators }, facts }: EvaluatedProject): readonly PaperPiece[] {
  const missed = indicators.filter(({ outcome }) => outcome.state === 'scored' && !outcome.met)
  if (missed.length === 0) return [words('各项指标均已达到年度指标值。')]
  return missed.map(({ order, name, asked, reached }) => {
    const own = facts.indicators[order - 1]
    return words(
      [
        `${name}：指标值 ${asked}，实际完成 ${reached === '' ? '—' : reached}。`,
        `原因：${own?.reason.trim() ?? ''}。改进措施：${own?.measures.trim() ?? ''}。`,
      ].join(''),
    )
  })
}

/** 万元 in a sentence: rounded, thousands separated; the form and the proof have every digit. */
function inWords(decimal: string): string {
  const read = parseMoney(decimal, '万元')
  return read.ok ? showRounded(read.value) : decimal
}

const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [16, 34, 16, 16, 8, 10])
const [LEVEL = [0, 0], NAME = [0, 0], ASKED = [0, 0], REACHED = [0, 0], WEIGHT = [0, 0], SCORE = [0, 0]] =
  COLUMNS

function indicatorRows({ proof: { indicators } }: EvaluatedProject): readonly SlotRow[] {
  return [
    {
      header: true,
      keep: true,
      slots: [
        head(...LEVEL, '二级指标'),
        head(...NAME, '三级指标'),
        head(...ASKED, '年度指标值'),
        head(...REACHED, '实际完成值'),
        head(...WEIGHT, '分值'),
        head(...SCORE, '得分'),
      ],
    },
    ...indicators.map(({ level2, name, asked, reached, weight, outcome }): SlotRow => {
      const score = outcome.state === 'scored' ? outcome.score : '—'
      return {
        slots: [
          value(...LEVEL, level2),
          value(...NAME, name),
          middle(...ASKED, asked),
          middle(...REACHED, reached),
          middle(...WEIGHT, weight, { number: paperNumber(weight) }),
          middle(...SCORE, score, { number: paperNumber(score) }),
        ],
      }
    }),
  ]
}

const PROOF_COLUMNS = spread(0, SHEET_WIDTHS.landscape, [5, 21, 12, 12, 7, 33, 10])
const [
  NUMBER = [0, 0],
  WHAT = [0, 0],
  TARGET = [0, 0],
  ACTUAL = [0, 0],
  POINTS = [0, 0],
  HOW = [0, 0],
  GOT = [0, 0],
] = PROOF_COLUMNS

/** 怎么算的, to print: every score with its formula, terms and rounding. */
export function proofPaper({ project, proof }: EvaluatedProject, template: Template): Paper {
  const { about, execution, indicators } = proof
  const rows: readonly SlotRow[] = [
    proofProjectRow(project.name, proof),
    proofHeadRow(),
    ...(execution === null ? [] : [proofExecutionRow(execution)]),
    ...indicators.map(proofIndicatorRow),
    proofTotalRow(proof),
  ]
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: PROOF_SHEET_TITLE },
    ...yearWords(about.year),
    slotTable(PROOF_SHEET_TITLE, rows),
    { kind: 'words', role: 'note', text: formulaNote(proof) },
  ]
  return singleSectionPaper(
    `${project.name}${PROOF_SHEET_TITLE}`,
    { name: project.name, orientation: 'landscape', pieces },
    template,
  )
}

function proofProjectRow(name: string, { about, ruleSet, weights }: ScoreProof): SlotRow {
  const basis = [
    `${ruleSetName(ruleSet.id, 'zh-CN')}（第 ${ruleSet.version} 版）`,
    `批复第 ${about.version} 版`,
    WEIGHT_SOURCE_WORDS[weights]['zh-CN'],
  ]
  return {
    slots: [
      label(NUMBER[0], NUMBER[1], '项目'),
      value(WHAT[0], ACTUAL[1], name),
      label(...POINTS, '规则集'),
      value(HOW[0], GOT[1], basis.join('；')),
    ],
  }
}

function proofHeadRow(): SlotRow {
  return {
    header: true,
    keep: true,
    slots: [
      head(...NUMBER, '序号'),
      head(...WHAT, '指标'),
      head(...TARGET, '年度指标值'),
      head(...ACTUAL, '实际完成值'),
      head(...POINTS, '分值'),
      head(...HOW, '计算'),
      head(...GOT, '得分'),
    ],
  }
}

function proofExecutionRow(execution: ExecutionScore): SlotRow {
  return {
    slots: [
      middle(...NUMBER, '—'),
      value(...WHAT, '预算执行率'),
      middle(...TARGET, `${asWan(execution.budget)}万元`),
      middle(...ACTUAL, `${asWan(execution.executed)}万元`),
      middle(...POINTS, execution.weight),
      value(...HOW, `${executionText(execution, 'zh-CN')} = ${execution.exact}`),
      middle(...GOT, executionCounts(execution) ? execution.score : '—'),
    ],
  }
}

function proofIndicatorRow({ order, name, asked, reached, weight, outcome }: ProvedIndicator): SlotRow {
  const how = outcomeText(outcome, 'zh-CN')
  return {
    slots: [
      middle(...NUMBER, String(order)),
      value(...WHAT, name),
      middle(...TARGET, asked),
      middle(...ACTUAL, reached),
      middle(...POINTS, weight),
      value(...HOW, outcome.state === 'scored' ? `${how} = ${outcome.exact}` : how),
      middle(...GOT, outcome.state === 'scored' ? outcome.score : '—'),
    ],
  }
}

function proofTotalRow(proof: ScoreProof): SlotRow {
  const { total } = proof
  return {
    slots: [
      label(NUMBER[0], POINTS[1], '总分和等级'),
      value(...HOW, total === null ? withoutTotal(proof) : totalText(total, 'zh-CN')),
      middle(...GOT, total === null ? '—' : `${total.score} ${total.grade}`),
    ],
  }
}

function formulaNote({ indicators }: ScoreProof): string {
  const names = indicators.flatMap(({ outcome }) =>
    outcome.state === 'scored' ? [formulaName(outcome.formula, 'zh-CN')] : [],
  )
  return [
    `公式：${[...new Set(names)].join('，')}。`,
    '每项得分四舍五入到两位小数，此外不取整。用 jichi score 可由下载的 JSON 重新计算。',
  ].join('')
}

function rateWords(execution: ExecutionScore): string {
  if (execution.rate !== null) return `，执行率 ${execution.rate}%，得 ${execution.score} 分`
  return executionCounts(execution) ? `，没有全年预算却有支付，执行率无法计算，得 ${execution.score} 分` : ''
}

/** Why there is no total: something is open, or nothing is to be scored. */
function withoutTotal({ indicators }: ScoreProof): string {
  return isUngraded(indicators.map(({ outcome }) => outcome))
    ? `${UNGRADED_WORDS['zh-CN']}。`
    : '自评尚未完成。'
}
