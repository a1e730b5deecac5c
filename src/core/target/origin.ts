/** Where a document comes from: the unit that it speaks for and the region that its codes name. */
import { parseProjectCode, projectCodeParts } from '../projects/project-code.ts'
import type { BudgetUnit } from './project.ts'
import type { TargetDocument } from './document.ts'

/**
 * The unit that most tables name. Where no table names one, the name with which the overall goal begins, if
 * it is one beyond doubt; otherwise null.
 */
export function unitOfDocument(document: TargetDocument): BudgetUnit | null {
  const named = [...document.projects, ...(document.departments ?? [])]
    .map(({ unit }) => unit)
    .filter((unit) => unit !== null)
  const key = mostFrequent(named.map((unit) => unit.code ?? unit.name))
  if (key !== null) return named.find((unit) => (unit.code ?? unit.name) === key) ?? null
  const name = nameAtBeginning(document.statement?.overallGoal ?? '')
  return name === null ? null : { code: null, name }
}

/** 区划 of most project codes; null when no code can be read. */
export function regionOfDocument(document: TargetDocument): string | null {
  const codes = document.projects.flatMap((project) => {
    const code = parseProjectCode(project.code ?? '')
    return code.ok ? [projectCodeParts(code.value).region] : []
  })
  return mostFrequent(codes)
}

/** A place, then an office, then a word with which a sentence goes on: 汉沽管理区人力资源和社会保障局始终…. */
const OFFICE =
  /^([\u4e00-\u9fff]{2,10}?(?:省|市|县|区|旗|州|镇|乡|街道)[\u4e00-\u9fff]{2,24}?(?:局|委员会|办公室|办事处|中心))(?=始终|坚持|全面|认真|深入|紧紧|围绕|按照|根据|将|以|在|要|主要|负责|(?:19|20)\d{2}年|[，,：:])/u

function nameAtBeginning(text: string): string | null {
  return OFFICE.exec(text.trimStart())?.[1] ?? null
}

/** The most frequent text, the first of equals; null of none. */
function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best: string | null = null
  for (const [text, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = text
  return best
}
