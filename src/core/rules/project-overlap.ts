/**
 * Two projects that seem to pay for the same thing: the name of one is in the brackets of the other's, or
 * both pay the same people's wages. Who pays what is then to be said.
 */
import { sharedRun } from '../figures/subject.ts'
import { matchesIn } from '../kernel/matches.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

export const projectOverlap: Rule = {
  code: 'project-overlap',
  group: 'copy-duplicate',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'attainability',
  mending: 'judgement',
  authority: { source: 'budget-law', confirmed: false },
  check: ({ projects }) => {
    const known = projects.map(readProject)
    const items = ofTwo(known, ({ items: own }) => own)
    const uses = ofTwo(known, ({ uses: own }) => own)
    // Only what is in two projects, or in two kinds of project, is compared: all else is another's or
    // anybody's.
    const pairs = known.map((one): Known => ({
      ...one,
      uses: one.uses.filter((use) => uses.has(use)),
      items: one.items.filter((item) => items.has(item)),
    }))
    // Twins share the same things with a third: said once.
    const reported = new Set<string>()
    return flatMap(pairs, (one, i) => {
      for (const [j, other] of pairs.entries()) {
        if (j === i) break
        const shared =
          sharedOf(other, one) ?? samePeople(other, one) ?? sharedUse(other, one) ?? sharedItems(other, one)
        if (shared === null || (shared.case === 'clause' && reported.has(shared.shared))) continue
        reported.add(shared.shared)
        return [
          onProject(one.project, {
            field: 'purpose',
            text: one.project.purpose ?? one.project.name,
            certainty: 0.6,
            values: { ...shared, other: other.project.order, name: other.project.name },
          }),
        ]
      }
      return []
    })
  },
}

type Known = {
  readonly project: Project
  readonly bare: string
  readonly inner: readonly string[]
  readonly payees: readonly string[]
  readonly hired: readonly string[]
  readonly uses: readonly string[]
  readonly items: readonly string[]
}

function readProject(project: Project): Known {
  return {
    project,
    bare: bareName(project.name),
    inner: bracketed(project.name),
    payees: payeesOf(project),
    hired: hiredBy(project.purpose ?? ''),
    uses: usesOf(project),
    items: itemsOf(project),
  }
}

/** What two kinds of project have: twins (兴隆社区网格员队伍 and 西苑社区网格员队伍) are one kind. */
function ofTwo(known: readonly Known[], of: (one: Known) => readonly string[]): ReadonlySet<string> {
  const owners = new Map<string, Project[]>()
  for (const one of known)
    for (const item of of(one)) owners.set(item, [...(owners.get(item) ?? []), one.project])
  return new Set(
    [...owners]
      .filter(([, projects]) => projects.length > 1 && kindsOf(projects) === 2)
      .map(([item]) => item),
  )
}

function kindsOf(projects: readonly Project[]): number {
  if (projects.length === 2) return 2
  const kinds: Project[] = []
  for (const project of projects) if (!kinds.some((kind) => areTwins(kind, project))) kinds.push(project)
  return kinds.length
}

/** The name of one of them that the name of the other holds. */
function nameWithin(a: Known, b: Known): string | null {
  if (a.inner.includes(b.bare)) return b.bare
  return b.inner.includes(a.bare) ? a.bare : null
}

function sharedOf(a: Known, b: Known): { readonly case: string; readonly shared: string } | null {
  const named = nameWithin(a, b)
  if (named !== null) return { case: 'name', shared: named }
  const paid = a.payees.find((payee) => b.payees.includes(payee))
  return paid === undefined ||
    years(a.project) !== years(b.project) ||
    levels(a.project) !== levels(b.project) ||
    areTwins(a.project, b.project)
    ? null
    : { case: 'default', shared: paid }
}

/** Who is hired to do the work of a unit, with the words that tell which of them: 驻站社工, 村级护林员. */
const HIRED_FOR =
  '社工|社会工作者|网格员|护林员|保洁员|协管员|协理员|护理员|辅警|专干|专职委员|安全员|信息员|巡查员|公益岗|派遣人员|聘用人员|编外人员|公益性岗位人员'
