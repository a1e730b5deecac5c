/**
 * A body, scheme, campaign or plan that had ended before the document's year, spoken of as if it lived
 * (lexicon/former-bodies.ts). 原…, 截至, 以来, 期间建成 and the document's own unit are history or names,
 * and right. So is the name of a paper, unless it is a plan that is over or a law that is void and the text, or a row's
 * basis, goes by it.
 */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { FORMER, type Former } from './lexicon/former-bodies.ts'
import { matchesOfList } from './matches-of-list.ts'
import { documentMatches, mayMatch, oncePerRow, onPassage, type Match } from './passages.ts'
import type { FindingDraft, Rule } from './rule.ts'

const spokenOf = matchesOfList(FORMER, ({ name }) => name)

/** The year after the end is still a year of change: accounts are settled, plates are changed. */
const GRACE = 1

export const staleReference: Rule = {
  code: 'stale-reference',
  group: 'time-privacy',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const year = document.fiscalYear
    if (year === null) return []
    const expired = mayMatch(document, YEARS) ? expiredPlans(document, year) : NONE
    const past = spokenOf(document).filter(({ entry }) => year > entry.until + (isPaper(entry) ? 0 : GRACE))
    if (past.length === 0) return expired
    const own = ownNames(document)
    const found = past.filter(
      (one) =>
        isAlive(one, one.entry) &&
        !own.some(
          (name) =>
            name.includes(one.match[0]) && !/国家$|国务院$/u.test(one.match.input.slice(0, one.match.index)),
        ),
    )
    return oncePerRow([
      ...expired,
      ...found
        .filter((one) => !found.some((other) => holds(other, one)))
        .filter(({ entry, passage }) => passage.field !== 'basis' || isPaper(entry))
        .map(({ entry, match, passage }) =>
          onPassage(passage, {
            text: match[0],
            certainty: 0.7,
            values: {
              name: bare(match[0]),
              until: entry.until,
              ...(entry.now === null ? { case: 'ended' } : { now: entry.now }),
            },
          }),
        ),
    ])
  },
}

/** 国家旅游局 is one body, and holds the name of another. */
function holds({ match, passage }: Match, inner: Match): boolean {
  return (
    passage === inner.passage &&
    match[0].length > inner.match[0].length &&
    match.index <= inner.match.index &&
    match.index + match[0].length >= inner.match.index + inner.match[0].length
  )
}

const NONE: readonly FindingDraft[] = []
/** 《某县妇女发展规划（2011—2020年）》: a plan with the years for which it holds. */
const RANGE =
  /(?:规划|纲要|行动计划|行动方案|实施方案|计划|方案)[（(]?(?:19|20)\d{2}年?\s*[-—–~～至到]+\s*(?:19|20)\d{2}年?[）)]?|(?:19|20)\d{2}年?\s*[-—–~～至到]+\s*(?:19|20)\d{2}年?[^，。；《》]{0,12}(?:规划|纲要|行动计划|行动方案)/gmu

const YEARS = /(?:19|20)\d{2}年?\s*[-—–~～至到]+\s*(?:19|20)\d{2}/u

/** Plans that a narrative or a basis goes by although their last year is over. */
function expiredPlans(document: TargetDocument, year: number): readonly FindingDraft[] {
  return flatMap(documentMatches(document, RANGE), ({ match, passage, from }): readonly FindingDraft[] => {
    const until = Number(/(\d{4})年?[）)]?[^\d]*$/u.exec(match[0])?.[1])
    const clause =
      passage.text
        .slice(0, from)
        .split(/[，。；\n]/u)
        .at(-1) ?? ''
    if (
      !(until < year) ||
      (passage.field !== 'basis' && !GOES_BY_PLAN.test(clause)) ||
      OVER.test(passage.text.slice(from + match[0].length, from + match[0].length + 8)) ||
      OVER.test(clause)
    )
      return []
    return [
      onPassage(passage, {
        text: match[0],
        certainty: 0.75,
        values: { name: match[0], until, case: 'ended' },
      }),
    ]
  })
}

const GOES_BY_PLAN =
  /(?:按照?|依照|根据|依据|遵照|参照|对照|落实|贯彻|执行|围绕|推进|实施|完成|实现)[^，。；]*$/u
/** That it is over is said, or its outcome is what the text is about. */
const OVER = /评估|总结|收官|以来|期满|到期|终期|回顾|结转|遗留|修编|续编|汇编/u

/** What a text may go by. */
function isPaper({ kind }: Former): boolean {
  return kind === 'plan' || kind === 'law'
}

function bare(text: string): string {
  return text.replace(/[“”"]/gu, '')
}

function ownNames({ projects, title, source }: TargetDocument): readonly string[] {
  return [
    title ?? '',
    source.file,
    ...flatMap(projects, ({ unit, department, name }) => [unit?.name ?? '', department?.name ?? '', name]),
  ].filter((name) => name !== '')
}

/**
 * Whether the words around it speak of something that lives: not of what was, of accounts that are settled,
 * or of a document's name.
 */
function isAlive({ match, passage }: Match, entry: Former): boolean {
  const at = match.index
  const whole = match.input
  const before = whole.slice(Math.max(0, at - 10), at)
  const after = whole.slice(at + match[0].length, at + match[0].length + 10)
  if (/(?:原(?:[\p{Script=Han}]{0,4}[省市县区镇乡])?|前|撤销|历史上的|曾经|老)[“"]?$/u.test(before))
    return false
  const paper = /([^《〈，。；]{0,8})[《〈][^《〈》〉]*$/u.exec(whole.slice(0, at))
  if (paper !== null && !(isPaper(entry) && (passage.field === 'basis' || GOES_BY.test(paper[1] ?? ''))))
    return false
  if (/^[”"]?(?:以来|结转|遗留|收官|末|已|建成|完成的|成果|欠款|尾款|质保金|后续|后评价|评估)/u.test(after))
    return false
  return !/(?:遗留|尾款|欠款|质保金)/u.test(passage.text)
}

/** 按照《…》, 根据《…》. */
const GOES_BY = /(?:按照?|依照|根据|依据|遵照|参照|对照|落实|贯彻|执行|围绕|结合)[^《〈，。；]{0,4}$/u

export type { Former }
