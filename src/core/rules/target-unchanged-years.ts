/**
 * The same goals and the same indicators with the same values year after year: a target that nobody has
 * thought about. Years that are only counted up (2024年 → 2025年) are no change.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { yearsAgo } from './earlier.ts'
import { onProject, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

/** What is repeated of necessity is no fault: a table of fewer characters has little that could change. */
const LEAST_TEXT = 40
/** Work that is the same every year (wages, pensions) is written the same every year. */
const SURE = 0.8

export const targetUnchangedYears: Rule = {
  code: 'target-unchanged-years',
  group: 'copy-duplicate',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: ({ projects, fiscalYear }, { unchangedYears }, { related }) =>
    flatMap(projects, (project) => {
      if ((related.get(project.order)?.earlier ?? []).length === 0 && unchangedYears > 1) return []
      const words = wordsOf(project)
      if (fiscalYear === null || words.length < LEAST_TEXT || project.indicators.length === 0) return []
      const same = Array.from({ length: unchangedYears - 1 }, (_, i) =>
        yearsAgo(related, project.order, fiscalYear, i + 1),
      ).every((tables) => tables.some((table) => wordsOf(table.project) === words))
      const goals = project.goals.join('；')
      return same
        ? [
            onProject(project, {
              field: goals === '' ? 'indicators' : 'goals',
              text: goals === '' ? null : goals,
              certainty: SURE,
              values: { years: unchangedYears, from: fiscalYear - unchangedYears + 1, year: fiscalYear },
            }),
          ]
        : []
    }),
}

function wordsOf({ goals, indicators }: Project): string {
  const rows = indicators
    .filter(({ term }) => term !== 'medium-term')
    .map(({ kind, level3, description, value }) =>
      [kind ?? '', level3, description ?? '', sign(value.text)].join('|'),
    )
  return [...goals, ...rows].map((text) => essence(withoutYears(text))).join('\n')
}

/** ≥ and ≤ are punctuation to the form of a text, and a difference of a target. */
function sign(value: string): string {
  return value.replace(/[≥>＞]=?/gu, '不低于').replace(/[≤<＜]=?/gu, '不超过')
}

function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d{2}(?=\s*年|\s*[-.．/]\s*\d)/gu, '')
}
