/** The first part in words: 一、总体绩效目标, 二、分项绩效目标, 三、工作保障措施. */
import type { Paragraph } from 'docx'
import type { Safeguard, Statement, SubGoal } from '#core/target/document.ts'
import { STYLE } from './styles.ts'
import { paragraph } from './text.ts'

export function drawStatement(statement: Statement): Paragraph[] {
  return [
    heading('一、总体绩效目标'),
    ...(statement.overallGoal === null ? [] : body(statement.overallGoal)),
    heading('二、分项绩效目标'),
    ...statement.subGoals.flatMap(drawSubGoal),
    heading('三、工作保障措施'),
    ...statement.safeguards.flatMap(drawSafeguard),
  ]
}

function drawSubGoal({ label, title, goal, indicators }: SubGoal): Paragraph[] {
  if (title === null && indicators === null) return body(numbered(label, goal ?? ''))
  return [
    paragraph(numbered(label, title ?? ''), { style: STYLE.statementHeading }),
    ...(goal === null ? [] : body(`绩效目标：${goal}`)),
    ...(indicators === null ? [] : body(`绩效指标：${indicators}`)),
  ]
}

function drawSafeguard({ label, title, text }: Safeguard): Paragraph[] {
  if (title === null) return body(numbered(label, text))
  return [paragraph(numbered(label, title), { style: STYLE.statementHeading }), ...body(text)]
}

/** Chinese numerals in brackets, （一）; figures with a point, 1. */
function numbered(label: string | null, text: string): string {
  if (label === null) return text
  return /^\d+$/.test(label) ? `${label}.${text}` : `（${label}）${text}`
}

function heading(text: string): Paragraph {
  return paragraph(text, { style: STYLE.section })
}

function body(text: string): Paragraph[] {
  return text.split('\n').map((line) => paragraph(line, { style: STYLE.statement }))
}
