/**
 * 绩效评价报告 of a 部门评价 or 财政评价 on paper: the words of the report, the score table, and what
 * became of the feedback.
 */
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, spread, slotTable, value, type SlotRow } from './slots.ts'

export type ExpertEvaluation = {
  /** 财政评价 or 部门评价. */
  readonly kind: string
  readonly task: string
  readonly name: string
  readonly unit: string
  readonly code: string | null
  readonly year: number
  readonly agency: string | null
  /** How many experts marked, and how their marks were combined. */
  readonly experts: string
  readonly parts: readonly { readonly title: string; readonly text: string }[]
  readonly items: readonly {
    readonly part: string
    readonly second: string
    readonly third: string
    readonly weight: string
    readonly mark: string
  }[]
  readonly total: string
  readonly grade: string
  readonly self: string
  /** What was changed after the feedback: item, from, to, reason. */
  readonly changed: readonly string[]
  readonly objections: readonly { readonly text: string; readonly answer: string }[]
  /** 征求意见稿 before it is final. */
  readonly isDraft: boolean
}

const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [14, 20, 34, 14, 18])
const [PART = [0, 0], SECOND = [0, 0], THIRD = [0, 0], WEIGHT = [0, 0], MARK = [0, 0]] = COLUMNS
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'] as const

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function expertEvaluationPaper(report: ExpertEvaluation, template: Template): Paper {
  const title = `${report.name}绩效评价报告${report.isDraft ? '（征求意见稿）' : ''}`
  const sections: readonly (readonly [string, readonly PaperPiece[]])[] = [
    [
      '评价结论',
      [
        body(
          `${report.task}。${report.experts}综合得分${report.total}分，评价等级为“${report.grade}”。${report.self}`,
        ),
      ],
    ],
    ...report.parts.map(({ title: name, text }) => [name, text.split('\n').map(body)] as const),
    ...(report.objections.length === 0
      ? []
      : [
          [
            '被评价单位意见及处理',
            [
              ...report.objections.flatMap(({ text, answer }, at) => [
                body(`${at + 1}. ${text}`),
                body(`处理：${answer}`),
              ]),
              ...report.changed.map(body),
            ],
          ] as const,
        ]),
  ]
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    ...yearWords(report.year),
    ...sections.flatMap(([name, words], at): readonly PaperPiece[] => [
      { kind: 'heading', role: 'section', level: 2, text: `${NUMERALS[at] ?? ''}、${name}` },
      ...words,
    ]),
    { kind: 'words', role: 'sub-heading', text: '附：绩效评价得分表' },
    slotTable('绩效评价得分表', rowsOf(report)),
  ]
  return singleSectionPaper(title, { name: '评价报告', orientation: 'portrait', pieces }, template)
}

function body(text: string): PaperPiece {
  return { kind: 'words', role: 'body', text }
}

function rowsOf({
  name,
  unit,
  code,
  kind,
  agency,
  items,
  total,
  grade,
}: ExpertEvaluation): readonly SlotRow[] {
  const parts = items.map(({ part }) => part)
  return [
    {
      slots: [
        label(...PART, '评价对象'),
        value(SECOND[0], THIRD[1], name),
        label(...WEIGHT, '项目编码'),
        value(...MARK, code ?? ''),
      ],
    },
    {
      slots: [
        label(...PART, '单位'),
        value(SECOND[0], THIRD[1], unit),
        label(...WEIGHT, kind),
        value(...MARK, agency ?? ''),
      ],
    },
    {
      header: true,
      keep: true,
      slots: [
        head(...PART, '一级指标'),
        head(...SECOND, '二级指标'),
        head(...THIRD, '三级指标'),
        head(...WEIGHT, '分值'),
        head(...MARK, '得分'),
      ],
    },
    ...items.map(({ part, second, third, weight, mark }, at): SlotRow => ({
      slots: [
        ...(at > 0 && parts[at - 1] === part ? [] : [label(...PART, part, { rows: runOf(parts, at) })]),
        value(...SECOND, second),
        value(...THIRD, third),
        middle(...WEIGHT, weight, { number: paperNumber(weight) }),
        middle(...MARK, mark, { number: paperNumber(mark) }),
      ],
    })),
    {
      slots: [
        label(PART[0], THIRD[1], '合计'),
        middle(...WEIGHT, '100'),
        middle(...MARK, `${total}（${grade}）`),
      ],
    },
  ]
}

/** How many rows of one part follow each other. */
function runOf(parts: readonly string[], from: number): number {
  let to = from
  while (to < parts.length && parts[to] === parts[from]) to += 1
  return to - from
}
