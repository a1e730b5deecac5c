/**
 * Projects told in running words: ××项目，预算安排120万元，实施期限2025年1月至12月，主要用于……. Only a sentence that names
 * the project and what the budget gives for it begins one; nothing else is made of a text.
 */
import { trimAll } from '#core/characters.ts'
import type { Place } from '#core/target/document.ts'
import { nameOf, type ProseLine } from './disclosure-sections.ts'
import { partHeading } from './headings.ts'
import { readNumber } from '#core/numbering.ts'

export type SpokenProject = {
  readonly name: string
  readonly part: string | null
  /** As written: 120万元. */
  readonly amount: string
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
const AMOUNT = '(\\d[\\d,]*(?:\\.\\d+)?\\s*(?:万元|亿元|元))'
const WHEN = '(?:20\\d{2}年度?|本年度?|当年|年初|今年)'
/** 预算安排, 2025年安排预算资金, 预算金额为. */
const GIVEN = `${WHEN}?(?:部门|项目|财政|区级|市级|县级|省级|年度|一般公共)*(?:预算|安排|拟安排|计划安排|专项)(?:预算|安排|金额|资金|总额|数|经费|拨款|投入|规模|额度|共计|共|为|约|[:：])*`
/** A name, a stop, and what the budget gives. */
const NAMED = new RegExp(`^([^，,。；;：:！？!?]{2,50}?)(?:[，,：:]|\\s)?\\s*[（(]?${GIVEN}\\s*${AMOUNT}[）)]?`, 'u')
/** A name that ends as names of projects do, right before its amount and what it is for. */
const DIRECT = new RegExp(`^([^，,。；;：:！？!?]{2,50}?(?:项目|经费|专项|资金|补助|补贴|工程))[：:]?\\s*[（(]?${AMOUNT}[）)]?(?=[，,]\\s*(?:主要|资金)?用于)`, 'u')
/** 安排××项目经费120万元，用于…. */
const ARRANGED = new RegExp(`^${WHEN}?(?:预算)?安排([^，,。；;：:！？!?\\d]{2,50}?(?:项目|经费|专项|资金|补助|补贴|工程)(?:经费|资金)?)${AMOUNT}(?=[，,]\\s*(?:主要|资金)?用于)`, 'u')
/** Below a heading with the name: 2025年预算安排30万元. */
const UNNAMED = new RegExp(`^${GIVEN}\\s*${AMOUNT}`, 'u')

/** Lines of an account, not projects. */
const ACCOUNT = /(?:收入|支出|预算|结转|结余|合计|总计|小计|拨款|余额|决算|增减|情况)$|[(（][类款项][)）]|基本支出|项目支出(?!.*项目)|三公|公务接待|公务用车|因公出国|机关运行经费|政府采购|人员经费|公用经费|财政拨款|一般公共预算|一般公共服务|政府性基金|国有资本经营|工资福利|社会保障缴费|住房公积金|比上年|较上年|增加|减少|其中|^(?:本|我|该|全)(?:部门|单位|局|委|办|院|中心|校|街道|镇|乡)|^(?:部门|单位)|^20\d{2}年度?$/u

type Clauses = Pick<SpokenProject, 'period' | 'purpose' | 'goals' | 'grounds' | 'implementer'> & { readonly left: readonly string[] }

/** @returns the projects, and the lines that tell of them. */
export function readSentences(lines: readonly ProseLine[]): { readonly projects: readonly SpokenProject[]; readonly used: ReadonlySet<ProseLine> } {
  const projects: SpokenProject[] = []
  const used = new Set<ProseLine>()
  let part: string | null = null
  for (const [at, line] of lines.entries()) {
    const heading = partHeading(line.text)
    if (heading) part = heading.title ?? heading.label
    else if (line.text.length <= LONGEST) {
      const told = projectsOf(line, lines[at - 1] ?? null, part)
      projects.push(...told.projects)
      for (const each of told.used) used.add(each)
    }
  }
  return { projects, used }
}

function projectsOf(line: ProseLine, above: ProseLine | null, part: string | null): { readonly projects: readonly SpokenProject[]; readonly used: readonly ProseLine[] } {
  const projects: SpokenProject[] = []
  let before = ''
  for (const sentence of sentencesOf(line.text)) {
    const begun = beginning(sentence) ?? (projects.length === 0 && before === '' ? belowHeading(sentence, above) : null)
    const last = projects.at(-1)
    if (begun) projects.push({ name: begun.name, amount: begun.amount, part, at: line.at, ...clausesOf(begun.rest) })
    else if (last) projects[projects.length - 1] = joined(last, clausesOf(sentence))
    else before += sentence
  }
  const [first] = projects
  if (!first) return { projects: [], used: [] }
  if (trimAll(before) !== '') projects[0] = { ...first, left: [trimAll(before), ...first.left] }
  const heading = above && nameOf(above.text) === first.name ? [above] : []
  return { projects, used: [...heading, line] }
}

/** Sentences end with a full stop; a semicolon parts projects of one paragraph only where the next one begins. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const piece of text.split(/(?<=[。；;！!\n])/u)) {
    const last = sentences.at(-1)
    if (last !== undefined && /[；;]$/u.test(last) && beginning(piece) === null) sentences[sentences.length - 1] = last + piece
    else sentences.push(piece)
  }
  return sentences.filter((sentence) => trimAll(sentence) !== '')
}

type Begun = { readonly name: string; readonly amount: string; readonly rest: string }

function beginning(sentence: string): Begun | null {
  const trimmed = trimAll(sentence).replace(/^其中[:：，,]?/u, '')
  const bare = trimAll(readNumber(trimmed)?.rest ?? trimmed)
  for (const pattern of [DIRECT, NAMED, ARRANGED]) {
    const match = pattern.exec(bare)
    const name = trimAll(match?.[1] ?? '').replace(/^[“"]([^”"]+)[”"]$/u, '$1')
    if (match && name.length > 1 && !ACCOUNT.test(name)) return { name, amount: match[2] ?? '', rest: bare.slice(match[0].length) }
  }
  return null
}

/** The name stands on a line of its own above. */
function belowHeading(sentence: string, above: ProseLine | null): Begun | null {
  const match = UNNAMED.exec(trimAll(sentence))
  if (!match || !above || above.text.length > LONGEST_HEADING || /[。；;，,：:]$/u.test(above.text.replace(/[。：:]$/u, '')) || readNumber(above.text) === null) return null
  const name = nameOf(above.text)
  return name.length > 1 && !ACCOUNT.test(name) && /(?:项目|经费|专项|资金|补助|补贴|工程|建设|服务|维护|运维|改造|保障|购置|活动|工作)$/u.test(name) ? { name, amount: match[1] ?? '', rest: trimAll(sentence).slice(match[0].length) } : null
}

const LONGEST_HEADING = 60

const PERIOD = /^(?:项目)?(?:实施|建设|执行|服务)?(?:期限|周期|时间|起止时间|期)(?:为|是|[:：])?\s*(?=\d|自|从|一|两|三|全年|当年|本年|长期)(.+)$/u
const PURPOSE = /^(?:资金|经费)?(?:主要|重点|专项)?(?:用于|是用于|用途为|用途[:：])/u
const GOALS = /^(?:项目|年度)?(?:绩效目标|预期目标|年度目标|总体目标|绩效总目标)(?:为|是|[:：])\s*(.+)$/u
const GROUNDS = /^(?:项目)?(?:立项依据|设立依据|政策依据|依据)(?:为|是|[:：])\s*(.+)$/u
const IMPLEMENTER = /^(?:项目)?(?:实施主体|实施单位|承担单位)(?:为|是|[:：])\s*(.+)$/u

/** What the clauses behind the amount say. 主要用于 goes on to the end of its sentence. */
function clausesOf(text: string): Clauses {
  const found = { period: null as string | null, purpose: null as string | null, goals: null as string | null, grounds: null as string | null, implementer: null as string | null }
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
      } else if (found.implementer === null && IMPLEMENTER.test(clause)) found.implementer = IMPLEMENTER.exec(clause)?.[1] ?? null
      else left.push(clause)
    }
  }
  return { ...found, left }
}

/** Words go on until a clause says something of its own. */
function endOfWords(clauses: readonly string[], from: number): number {
  for (let at = from + 1; at < clauses.length; at++) {
    const clause = bareClause(clauses[at] ?? '')
    if (PERIOD.test(clause) || GOALS.test(clause) || GROUNDS.test(clause) || IMPLEMENTER.test(clause)) return at
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
  return { ...project, period: taken('period'), purpose: taken('purpose'), goals: taken('goals'), grounds: taken('grounds'), implementer: taken('implementer'), left }
}
