/** A satisfaction that does not say whose, asks the unit's own staff, or the 群众 where the project serves cadres. */
import type { Indicator, Project } from '../target/document.ts'
import { MEMBER_WORDS, OWN_STAFF_WORDS, PUBLIC_WORDS } from './lexicon/persons.ts'
import { anyOf, readingOf } from './meaning.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { essence } from './words.ts'

export const satisfactionObject: Rule = {
  code: 'satisfaction-object',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document) => rowsOf(document).flatMap((row) => {
    const { indicator, project } = row
    if (indicator.kind !== 'satisfaction') return []
    const wording = faultOf(indicator, project)
    if (wording === null) return []
    return [onIndicator(row, { field: 'level3', text: indicator.level3, certainty: 0.5, values: { case: wording, name: indicator.level3 } })]
  }),
}

const NOBODY = /^(?:总体|整体|综合|工作|项目)?满意(?:度|率|程度|情况)$/u
const STAFF = anyOf(OWN_STAFF_WORDS, '', '.{0,4}满意')
const PUBLIC = anyOf(PUBLIC_WORDS)
const MEMBERS = anyOf(MEMBER_WORDS)
const BY_PUBLIC = /^(?:社会|人民)?(?:群众|公众)(?:的)?满意(?:度|率|程度)$/u

function faultOf(indicator: Indicator, project: Project): 'default' | 'staff' | 'public' | null {
  const { name, description } = readingOf(indicator)
  const nobody = (text: string) => text === '' || NOBODY.test(text)
  if (nobody(name) && nobody(description)) return 'default'
  if (STAFF.test(name) && !servesStaff(project)) return 'staff'
  return BY_PUBLIC.test(name) && nobodyBeyond(name, description) && servesMembers(project) ? 'public' : null
}

function nobodyBeyond(name: string, description: string): boolean {
  return description === '' || description === name
}

/** Pay, training or offices for the staff: they are the ones served. */
function servesStaff({ name, purpose }: Project): boolean {
  return /工资|薪|补贴|补助|待遇|津贴|奖金|保险|职工|培训|人员|体检|福利|食堂|办公|自收自支/u.test(essence(name + (purpose ?? '')))
}

/** Name, purpose and goals speak of cadres and members, and of the public nowhere. */
function servesMembers({ name, purpose, goals }: Project): boolean {
  const text = essence([name, purpose ?? '', ...goals].join(''))
  return MEMBERS.test(text) && !PUBLIC.test(text)
}
