/**
 * Projects told in running words:
 * ××项目，预算安排120万元，实施期限2025年1月至12月，主要用于……. Only a sentence that names
 * the project and what the budget gives for it begins one; nothing else is made of a text.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { Place } from '#core/kernel/place.ts'
import { budgetIn, type Year } from './disclosure-amounts.ts'
import { disclosedName, type ProseLine } from './disclosure-sections.ts'
import { partHeading } from './headings.ts'
import { endsAsProject, namesProject } from './project-words.ts'
import { readNumber } from '#core/kernel/numbering.ts'

export type SpokenProject = {
  readonly name: string
  readonly part: string | null
  /** As written: 120万元; null where the words name several and none for certain. */
  readonly amount: string | null
  readonly period: string | null
  readonly purpose: string | null
  readonly goals: string | null
  readonly grounds: string | null
  readonly implementer: string | null
  /** Clauses that say something else. */
  readonly left: readonly string[]
  readonly at: Place
}

/** Longer paragraphs are not searched. */
const LONGEST = 20_000
const AMOUNT = '(\\d[\\d,]*(?:\\.\\d+)?\\s*(?:万元|亿元|元|[万亿](?=[，,。；;、）)]|$)))'
const WHEN = '(?:20\\d{2}年度?|本年度?|当年|年初|今年)'
/** 预算安排, 2025年安排预算资金, 预算金额为. */
const GIVEN = `${WHEN}?(?:部门|项目|财政|区级|市级|县级|省级|年度|一般公共)*(?:预算|安排|拟安排|计划安排|专项)(?:预算|安排|金额|资金|总额|数|经费|拨款|投入|规模|额度|共计|共|为|约|[:：])*`
/** A name, a stop, and what the budget gives. */
const NAMED = new RegExp(
  `^([^，,。；;：:！？!?]{2,50}?)(?:[，,：:]|\\s)?\\s*[（(]?${GIVEN}\\s*${AMOUNT}[）)]?`,
  'u',
)
/** A name that ends as names of projects do, right before its amount and what it is for. */
const DIRECT = new RegExp(
  `^([^，,。；;：:！？!?]{2,50}?(?:项目|经费|专项|资金|补助|补贴|工程))[：:]?\\s*[（(]?${AMOUNT}[）)]?(?=[，,]\\s*(?:主要|资金)?用于)`,
  'u',
)
/** 安排××项目经费120万元，用于…. */
const ARRANGED = new RegExp(
  `^${WHEN}?(?:预算)?安排([^，,。；;：:！？!?\\d]{2,50}?(?:项目|经费|专项|资金|补助|补贴|工程)(?:经费|资金)?)${AMOUNT}(?=[，,]\\s*(?:主要|资金)?用于)`,
  'u',
)
/** Below a heading with the name: 2025年预算安排30万元. */
const UNNAMED = new RegExp(`^${GIVEN}\\s*${AMOUNT}`, 'u')

/** A name, and more words before what the budget gives: ××项目，总投资5000万元，2025年预算安排746万元. */
const LATER = /^([^，,。；;：:！？!?]{2,50}?(?:项目|经费|专项|资金|补助|补贴|工程))[，,：:]/u
/** What is said of a year that is over, and of differences, is about no project of the budget. */
const OVER = /决算|执行数|执行率|完成(?:年初|全年|当年|调整)?预算|(?:年初)?预算的\d/u

type Clauses = Pick<SpokenProject, 'period' | 'purpose' | 'goals' | 'grounds' | 'implementer'> & {
  readonly left: readonly string[]
}

/** @returns the projects, and the lines that tell of them. */
export function readSentences(
  lines: readonly ProseLine[],
  year: Year,
): { readonly projects: readonly SpokenProject[]; readonly used: ReadonlySet<ProseLine> } {
  const projects: SpokenProject[] = []
  const used = new Set<ProseLine>()
  let part: string | null = null
  for (const [at, line] of lines.entries()) {
    const heading = partHeading(line.text)
    if (heading) part = heading.title ?? heading.label
    else if (line.text.length <= LONGEST) {
      const inLine = projectsOf(line, lines[at - 1] ?? null, part, year)
      projects.push(...inLine.projects)
      for (const each of inLine.used) used.add(each)
    }
  }
  return { projects, used }
}

