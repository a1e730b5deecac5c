/** The first part in words: 一、总体绩效目标, 二、分项绩效目标, 三、工作保障措施; and where it has them its duties, as a table. */
import type { Project, Safeguard, Statement, SubGoal } from '#core/target/document.ts'
import { drawDuties } from './duties.ts'
import type { Heading, Piece, Words } from './paper.ts'

type Drawn = Heading | Words

/** @param projects whose money the duties sum. */
export function drawStatement(statement: Statement, projects: readonly Project[]): readonly Piece[] {
  return [
    heading('一、总体绩效目标'),
    ...(statement.overallGoal === null ? [] : body(statement.overallGoal)),
    heading('二、分项绩效目标'),
    ...statement.subGoals.flatMap((goal) => drawSubGoal(goal, numbering(statement.subGoals))),
    heading('三、工作保障措施'),
    ...statement.safeguards.flatMap((safeguard) => drawSafeguard(safeguard, numbering(statement.safeguards))),
    ...(statement.duties === undefined ? [] : [heading('四、部门职责—工作活动—预算项目'), drawDuties(statement.duties, projects)]),
  ]
}

function drawSubGoal({ label, title, goal, indicators }: SubGoal, numbered: Numbering): readonly Drawn[] {
  if (title === null && indicators === null) return body(numbered(label, goal ?? ''))
  return [
    { kind: 'words', role: 'sub-heading', text: numbered(label, title ?? '') },
    ...(goal === null ? [] : body(`绩效目标：${goal}`)),
    ...(indicators === null ? [] : body(`绩效指标：${indicators}`)),
  ]
}

function drawSafeguard({ label, title, text }: Safeguard, numbered: Numbering): readonly Drawn[] {
  if (title === null) return body(numbered(label, text))
  return [{ kind: 'words', role: 'sub-heading', text: numbered(label, title) }, ...body(text)]
}

type Numbering = (label: string | null, text: string) => string

/**
 * How the items of one list are numbered: with a point, 1. 2. 3., when all have figures; otherwise in brackets, each
 * label as written, （四）（5）（六）, for readers take a number of another kind for a list inside the item.
 */
function numbering(items: readonly { readonly label: string | null }[]): Numbering {
  const allFigures = items.every(({ label }) => label === null || /^\d+$/.test(label))
  return (label, text) => (label === null ? text : allFigures ? `${label}.${text}` : `（${label}）${text}`)
}

function heading(text: string): Heading {
  return { kind: 'heading', role: 'section', level: 2, text }
}

function body(text: string): readonly Words[] {
  return text.split('\n').map((line) => ({ kind: 'words', role: 'body', text: line }))
}
