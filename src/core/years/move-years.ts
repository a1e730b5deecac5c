/**
 * Last year's target for the next year: years are moved only where they cannot mean anything else, which is a
 * value that is nothing but a day of that year (2025年11月底前), and the year that a name begins with
 * (2025年公路养护). Everywhere else a year may be a document's, a
 * base's or a plan's: there it stays, and is reported, so that a person looks.
 */
import { parseTargetValue } from '../indicator/value.ts'
import type { Project } from '../target/project.ts'

/** A cell: the indicator's number from 1, or none for the head. */
export type YearPlace = {
  readonly indicator: number | null
  readonly field:
    | 'name'
    | 'purpose'
    | 'goal'
    | 'level3'
    | 'description'
    | 'value'
    | 'basis'
    | 'note'
    | 'detail'
}
export type YearMark = YearPlace & {
  readonly before: string
  /** null: it stayed as it was. */ readonly after: string | null
}

/** Nothing but a day or a part of the year, with the words that make it a deadline. */
const DEADLINE =
  /^(?:于|在|≤|<=)?\s*(\d{4})\s*年(?:度)?(?:\s*(?:\d{1,2}\s*月(?:份|中旬|上旬|下旬)?(?:\s*\d{1,2}\s*[日号])?|[一二三四]季度|第[一二三四]季度|上半年|下半年|年?底|年?末))?\s*(?:底|末)?\s*(?:之?前|以前|止)?\s*(?:完成|完工|发放完毕|拨付到位)?$/u
const LONGEST_TOLD = 120

/** The project with its deadlines in `to`, what was moved, and where `from` still is. */
export function moveYears(
  project: Project,
  from: number,
  to: number,
): { readonly project: Project; readonly marks: readonly YearMark[] } {
  const marks: YearMark[] = []
  const look = (place: YearPlace, text: string | null | undefined) => {
    if (text !== null && text !== undefined && text.includes(String(from)))
      marks.push({ ...place, before: text.slice(0, LONGEST_TOLD), after: null })
  }
  const name = project.name.replace(new RegExp(`^${from}(?=\\s*年)`, 'u'), String(to))
  if (name === project.name) look({ indicator: null, field: 'name' }, name)
  else marks.push({ indicator: null, field: 'name', before: project.name, after: name })
  look({ indicator: null, field: 'purpose' }, project.purpose)
  for (const goal of project.goals) look({ indicator: null, field: 'goal' }, goal)
  for (const { text } of project.details ?? []) look({ indicator: null, field: 'detail' }, text)
  const indicators = project.indicators.map((row, at) => {
    const of = { indicator: at + 1 }
    for (const field of ['level3', 'description', 'basis', 'note'] as const)
      look({ ...of, field }, row[field])
    const { text } = row.value
    if (DEADLINE.exec(text.trim())?.[1] !== String(from)) {
      look({ ...of, field: 'value' }, text)
      return row
    }
    const after = text.replace(String(from), String(to))
    marks.push({ ...of, field: 'value', before: text, after })
    return { ...row, value: parseTargetValue(after, to) }
  })
  return { project: { ...project, name, indicators }, marks }
}