function projectsOf(
  line: ProseLine,
  above: ProseLine | null,
  part: string | null,
  year: Year,
): { readonly projects: readonly SpokenProject[]; readonly used: readonly ProseLine[] } {
  const projects: SpokenProject[] = []
  let before = ''
  for (const sentence of sentencesOf(line.text, year)) {
    const begun =
      beginning(sentence, year) ??
      (projects.length === 0 && before === '' ? belowHeading(sentence, above, year) : null)
    const last = projects.at(-1)
    if (begun)
      projects.push({ name: begun.name, amount: begun.amount, part, at: line.at, ...clausesOf(begun.rest) })
    else if (last) projects[projects.length - 1] = joined(last, clausesOf(sentence))
    else before += sentence
  }
  const [first] = projects
  if (!first) return { projects: [], used: [] }
  if (trimAll(before) !== '') projects[0] = { ...first, left: [trimAll(before), ...first.left] }
  const heading = above && disclosedName(above.text) === first.name ? [above] : []
  return { projects, used: [...heading, line] }
}

/**
 * Sentences end with a full stop; a semicolon parts projects of one paragraph only where the next one begins.
 */
function sentencesOf(text: string, year: Year): readonly string[] {
  const sentences: string[] = []
  for (const piece of text.split(/(?<=[。；;！!\n])/u)) {
    const last = sentences.at(-1)
    if (last !== undefined && /[；;]$/u.test(last) && beginning(piece, year) === null)
      sentences[sentences.length - 1] = last + piece
    else sentences.push(piece)
  }
  return sentences.filter((sentence) => trimAll(sentence) !== '')
}

type Begun = { readonly name: string; readonly amount: string | null; readonly rest: string }

function beginning(sentence: string, year: Year): Begun | null {
  const trimmed = trimAll(sentence).replace(/^其中[:：，,]?/u, '')
  const bare = trimAll(readNumber(trimmed)?.rest ?? trimmed)
  if (OVER.test(bare)) return null
  for (const pattern of [DIRECT, NAMED, ARRANGED]) {
    const match = pattern.exec(bare)
    const name = nameIn(match)
    if (match && name !== null && isTold(name, match)) return { name, ...budgetOf(bare, match, year) }
  }
  const later = LATER.exec(bare)
  const name = nameIn(later)
  const words = bare.slice(later?.[0].length ?? 0)
  const amount = name === null || !tellsMore(words) ? null : budgetIn(words, year, false)
  return name === null || amount === null ? null : { name, amount, rest: words }
}

