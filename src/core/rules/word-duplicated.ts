/** A word written twice in a row (工作工作), twice in one list (宣传单、宣传册、宣传单), or a list closed twice (…等工作等). */
import { onDocument, onIndicator, onProject, rowsOf, type FindingDraft, type Rule } from './rule.ts'

const TWICE = /(?<word>\p{Script=Han}{2,6})\k<word>/gu
/** Reduplication that is Chinese: 家家户户 has single characters; these are the usual pairs. */
const RIGHT = /^(?:方方|多多|种种|常常|人人|天天|年年|层层|处处|时时|事事|户户|村村|一次|一批|一个|一件|一步|一项|逐个|研究)/u

export const wordDuplicated: Rule = {
  code: 'word-duplicated',
  authority: { source: 'default', confirmed: true },
  check: (document) => [
    ...(document.statement?.subGoals ?? []).flatMap((goal) => said([goal.title, goal.goal, goal.indicators].join('\n'), (words) => onDocument({ field: 'subGoals', at: goal.at, ...words }))),
    ...(document.statement?.safeguards ?? []).flatMap(({ text, at }) => said(text, (words) => onDocument({ field: 'safeguards', at, ...words }))),
    ...document.projects.flatMap((project) => [
      ...said(project.purpose ?? '', (words) => onProject(project, { field: 'purpose', ...words })),
      ...said(project.goals.join('\n'), (words) => onProject(project, { field: 'goals', ...words })),
    ]),
    ...rowsOf(document).flatMap((row) => said([row.indicator.level3, row.indicator.description].join('\n'), (words) => onIndicator(row, { field: 'description', ...words }))),
  ],
}

type Words = { readonly text: string; readonly values: { readonly word: string; readonly case: string } }

function said(text: string, draft: (words: Words) => FindingDraft): FindingDraft[] {
  const twice = [...text.matchAll(TWICE)].map((match) => match.groups?.['word'] ?? '').filter((word) => !RIGHT.test(word) && !/^(\p{Script=Han})\1+$/u.test(word))
  const [word] = twice
  if (word !== undefined) return [draft({ text: word + word, values: { word, case: 'default' } })]
  const closed = /(?<![平高中初同优劣上下])等(?![级次额待于同效候])\p{Script=Han}{1,5}(?<![平高中初同优劣上下])等(?![级次额待于同效候])/u.exec(text)
  if (closed !== null) return [draft({ text: closed[0], values: { word: '等', case: 'closed' } })]
  const listed = repeatedInList(text)
  return listed === null ? [] : [draft({ text: listed.list, values: { word: listed.word, case: 'list' } })]
}

/** A word that stands twice in one list joined by 、. */
function repeatedInList(text: string): { list: string; word: string } | null {
  for (const [list] of text.matchAll(/[^，。；：,;:\n“”（）()]+(?:、[^，。；：,;:\n“”（）()]+){2,}/gu)) {
    const items = list.split('、').slice(0, -1)
    const last = list.split('、').at(-1) ?? ''
    const [head = ''] = items
    const word = items.find((item, i) => item.length >= 2 && (items.indexOf(item) !== i || last === item || last === `${item}等`))
      // The first item carries the verb: 发放宣传单、宣传册、宣传单.
      ?? [...items.slice(1), last].find((item) => item.length >= 3 && head !== item && head.endsWith(item) && head.length - item.length <= 2)
    if (word !== undefined) return { list, word }
  }
  return null
}
