/** Several measures in one name: 节约经费，认真完成工作; 保障…，提升…. */
import { eachRow } from './each-row.ts'
import { isStatement, textNature, statesAim } from './meaning.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

export const nameHoldsSeveral: Rule = {
  code: 'name-holds-several',
  group: 'naming',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: eachRow((indicator) => {
    const { level3 } = indicator
    const parts = partsOf(level3)
    if (parts.length < 2) return null
    return { field: 'level3', text: level3, certainty: 0.75, values: { name: level3, count: parts.length } }
  }),
}

/** Clauses between commas; between 、 and 和 only where each states an aim of its own. */
function partsOf(name: string): readonly string[] {
  const clauses = plain(name)
    .split(/[,，;；。]/u)
    .filter((clause) => clause.length >= 4)
  if (clauses.length >= 2) {
    const statements = clauses.filter((clause) => isStatement(clause) || textNature(clause) !== null).length
    return statements === clauses.length || (clauses.length >= 3 && statements >= 2) ? clauses : []
  }
  const things = plain(name).replace(/情况$/u, '').split('、')
  if (name.endsWith('情况') && things.length >= 3 && things.every((thing) => thing.length >= 3)) return things
  const listed = plain(name)
    .split(/[、]|和|并|以及|及(?!时)|与/u)
    .filter((part) => part !== '')
  const aims = listed.filter((part) => part.length >= 4)
  if (aims.length >= 2 && aims.every((part) => statesAim(part))) return aims
  return listed.length >= 2 && listed.every(isWholeMeasure) && new Set(listed).size === listed.length
    ? listed
    : []
}

/** 设备完好率, 培训人数, 满意度: a measure that could be by itself; 供水、供电 of 供水、供电合格率 is none. */
function isWholeMeasure(part: string): boolean {
  const nature = textNature(part)
  return nature !== null && nature !== 'effect' && part.length >= 3
}
