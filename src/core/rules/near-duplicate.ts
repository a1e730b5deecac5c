/**
 * Goals or indicators that are almost so in another project of the database. One remark a project: the most
 * alike is named with all its parts, the others are counted. The same project in other years is no copy (see
 * target-unchanged-years), nor is a repeat within the document (goal-generic, copy-paste-set); what later years took
 * over is told where it was taken over.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Alike, AlikePart } from '../target/related.ts'
import { onProject, type Rule } from './rule.ts'

/** What makes two projects alike; an equal purpose or plan only adds to it. */
const TELLING: readonly AlikePart[] = ['goals', 'indicators']

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  group: 'copy-duplicate',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: ({ projects, fiscalYear }, { nearDuplicateFrom }, { related }) =>
    flatMap(projects, (project) => {
      const alike = (related.get(project.order)?.alike ?? []).filter((one) => !isLater(one, fiscalYear))
      const telling = alike.filter(
        ({ part, similarity }) => TELLING.includes(part) && similarity * 100 >= nearDuplicateFrom,
      )
      const others = new Set(telling.map(({ elsewhere }) => elsewhere.projectId))
      const first = telling[0]
      return first === undefined
        ? []
        : [
            remark(
              project,
              alike.filter(({ elsewhere }) => elsewhere.projectId === first.elsewhere.projectId),
              others.size - 1,
            ),
          ]
    }),
}

/** Of a later year: it took over, if anybody did. */
function isLater({ elsewhere }: Alike, fiscalYear: number | null): boolean {
  return fiscalYear !== null && elsewhere.fiscalYear !== null && elsewhere.fiscalYear > fiscalYear
}

function remark(project: Project, alike: readonly Alike[], others: number) {
  const telling = alike.filter(({ part }) => TELLING.includes(part))
  const similarity = Math.max(...telling.map((one) => one.similarity))
  const exact = telling.every((one) => one.similarity === 1)
  const inGoals = telling.some(({ part }) => part === 'goals')
  return onProject(project, {
    field: inGoals ? 'goals' : 'indicators',
    text: inGoals ? project.goals.join('；') : null,
    certainty: exact ? 1 : similarity,
    values: {
      case: `${exact ? 'exact' : nearOf(telling)}${others > 0 ? '-several' : ''}`,
      parts: alike.map(({ part }) => part),
      similarity: Math.floor(similarity * 100),
      // Each part with its own figure, as 查重 and the comparison say it.
      ...Object.fromEntries(telling.map((one) => [one.part, Math.floor(one.similarity * 100)])),
      others,
      ...placeOf(alike),
    },
  })
}

/** Which parts have a figure. */
function nearOf(telling: readonly Alike[]): string {
  return telling.length > 1 ? 'near-both' : `near-${telling[0]?.part ?? 'goals'}`
}

/** The other project: its name with the unit, and where it can be opened. */
function placeOf(alike: readonly Alike[]): { other: string; year: number | string; elsewhere: string } {
  const there = alike[0]?.elsewhere
  if (there === undefined) throw new Error('invariant: a remark speaks of another project')
  return {
    other: `${there.unit ?? there.file}“${there.project.name}”`,
    year: there.fiscalYear ?? there.file,
    elsewhere: there.projectId,
  }
}
