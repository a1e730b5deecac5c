import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { foreignProject } from './foreign.ts'
import {
  atProject,
  DOCUMENT,
  inProject,
  withProject,
  withStatement,
  withSubGoal,
  type Plantings,
} from './planter.ts'

const indexOf = (document: TargetDocument, project: Project) =>
  document.statement?.subGoals.findIndex(({ title }) => title === project.name) ?? -1

/** One character more, less or changed. */
function misnamed(name: string, at: number): string {
  const middle = Math.max(1, Math.min(name.length - 2, at))
  return (
    [
      name.slice(0, middle) + name.slice(middle + 1),
      `${name.slice(0, middle)}及${name.slice(middle)}`,
      `${name}专项`,
    ][at % 3] ?? name
  )
}

/** Another figure of about the same size: 512 → 521, 8 → 10. */
function another(text: string, by: number): string | null {
  const found = /\d{2,}(?=[^\d年月%.])/u.exec(text)
  if (found === null) return null
  const number = Number(found[0])
  const wrong = number + Math.max(2, Math.round((number * by) / 100))
  return text.slice(0, found.index) + wrong + text.slice(found.index + found[0].length)
}

export const NARRATIVE_TABLE: Plantings = {
  'subgoal-coverage': (document, random) => {
    if (document.projects.length < 4) return null
    const project = random.pick(document.projects)
    return {
      document: withStatement(document, (statement) => ({
        ...statement,
        subGoals: statement.subGoals.filter(({ title }) => title !== project.name),
      })),
      spots: [DOCUMENT, atProject(project)],
      what: project.name,
    }
  },
  'cross-project-conflict': (document, random) => {
    const [first, second] = random.shuffled(document.projects)
    if (first === undefined || second === undefined) return null
    const staff = random.whole(30, 90)
    const [of, other, unit] = random.pick([
      ['本单位在职人员', '本单位在职人员', '人'],
      ['全县在校学生', '全县在校学生', '人'],
      ['机关办公用房', '机关办公用房', '间'],
      ['所属单位', '所属单位', '个'],
    ] as const)
    const told = (project: Project, words: string) => ({
      ...project,
      purpose: `${words}，${project.purpose ?? ''}`,
    })
    const changed = withProject(
      withProject(document, told(first, `${of}共${staff}${unit}`)),
      told(second, `${other}共${staff + random.whole(4, 20)}${unit}`),
    )
    return {
      document: changed,
      spots: [atProject(first), atProject(second), DOCUMENT],
      what: `${of} ${staff}`,
    }
  },
  'narrative-table-conflict': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      const index = indexOf(document, project)
      const goal =
        index < 0 ? null : another(document.statement?.subGoals[index]?.goal ?? '', random.whole(8, 40))
      if (goal !== null)
        return {
          document: withSubGoal(document, index, (one) => ({ ...one, goal })),
          spots: [
            atProject(project),
            DOCUMENT,
            ...project.indicators.map((_, i) => ({ project: project.order, indicator: i + 1 })),
          ],
          what: goal,
        }
    }
    return null
  },
  'name-mismatch-list-table': (document, random) => {
    const project = random.pick(document.projects)
    const index = indexOf(document, project)
    const title = misnamed(project.name, random.whole(2, 8))
    return index < 0
      ? null
      : {
          document: withSubGoal(document, index, (goal) => ({ ...goal, title })),
          spots: [atProject(project)],
          what: `${title} / ${project.name}`,
        }
  },
  'order-mismatch': (document, random) => {
    const goals = document.statement?.subGoals ?? []
    if (goals.length < 3) return null
    const at = random.whole(0, goals.length - 2)
    const [first, second] = [goals[at], goals[at + 1]]
    if (first === undefined || second === undefined) return null
    // The labels keep their order, what they are before changes places.
    const swapped = goals
      .with(at, { ...second, label: first.label })
      .with(at + 1, { ...first, label: second.label })
    return {
      document: withStatement(document, (statement) => ({ ...statement, subGoals: swapped })),
      spots: [DOCUMENT, { project: at + 1, indicator: null }, { project: at + 2, indicator: null }],
      what: `${at + 1} ↔ ${at + 2}`,
    }
  },
  // What another project's part says: one name or several, none of which is in the table. Anybody may be
  // content.
  'narrative-indicator-not-in-table': (document, random) => {
    const project = random.pick(document.projects)
    const index = indexOf(document, project)
    const rows = foreignProject(document, project, random).indicators.filter(
      ({ kind, level3 }) =>
        kind !== 'cost' &&
        kind !== 'satisfaction' &&
        !project.indicators.some((own) => own.level3 === level3),
    )
    const foreign = random.some(rows, random.whole(1, 3)).map(({ level3, value }) => level3 + value.text)
    if (index < 0 || foreign.length === 0) return null
    const kept = random.chance(50)
      ? (document.statement?.subGoals[index]?.indicators ?? '')
      : (document.statement?.subGoals[index]?.indicators ?? '').split('，').slice(-2).join('，')
    return {
      document: withSubGoal(document, index, (goal) => ({
        ...goal,
        indicators: `${foreign.join('，')}，${kept}`,
      })),
      spots: [DOCUMENT, atProject(project)],
      what: foreign.join('，'),
    }
  },
  'title-name-mismatch': inProject((project, random) => {
    const title = `${project.order}.${misnamed(project.name, random.whole(2, 8))}绩效目标表`
    return { project: { ...project, title }, what: title }
  }),
  'project-contradiction': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      const [first = '', ...rest] = project.goals
      const goal = another(first, random.whole(8, 40))
      if (goal !== null)
        return {
          document: withProject(document, { ...project, goals: [goal, ...rest] }),
          spots: [
            atProject(project),
            ...project.indicators.map((_, i) => ({ project: project.order, indicator: i + 1 })),
          ],
          what: goal,
        }
    }
    return null
  },
}