/** The name that words begin with, without the year; null when they name no project. */
function nameIn(match: RegExpExecArray | null): string | null {
  const name = trimAll(match?.[1] ?? '')
    .replace(/^[“"]([^”"]+)[”"]$/u, '$1')
    .replace(/20\d{2}年度?$/u, '')
  return namesProject(name) ? name : null
}

/** The name ends as names of projects do, or 项目 is behind it. */
function isTold(name: string, match: RegExpExecArray): boolean {
  const behind = match[0].slice(match[0].indexOf(name) + name.length)
  return endsAsProject(name) || behind.startsWith('项目')
}

/**
 * The amount right behind the name, unless the sentence names others and does not say which is the year's.
 */
function budgetOf(sentence: string, match: RegExpExecArray, year: Year): Pick<Begun, 'amount' | 'rest'> {
  const name = match[1] ?? ''
  const words = sentence.slice(sentence.indexOf(name) + name.length)
  const amount = budgetIn(words, year, true)
  return { amount, rest: amount === match[2] ? sentence.slice(match[0].length) : words }
}

function tellsMore(text: string): boolean {
  const { period, purpose, goals, grounds, implementer } = clausesOf(text)
  return [period, purpose, goals, grounds, implementer].some((each) => each !== null)
}

/** The name is on a line of its own above. */
function belowHeading(sentence: string, above: ProseLine | null, year: Year): Begun | null {
  const bare = trimAll(sentence)
  const match = UNNAMED.exec(bare)
  if (
    !match ||
    OVER.test(bare) ||
    !above ||
    above.text.length > LONGEST_HEADING ||
    /[。；;，,：:]$/u.test(above.text.replace(/[。：:]$/u, '')) ||
    readNumber(above.text) === null
  )
    return null
  const name = disclosedName(above.text)
  if (!namesProject(name) || !endsAsProject(name)) return null
  const amount = budgetIn(bare, year, true)
  return { name, amount, rest: amount === match[1] ? bare.slice(match[0].length) : bare }
}

const LONGEST_HEADING = 60

const PERIOD =
  /^(?:项目)?(?:实施|建设|执行|服务)?(?:期限|周期|时间|起止时间|期)(?:为|是|[:：])?\s*(?=\d|自|从|一|两|三|全年|当年|本年|长期)(.+)$/u
const PURPOSE = /^(?:资金|经费)?(?:主要|重点|专项)?(?:用于|是用于|用途为|用途[:：])/u
const GOALS = /^(?:项目|年度)?(?:绩效目标|预期目标|年度目标|总体目标|绩效总目标)(?:为|是|[:：])\s*(.+)$/u
const GROUNDS = /^(?:项目)?(?:立项依据|设立依据|政策依据|依据)(?:为|是|[:：])\s*(.+)$/u
const IMPLEMENTER = /^(?:项目)?(?:实施主体|实施单位|承担单位)(?:为|是|[:：])\s*(.+)$/u

/** What the clauses behind the amount say. 主要用于 goes on to the end of its sentence. */
function clausesOf(text: string): Clauses {
  const found = {
    period: null as string | null,
    purpose: null as string | null,
    goals: null as string | null,
    grounds: null as string | null,
    implementer: null as string | null,
  }
  const left: string[] = []
  for (const sentence of text.split(/[。\n]/u)) {
    const clauses = sentence.split(/(?<=[，,；;])/u)
    for (let at = 0; at < clauses.length; at++) {
      const clause = bareClause(clauses[at] ?? '')
      const rest = bareClause(clauses.slice(at).join(''))
      if (clause === '') continue
      const period = PERIOD.exec(clause)?.[1]
      if (period !== undefined && found.period === null) found.period = period
      else if (PURPOSE.test(clause) && found.purpose === null) {
        const to = endOfWords(clauses, at)
        found.purpose = bareClause(clauses.slice(at, to).join(''))
        at = to - 1
      } else if (found.goals === null && GOALS.test(rest)) {
        found.goals = GOALS.exec(rest)?.[1] ?? null
        break
      } else if (found.grounds === null && GROUNDS.test(rest)) {
        const to = endOfWords(clauses, at)
        found.grounds = GROUNDS.exec(bareClause(clauses.slice(at, to).join('')))?.[1] ?? null
        at = to - 1
      } else if (found.implementer === null && IMPLEMENTER.test(clause))
        found.implementer = IMPLEMENTER.exec(clause)?.[1] ?? null
      else left.push(clause)
    }
  }
  return { ...found, left }
}

/** Words go on until a clause says something of its own. */
function endOfWords(clauses: readonly string[], from: number): number {
  for (let at = from + 1; at < clauses.length; at++) {
    const clause = bareClause(clauses[at] ?? '')
    if (PERIOD.test(clause) || GOALS.test(clause) || GROUNDS.test(clause) || IMPLEMENTER.test(clause))
      return at
  }
  return clauses.length
}

function bareClause(text: string): string {
  return trimAll(text).replace(/^[，,；;。、]+|[，,；;。]+$/gu, '')
}

function joined(project: SpokenProject, more: Clauses): SpokenProject {
  const left = [...project.left, ...more.left]
  const taken = (key: 'period' | 'purpose' | 'goals' | 'grounds' | 'implementer') => {
    const next = more[key]
    if (project[key] !== null && next !== null) left.push(next)
    return project[key] ?? next
  }
  return {
    ...project,
    period: taken('period'),
    purpose: taken('purpose'),
    goals: taken('goals'),
    grounds: taken('grounds'),
    implementer: taken('implementer'),
    left,
  }
}
