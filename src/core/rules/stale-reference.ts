/**
 * A body, scheme, campaign or plan that had ended before the document's year, spoken of as if it lived (lexicon/former-bodies.ts).
 * 原…, 截至, 以来, 期间建成 and the document's own unit are history or names, and right. So is the name of a paper, unless it is a
 * plan that is over or a law that is void and the text, or a row's basis, goes by it.
 */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../flat-map.ts'
import { FORMER, type Former } from './lexicon/former-bodies.ts'
import { compiled } from './lexicon/pattern.ts'
import { holds, matchesOf, oncePerRow, onPassage, type Match } from './passages.ts'
import type { Rule } from './rule.ts'

const LIST = compiled(FORMER, ({ name }) => name)

/** The year after the end is still a year of change: accounts are settled, plates are changed. */
const GRACE = 1

export const staleReference: Rule = {
  code: 'stale-reference',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const year = document.fiscalYear
    if (year === null) return []
    const own = ownNames(document)
    const past = LIST.filter(({ entry }) => year > entry.until + (isPaper(entry) ? 0 : GRACE))
    const found = flatMap(past, ({ entry, pattern, key }) => (key !== '' && !holds(document, key) ? [] : matchesOf(document, pattern)).filter((match) => isAlive(match, entry) && !own.some((name) => name.includes(match.match[0]))).map((match) => ({ entry, match })))
    return oncePerRow(found.filter(({ entry, match }) => match.passage.field !== 'basis' || isPaper(entry)).map(({ entry, match: { match, passage } }) => onPassage(passage, {
      text: match[0], certainty: 0.7, values: { name: bare(match[0]), until: entry.until, ...(entry.now === null ? { case: 'ended' } : { now: entry.now }) },
    })))
  },
}

/** What a text may go by. */
function isPaper({ kind }: Former): boolean {
  return kind === 'plan' || kind === 'law'
}

function bare(text: string): string {
  return text.replace(/[“”"]/gu, '')
}

function ownNames({ projects, title, source }: TargetDocument): readonly string[] {
  return [title ?? '', source.file, ...flatMap(projects, ({ unit, department, name }) => [unit?.name ?? '', department?.name ?? '', name])].filter((name) => name !== '')
}

/** Whether the words around it speak of something that lives: not of what was, of accounts that are settled, or of a document's name. */
function isAlive({ match, passage }: Match, entry: Former): boolean {
  const at = match.index
  const whole = match.input
  const before = whole.slice(Math.max(0, at - 10), at)
  const after = whole.slice(at + match[0].length, at + match[0].length + 10)
  if (/(?:原(?:[\p{Script=Han}]{0,4}[省市县区镇乡])?|前|撤销|历史上的|曾经|老)[“"]?$/u.test(before)) return false
  const paper = /([^《〈，。；]{0,8})[《〈][^《〈》〉]*$/u.exec(whole.slice(0, at))
  if (paper !== null && !(isPaper(entry) && (passage.field === 'basis' || GOES_BY.test(paper[1] ?? '')))) return false
  if (/^[”"]?(?:以来|结转|遗留|收官|末|已|建成|完成的|成果|欠款|尾款|质保金|后续|后评价|评估)/u.test(after)) return false
  return !/(?:遗留|尾款|欠款|质保金)/u.test(passage.text)
}

/** 按照《…》, 根据《…》. */
const GOES_BY = /(?:按照?|依照|根据|依据|遵照|参照|对照|落实|贯彻|执行|围绕|结合)[^《〈，。；]{0,4}$/u

export type { Former }
