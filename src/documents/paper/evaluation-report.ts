/**
 * 项目支出绩效自评报告: the words around the 自评表, from what the sheet knows. Headings of the usual outline
 * (财预〔2020〕10号, 待核对).
 */
import { executionCounts, isUngraded, type ExecutionScore } from '#core/scoring/score-project.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { EvaluatedProject } from '#core/self-evaluation/paper.ts'
import { asWan, formatMoney, parseMoney, showRounded } from '#core/money.ts'
import { ruleSetName } from '#text/rule-sets.ts'
import { formulaName, outcomeText, executionText, totalText, WEIGHT_SOURCE_WORDS } from '#text/scoring.ts'
import { UNGRADED_WORDS } from '#text/ungraded.ts'
import type { Template } from '../templates/template.ts'
import { SHEET, yearWords } from './forms/form.ts'
import { numberOf } from './number.ts'
import type { Paper, Piece } from './paper.ts'
import { signature } from './signature.ts'
import { head, label, middle, spread, tableOf, value, type SlotRow } from './slots.ts'

export const EVALUATION_REPORT_TITLE = '项目支出绩效自评报告'
export const PROOF_SHEET_TITLE = '绩效自评计分证明'

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function evaluationReportPaper(evaluated: EvaluatedProject, template: Template): Paper {
  const { proof, facts, project, initial } = evaluated
  const {
    about: { year, unit },
    execution,
    total,
    indicators,
  } = proof
  const missed = indicators.filter(({ outcome }) => outcome.state === 'scored' && !outcome.met)
  const words = (text: string): Piece => ({ kind: 'words', role: 'body', text })
  const heading = (text: string): Piece => ({ kind: 'heading', role: 'section', level: 2, text })
  return paperOf(`${project.name}${EVALUATION_REPORT_TITLE}`, project.name, template, 'portrait', [
    { kind: 'heading', role: 'form', level: 1, text: EVALUATION_REPORT_TITLE },
    ...yearWords(year),
    heading('一、项目基本情况'),
    words(
      `${project.name}由${unit.name === '' ? '本单位' : unit.name}实施。年初预算 ${showRounded(initial)} 万元${execution === null || execution.budget === formatMoney(initial, '万元') ? '' : `，调整后全年预算 ${inWords(execution.budget)} 万元`}。`,
    ),
    // By itself: a long code within a paragraph draws its line apart.
    ...(project.code === null ? [] : [words(`项目编码：${project.code}`)]),
    ...(project.purpose === null ? [] : [words(`资金用途：${project.purpose}`)]),
    ...project.goals.map((goal, i) => words(`绩效目标${project.goals.length > 1 ? i + 1 : ''}：${goal}`)),
    heading('二、自评结论'),
    words(
      total === null
        ? withoutTotal(proof)
        : `自评总分 ${total.score} 分，评价等级为“${total.grade}”。${totalText(total, 'zh-CN')}。计分依据：${ruleSetName(proof.ruleSet.id, 'zh-CN')}规则集（第 ${proof.ruleSet.version} 版），${WEIGHT_SOURCE_WORDS[proof.weights]['zh-CN']}。`,
    ),
    ...(facts.conclusion.trim() === '' ? [] : [words(facts.conclusion.trim())]),
    heading('三、预算执行情况'),
    words(
      execution === null
        ? '全年执行数尚未填写。'
        : `全年预算 ${inWords(execution.budget)} 万元，全年执行 ${inWords(execution.executed)} 万元${rateWords(execution)}。`,
    ),
    ...(facts.executionReason.trim() === '' ? [] : [words(`原因：${facts.executionReason.trim()}`)]),
    heading('四、绩效目标完成情况'),
    words(facts.outcome.trim() === '' ? '（未填写）' : facts.outcome.trim()),
    tableOf('绩效指标完成情况', indicatorRows(evaluated)),
    heading('五、偏离绩效目标的原因和改进措施'),
    ...(missed.length === 0
      ? [words('各项指标均已达到年度指标值。')]
      : missed.map(({ order, name, asked, reached }) =>
          words(
            `${name}：指标值 ${asked}，实际完成 ${reached === '' ? '—' : reached}。原因：${facts.indicators[order - 1]?.reason.trim() ?? ''}。改进措施：${facts.indicators[order - 1]?.measures.trim() ?? ''}。`,
          ),
        )),
    heading('六、存在问题和下一步措施'),
    words(facts.problems.trim() === '' ? '无。' : facts.problems.trim()),
    ...(facts.measures.trim() === '' ? [] : [words(facts.measures.trim())]),
    words(''),
    ...signature(`${unit.name}（盖章）`, '　　　　年　　月　　日'),
  ])
}

