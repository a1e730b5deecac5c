/** The form's own instructions left in the text: the rule set lists the beginnings of its sentences. */
import type { Place } from '../kernel/place.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onDocument, onProject, type FindingDraft, type Rule } from './rule.ts'
import { containsOneOf, plain } from '../words/words.ts'

export const templateResidue: Rule = {
  code: 'template-residue',
  group: 'copy-duplicate',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document, { templateHints }) => [
    ...flatMap(passagesOf(document), ({ field, text, at }) => {
      const hint = containsOneOf(text, templateHints)
      return hint === null ? [] : [onDocument({ field, at, text: excerpt(text, hint), values: { hint } })]
    }),
    ...flatMap(document.projects, (project) => {
      const texts = [
        ['purpose', project.purpose ?? ''],
        ['goals', project.goals.join('；')],
      ] as const
      return flatMap(texts, ([field, text]): FindingDraft[] => {
        const hint = containsOneOf(text, templateHints)
        return hint === null
          ? []
          : [onProject(project, { field, text: excerpt(text, hint), values: { hint } })]
      })
    }),
  ],
}

type Passage = { readonly field: string; readonly text: string; readonly at: Place | null }

function passagesOf({ statement }: TargetDocument): readonly Passage[] {
  if (statement === null) return []
  return [
    ...(statement.overallGoal?.split('\n') ?? []).map((text) => ({ field: 'overallGoal', text, at: null })),
    ...statement.subGoals.map((goal) => ({
      field: 'subGoals',
      text: [goal.title, goal.goal, goal.indicators].join(' '),
      at: goal.at,
    })),
    ...statement.safeguards.map(({ text, at }) => ({ field: 'safeguards', text, at })),
  ]
}

/** The sentence that the hint begins. */
function excerpt(text: string, hint: string): string {
  const start = Math.max(0, plain(text).indexOf(plain(hint)))
  const rest = text.slice(Math.min(start, text.length))
  return /^[^。；\n]{1,120}[。；]?/u.exec(rest)?.[0] ?? text.slice(0, 120)
}
