/** The first part in words: 一、总体绩效目标, 二、分项绩效目标, 三、工作保障措施; and where it has them its duties, as a table. */
import { readNumber } from '#core/kernel/numbering.ts'
import type { Project } from '#core/target/project.ts'
import type { Safeguard, Statement, SubGoal } from '#core/target/document.ts'
import { drawDuties } from './duties.ts'
import type { Heading, PaperPiece, PaperWords } from './paper.ts'

type Drawn = Heading | PaperWords

/** @param projects whose money the duties sum. */
export function drawStatement(statement: Statement, projects: readonly Project[]): readonly PaperPiece[] {
  return [
    heading('一、总体绩效目标'),
    ...(statement.overallGoal === null ? [] : body(statement.overallGoal)),
    heading('二、分项绩效目标'),
    ...statement.subGoals.flatMap((goal) => drawSubGoal(goal, numbering(statement.subGoals, wordsOfGoal))),
    heading('三、工作保障措施'),
    ...statement.safeguards.flatMap((safeguard) =>
      drawSafeguard(safeguard, numbering(statement.safeguards, wordsOfMeasure)),
    ),
    ...(statement.duties === undefined
      ? []
      : [heading('四、部门职责—工作活动—预算项目'), drawDuties(statement.duties, projects)]),
  ]
}

function drawSubGoal({ label, title, goal, indicators }: SubGoal, numbered: Numbering): readonly Drawn[] {
  // Without a number the next line would be a goal of its own, unless it says what it is.
  const said = (what: string, text: string) =>
    body(what + (label === null ? text.replaceAll('\n', `\n${what}`) : text))
  const alone = label !== null || !goal?.includes('\n')
  if (title === null && indicators === null && alone) return body(numbered(label, goal ?? ''))
  return [
    ...(label === null && title === null
      ? []
      : [{ kind: 'words', role: 'sub-heading', text: numbered(label, title ?? '') } as const]),
    // A title alone would be read as the goal itself.
    ...(goal === null && indicators !== null ? [] : said('绩效目标：', goal ?? '')),
    ...(indicators === null ? [] : said('绩效指标：', indicators)),
  ]
}

function drawSafeguard({ label, title, text }: Safeguard, numbered: Numbering): readonly Drawn[] {
  if (title === null) return body(numbered(label, text))
  return [{ kind: 'words', role: 'sub-heading', text: numbered(label, title) }, ...body(text)]
}

type Numbering = (label: string | null, text: string) => string
type Item = { readonly label: string | null }

/**
 * How the items of one list are numbered: with a point, 1. 2. 3., when all have figures and nothing inside
 * them has; otherwise in brackets, each label as written, （四）（5）（六）, for readers take a number of
 * another kind for a list inside the item. ① is written as it is.
 */
function numbering<T extends Item>(
  items: readonly T[],
  words: (item: T) => readonly (string | null)[],
): Numbering {
  const figures = items.every(({ label }) => label === null || /^\d+$/.test(label))
  const inside = items.some((item) =>
    words(item).some((text) => text?.split('\n').some((line) => readNumber(line)?.style === 'digit')),
  )
  return (label, text) => {
    if (label === null || readNumber(`${label}${text}`)?.style === 'circle') return `${label ?? ''}${text}`
    return figures && !inside ? `${label}.${text}` : `（${label}）${text}`
  }
}

function wordsOfGoal({ goal, indicators }: SubGoal): readonly (string | null)[] {
  return [goal, indicators]
}

function wordsOfMeasure({ text }: Safeguard): readonly (string | null)[] {
  return [text]
}

function heading(text: string): Heading {
  return { kind: 'heading', role: 'section', level: 2, text }
}

function body(text: string): readonly PaperWords[] {
  return text.split('\n').map((line) => ({ kind: 'words', role: 'body', text: line }))
}
