/**
 * A project of another department's field: its name says a word that is the other's own, and neither the
 * department's field nor what the first part says of its duties speaks of it. The 分项目标, which name every
 * project, prove nothing. Quiet for tasks that every department may be given, and for bodies whose duty is a
 * whole place.
 */
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { departmentDuties } from './department.ts'
import { COMMON_TASKS, DUTIES, PLACES, UPKEEP, type Duty } from './lexicon/duties.ts'
import { onProject, type Rule } from './rule.ts'
import { holdsAnyOf, plain } from '../words/words.ts'

export const outsideDuties: Rule = {
  code: 'outside-duties',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => {
    const duties = departmentDuties(document)
    if (duties.length === 0 || duties.some(({ general, party }) => general === true || party === true))
      return []
    const said = plain(narrativeOf(document))
    if (said === '') return []
    const words = wordsOf(duties)
    return flatMap(document.projects, (project) => {
      const word = foreignWord(project, words)
      if (word === null || said.includes(word) || said.includes(plain(project.name))) return []
      return [onProject(project, { field: 'name', text: project.name, values: { word }, certainty: 0.6 })]
    })
  },
}

/** What the first part says of the department's duties: overall goal, safeguards, functions and tasks. */
function narrativeOf({ statement, departments }: TargetDocument): string {
  const safeguards = (statement?.safeguards ?? []).map(({ text }) => text)
  const forms = flatMap(departments ?? [], ({ functions, goals, tasks }) => [
    functions,
    ...goals,
    ...tasks.map(({ name, content }) => `${name}${content ?? ''}`),
  ])
  return [statement?.overallGoal ?? '', ...safeguards, ...forms].filter((text) => text !== null).join('\n')
}

const holdsOwnWord = holdsAnyOf(DUTIES.flatMap(({ own }) => own))

/** The words of others' fields, and all of ours. */
type Words = { readonly others: readonly string[]; readonly ours: readonly string[] }

function wordsOf(duties: readonly Duty[]): Words {
  return {
    others: DUTIES.filter((duty) => !duties.includes(duty)).flatMap(({ own }) => own),
    ours: duties.flatMap(({ words, own }) => [...words, ...own]),
  }
}

/**
 * The word of the project's name that is another field's own; null when its name is common or of the
 * department's field.
 */
function foreignWord(project: Project, { others: theirs, ours }: Words): string | null {
  const name = plain(project.name)
  if (!holdsOwnWord(name)) return null
  const others = theirs.filter((word) => name.includes(word))
  if (others.length === 0) return null
  const telling = others.find((word) => word.length >= TELLING) ?? null
  if (telling !== null)
    return ours.some((word) => name.includes(word) && !PLACES.includes(word)) ||
      FIRM_TASKS.some((task) => name.includes(task))
      ? null
      : telling
  const everything = plain(`${project.name}${project.purpose ?? ''}`)
  if (ours.some((word) => everything.includes(word)) || COMMON_TASKS.some((task) => name.includes(task)))
    return null
  return others[0] ?? null
}

/** From so many characters on a word names a task of its own: 饮水工程, 特种设备; 公路 or 药品 may be said in passing. */
const TELLING = 4

const FIRM_TASKS = COMMON_TASKS.filter((task) => !UPKEEP.includes(task))