const HIRED = new RegExp(`\\p{Script=Han}{2}(?:${HIRED_FOR})`, 'gu')
const MAY_HIRE = new RegExp(HIRED_FOR, 'u')

function hiredBy(purpose: string): readonly string[] {
  return MAY_HIRE.test(purpose) ? matchesIn(purpose, HIRED).map(([words]) => words) : NONE
}

const NONE: readonly string[] = []

/** The same hired people, as many of them, in two projects that both pay for them. */
function samePeople(
  { project: a, hired: people }: Known,
  { project: b, hired }: Known,
): { readonly case: string; readonly shared: string } | null {
  const shared = people.length === 0 ? undefined : hired.find((words) => people.includes(words))
  if (shared === undefined || years(a) !== years(b) || levels(a) !== levels(b) || areTwins(a, b)) return null
  const heads = headsIn(a.purpose ?? '')
  return headsIn(b.purpose ?? '').some((count) => heads.includes(count)) ? { case: 'default', shared } : null
}

function headsIn(purpose: string): readonly (string | undefined)[] {
  return matchesIn(purpose, HEADS).map(([, count]) => count)
}

const HEADS = /(\d{2,})(?:人|名)/gu

/** Shorter clauses are said by chance. */
const LEAST_USE = 8

/** The clauses of a purpose that say what is paid for, each once, without the words that open them. */
function usesOf({ purpose }: Project): readonly string[] {
  return [
    ...new Set(
      (purpose ?? '')
        .split(/[，。；\n]/u)
        .map((clause) => clause.trim().replace(/^(?:并|及|和|以及|主要)+/u, ''))
        .filter(saysUse)
        .map((clause) => clause.replace(/^(?:用于|支付|安排)+/u, '')),
    ),
  ].filter(
    (clause) =>
      clause.length >= LEAST_USE &&
      !RATE_OF_PAY.test(clause) &&
      !clause.split('、').every((part) => ANYBODYS.test(part)),
  )
}

/** 每人每月500元, 按每生每年2000元的标准: many are paid the same. */
const RATE_OF_PAY =
  /^(?:按照?)?(?:每(?:人|名|生|户|月|年|天|日|亩|次|场|学期|季度?|课时|村|社区|站|处|个|台|所)(?:每)?)+[^\d]{0,4}[\d.]+(?:万?元)(?:的?标准)?[^，。；]{0,4}$/u

/** 支付…, 用于…, 购置…, or something with its rate or number: 雨水管道敷设按每米300元测算. */
function saysUse(clause: string): boolean {
  return (
    /^(?:用于|支付|安排|购置|采购|发放|租赁|维修|补助|改造|缴纳|聘请|建设|更换|印制|订阅|新建)/u.test(
      clause,
    ) || /\d+(?:\.\d+)?(?:万元|元|人|套|台|公里|平方米)/u.test(clause)
  )
}

/** What any project buys or does. */
const ANYBODYS =
  /^(?:办公|印刷|差旅|会议|培训|宣传|劳务|维护|维修|工作|相关|其他|日常|人员|设备|物业|水电|取暖|邮电|交通|保障|加强|提高|提升|确保|促进|完善|做好|开展|推进)/u

/** What is bought, one by one: 抢险物资、机械租赁. Things that any project buys are none. */
function itemsOf({ purpose }: Project): readonly string[] {
  const parts = (purpose ?? '').split(/[，。；、\n]|(?:以及|其中)/u).map((part) =>
    part
      .trim()
      .replace(/^(?:主要|同时|并|及|和|用于|支付|安排|购置|采购|发放)+/u, '')
      .replace(/(?:按每|每|共|按|\d)[\s\S]*$/u, '')
      .replace(/(?:等|费用?|经费)+$/u, ''),
  )
  return [...new Set(parts)].filter(
    (part) =>
      part.length >= 4 &&
      part.length <= 14 &&
      /^\p{Script=Han}+$/u.test(part) &&
      !ANYBODYS.test(part) &&
      part.replace(OF_ANY, '').length >= LEAST_OWN,
  )
}

