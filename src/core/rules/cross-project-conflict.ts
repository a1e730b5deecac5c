/**
 * Two tables give different numbers of what a unit has one number of: its villages, communities, schools,
 * staff. Only counts without sign, named in the same words, or villages and communities counted in the name
 * itself.
 */
import { subjectCore, isPartial, figureMeasure } from '../figures/subject.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { figuresOfText } from './passages.ts'
import { onIndicator, onProject, documentRows, type FindingDraft, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'

/** What a unit or an area has so many of, whichever project counts it. */
const STANDING =
  /^(?:全[区县市镇乡]|我[区县市]|辖区(?:内)?|所辖|本单位|单位)?(?:行政村|村|社区|村级组织|乡镇|街道|学校|中小学|幼儿园|村卫生室|乡镇卫生院|在职(?:职工|人员|干部)?|在编(?:人员)?|编制|党支部|基层党组织|户籍人口|常住人口)$/u

export const crossProjectConflict: Rule = {
  code: 'cross-project-conflict',
  group: 'narrative-table',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'clear',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const counted = flatMap(documentRows(document), (row) => {
      const noun = nounOf(row)
      return noun === null || row.indicator.term !== undefined
        ? []
        : [{ row, noun, number: row.indicator.value.number ?? '' }]
    })
    return [
      ...inWords(document),
      ...flatMap(counted, ({ row, noun, number }, i) => {
        const other = counted
          .slice(0, i)
          .find((one) => one.noun === noun && one.number !== number && one.row.project !== row.project)
        return other === undefined
          ? []
          : [
              onIndicator(row, {
                field: 'value',
                text: row.indicator.value.text,
                certainty: 0.6,
                values: {
                  noun,
                  value: row.indicator.value.text,
                  other: other.row.project.order,
                  name: other.row.project.name,
                  theirs: other.row.indicator.value.text,
                },
              }),
            ]
      }),
    ]
  },
}

/** What the whole unit or area has: 本单位在职人员, 全县在校学生. */
const WHOLE = /^(?:本单位|全[县区市镇乡局校院]|我[县区市局校院]|辖区|所属|机关|本[局校院])/u

/** The same words with another number in the purposes or goals of two projects. */
function inWords(document: TargetDocument): readonly FindingDraft[] {
  const claims = flatMap(document.projects, (project) =>
    flatMap(
      flatMap([project.purpose ?? '', ...project.goals], (text) => figuresOfText(document, text)),
      (figure) => {
        // Most figures say nothing of the whole: only their ends are cut below.
        if (!WHOLE.test(figure.before)) return []
        const measure = figureMeasure(figure)
        const words = figure.before.replace(/(?:现有|共有|共计|共|有|为|是|约|达)+\s*$/u, '')
        const noun = WHOLE.exec(words)
        if (
          measure === null ||
          measure === '%' ||
          measure === '元' ||
          noun === null ||
          isPartial(figure) ||
          figure.bound !== 'exact'
        )
          return []
        return words.length < noun[0].length + 2 || words.length > LONGEST_NOUN
          ? []
          : [{ project, figure, words, key: `${words} ${measure}` }]
      },
    ),
  )
  return flatMap(claims, ({ project, figure, key, words }, i) => {
    const other = claims
      .slice(0, i)
      .find((one) => one.key === key && one.figure.number !== figure.number && one.project !== project)
    if (other === undefined) return []
    const value = `${figure.before}${figure.text}`
    return [
      onProject(project, {
        field: 'purpose',
        text: value,
        certainty: 0.7,
        values: {
          case: 'text',
          noun: words,
          value,
          other: other.project.order,
          name: other.project.name,
          theirs: `${other.figure.before}${other.figure.text}`,
        },
      }),
    ]
  })
}

/** Longer words before a number are a sentence, not a noun. */
const LONGEST_NOUN = 14

const nounOf = fromWords(({ level3, value, kind }): string | null => {
  if (
    kind !== 'quantity' ||
    value.number === null ||
    (value.comparator !== null && value.comparator !== '=') ||
    value.unit === null ||
    value.unit === '%'
  )
    return null
  const noun = subjectCore(level3.replace(/\d+个?/gu, ''))
  return STANDING.test(noun)
    ? noun.replace(/^(?:全[区县市镇乡]|我[区县市]|辖区(?:内)?|所辖|本单位|单位)/u, '')
    : null
})