/** 万元 in a sentence: rounded, thousands separated; the form and the proof have every digit. */
function inWords(decimal: string): string {
  const read = parseMoney(decimal, '万元')
  return read.ok ? showRounded(read.value) : decimal
}

const COLUMNS = spread(0, SHEET.portrait, [16, 34, 16, 16, 8, 10])
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
          middle(...WEIGHT, weight, { number: numberOf(weight) }),
          middle(...SCORE, score, { number: numberOf(score) }),
        ],
      }
    }),
  ]
}

const PROOF_COLUMNS = spread(0, SHEET.landscape, [5, 21, 12, 12, 7, 33, 10])
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
  const { about, ruleSet, execution, total, indicators } = proof
  return paperOf(`${project.name}${PROOF_SHEET_TITLE}`, project.name, template, 'landscape', [
    { kind: 'heading', role: 'form', level: 1, text: PROOF_SHEET_TITLE },
    ...yearWords(about.year),
    tableOf(PROOF_SHEET_TITLE, [
      {
        slots: [
          label(NUMBER[0], NUMBER[1], '项目'),
          value(WHAT[0], ACTUAL[1], project.name),
          label(...POINTS, '规则集'),
          value(
            HOW[0],
            GOT[1],
            `${ruleSetName(ruleSet.id, 'zh-CN')}（第 ${ruleSet.version} 版）；批复第 ${about.version} 版；${WEIGHT_SOURCE_WORDS[proof.weights]['zh-CN']}`,
          ),
        ],
      },
      {
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
      },
      ...(execution === null
        ? []
        : [
            {
              slots: [
                middle(...NUMBER, '—'),
                value(...WHAT, '预算执行率'),
                middle(...TARGET, `${asWan(execution.budget)}万元`),
                middle(...ACTUAL, `${asWan(execution.executed)}万元`),
                middle(...POINTS, execution.weight),
                value(...HOW, `${executionText(execution, 'zh-CN')} = ${execution.exact}`),
                middle(...GOT, executionCounts(execution) ? execution.score : '—'),
              ],
            },
          ]),
      ...indicators.map(({ order, name, asked, reached, weight, outcome }): SlotRow => ({
        slots: [
          middle(...NUMBER, String(order)),
          value(...WHAT, name),
          middle(...TARGET, asked),
          middle(...ACTUAL, reached),
          middle(...POINTS, weight),
          value(
            ...HOW,
            outcome.state === 'scored'
              ? `${outcomeText(outcome, 'zh-CN')} = ${outcome.exact}`
              : outcomeText(outcome, 'zh-CN'),
          ),
          middle(...GOT, outcome.state === 'scored' ? outcome.score : '—'),
        ],
      })),
      {
        slots: [
          label(NUMBER[0], POINTS[1], '总分和等级'),
          value(...HOW, total === null ? withoutTotal(proof) : totalText(total, 'zh-CN')),
          middle(...GOT, total === null ? '—' : `${total.score} ${total.grade}`),
        ],
      },
    ]),
    {
      kind: 'words',
      role: 'note',
      text: `公式：${indicators.length === 0 ? '' : [...new Set(indicators.flatMap(({ outcome }) => (outcome.state === 'scored' ? [formulaName(outcome.formula, 'zh-CN')] : [])))].join('，')}。每项得分四舍五入到两位小数，此外不取整。用 jichi score 可由下载的 JSON 重新计算。`,
    },
  ])
}

function paperOf(
  title: string,
  name: string,
  { letterhead, header, footer, fonts, id, version }: Template,
  orientation: 'portrait' | 'landscape',
  pieces: readonly Piece[],
): Paper {
  return {
    title,
    template: { id, version },
    fonts,
    letterhead,
    header,
    footer,
    sections: [{ name, orientation, pieces }],
  }
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