/** What any project buys, wherever it is in the words: 活动和设备维护. */
const OF_ANY =
  /活动|设备|设施|维护|维修|保养|运行|运转|水电|物业|日常|人员|工资|费用?|经费|购置|采购|印刷|宣传|资料|培训|办公|管理|服务|更新|租赁|补贴|补助|工作|开展|组织|[和及与等]/gu
/** So much of a thing is its own. */
const LEAST_OWN = 2

/** Two things, or one with a name of its own, that two projects buy and no other. */
function sharedItems(a: Known, b: Known): { readonly case: string; readonly shared: string } | null {
  const shared = a.items.filter((item) => b.items.includes(item))
  if (shared.length < 2 && !shared.some((item) => item.length >= 6)) return null
  return essence(a.project.purpose ?? '') === essence(b.project.purpose ?? '') ||
    areTwins(a.project, b.project)
    ? null
    : { case: 'clause', shared: shared.join('、') }
}

/**
 * One use in the purposes of two projects and of no other; the same purpose twice is a copy, which is another
 * rule's.
 */
function sharedUse(a: Known, b: Known): { readonly case: string; readonly shared: string } | null {
  const use = a.uses.find((one) => b.uses.includes(one))
  return use === undefined ||
    essence(a.project.purpose ?? '') === essence(b.project.purpose ?? '') ||
    areTwins(a.project, b.project)
    ? null
    : { case: 'clause', shared: use }
}

/** One kind of project for two places: 兴隆社区网格员队伍经费 and 西苑社区网格员队伍经费. */
function areTwins(a: Project, b: Project): boolean {
  return sharedRun(a.name, b.name).length >= 4
}

/** Short names are no names of a project: （经费）. */
const LEAST_NAME = 5

function bareName(text: string): string {
  return essence(text).replace(/(?:经费|费用|资金|费)$/u, '')
}

function bracketed(name: string): readonly string[] {
  return !/[（(]/u.test(name)
    ? NONE
    : matchesIn(name, BRACKETS)
        .map((match) => bareName(match[1] ?? ''))
        .filter((part) => part.length >= LEAST_NAME)
}

const BRACKETS = /[（(]([^（()）]+)[）)]/gu

/** Names of people by what they do, and the word for what they are paid. */
const MAY_PAY = /工资|薪酬|待遇|报酬|薪金|津贴补贴/u
const PAID =
  /([\p{Script=Han}]{2,12}?(?:工作者|人员|干部|教师|专干|协理员|网格员|辅警|护林员|保洁员|村医|专职委员|公益岗|社工|队员))(?:的)?(?:的?(?:工资|薪酬|待遇|报酬|薪金|津贴补贴)|工资、保险)/gu

function payeesOf({ name, purpose }: Project): readonly string[] {
  const said = `${name}\n${purpose ?? ''}`
  return !MAY_PAY.test(said)
    ? NONE
    : flatMap(matchesIn(said, PAID), (match) => (match[1] ?? '').split(/及|和|与/u))
        .map(kindOf)
        .filter((payee) => payee.length >= LEAST_PAYEE)
}

/** The people without where they are and what is done for them: 保障城市社区工作者 and 社区工作者 are one kind. */
function kindOf(payee: string): string {
  return payee
    .replace(/^.*(?:保障|支付|发放|用于|落实|对|为)/u, '')
    .replace(/^(?:全[区县市]|城市|城镇|农村|我[区县市]|本级|街道|在职|聘用)/u, '')
}

/** 工作人员 and 人员 are anybody. */
const LEAST_PAYEE = 5

/** Money of another year or level of government is another money: 2024年…, 省级…, 中央…. */
function years({ name }: Project): string {
  return /(?:19|20)\d{2}/u.exec(name)?.[0] ?? ''
}

function levels({ name }: Project): string {
  return /中央|省级|市级|县级|区级/u.exec(name)?.[0] ?? ''
}
