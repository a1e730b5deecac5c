/** One title unlike the others of its part: all others are 1.…项目绩效目标申报表, this one is …绩效目标申报表. */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

/** With fewer tables nothing is the rule and nothing the exception. */
const LEAST_TABLES = 4
/** From this share of a part's tables (%) on an ending is the part's own. */
const USUAL_SHARE = 70

export const titleStyle: Rule = {
  code: 'title-style',
  group: 'text',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) =>
    flatMap([...byPart(projects)], ([, own]) => {
      const usual = usualEnding(own)
      if (usual === null) return []
      return own
        .filter((project) => endingOf(project) !== usual)
        .map((project) =>
          onProject(project, {
            field: 'title',
            text: project.title,
            suggestion: withEnding(project, usual),
            values: {
              ending: endingOf(project)?.replace('1', project.title?.match(/\d+/u)?.[0] ?? '1') ?? '',
              usual,
            },
          }),
        )
    }),
}

function byPart(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const parts = new Map<string, Project[]>()
  for (const project of projects) {
    if (endingOf(project) === null) continue
    const same = parts.get(project.part ?? '') ?? []
    same.push(project)
    parts.set(project.part ?? '', same)
  }
  return parts
}

/**
 * The form's own name behind the project's, with the way the title is numbered before it: 1.… and 绩效目标表.
 * null without a title that has one.
 */
function endingOf({ title, name }: Project): string | null {
  const match = /(?:(?:预算)?项目|公用|专项)?(?:支出)?绩效(?:目标)?(?:申报)?表?\s*$/u.exec(title ?? '')
  if (match === null || match[0].trim() === '') return null
  // 项目 may be the end of the project's name: 文化下乡项目 with 绩效目标表.
  const ending =
    name.trim().endsWith('项目') && !(title ?? '').includes(`${name.trim()}项目`)
      ? match[0].trim().replace(/^(?:预算)?项目/u, '')
      : match[0].trim()
  return `${numberStyle(title ?? '', name)}…${ending}`
}

/** 1. and 12. are one style, （3） another; a name may begin with a year. */
function numberStyle(title: string, name: string): string {
  const at = title.indexOf(name.trim().slice(0, 4))
  const before = (
    at < 0
      ? (/^\s*(?:\d{1,3}\s*[.．、]|[（(]\s*\d{1,3}\s*[）)]|[一二三四五六七八九十]+、)/u.exec(title)?.[0] ??
        '')
      : title.slice(0, at)
  ).replace(/\s/gu, '')
  return before.replace(/\d+/u, '1').replace(/[一二三四五六七八九十]+/u, '一')
}

function usualEnding(projects: readonly Project[]): string | null {
  if (projects.length < LEAST_TABLES) return null
  const counts = new Map<string, number>()
  for (const project of projects)
    counts.set(endingOf(project) ?? '', (counts.get(endingOf(project) ?? '') ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] * 100 >= projects.length * USUAL_SHARE ? first[0] : null
}

/** The title with the usual ending; null where its number is what differs. */
function withEnding(project: Project, usual: string): string | null {
  const [number, ending] = (endingOf(project) ?? '').split('…')
  const [usualNumber, usualForm = ''] = usual.split('…')
  return project.title === null || ending === undefined || number !== usualNumber
    ? null
    : `${project.title.trimEnd().slice(0, -ending.length)}${usualForm}`
}
