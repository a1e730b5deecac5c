/** Words of 绩效档案. What an entry says is made of its facts, in the language of the reader. */
import type { ArchiveEntry, ArchivePart } from '#core/archive/entry.ts'
import {
  accountabilityKindName,
  accountabilityNumber,
  accountabilityStateOf,
  ACCOUNTABILITY_STATE_NAMES,
} from './accountability.ts'
import { closedName } from './closing.ts'
import { ACT_KINDS } from '#core/filing/states.ts'
import { CHANGE_KINDS } from '#core/execution/budget-change.ts'
import { joinClauses } from '#core/kernel/clauses.ts'
import { fen, showWan } from '#core/kernel/money.ts'
import { PROPOSAL_KINDS, RESULT_SOURCES } from '#core/results/propose.ts'
import { RECTIFICATION_ACTS } from '#core/rectification/states.ts'
import { CHANGE_KIND_WORDS } from './execution/execution.ts'
import { ACT_NAMES, actName, recordName, isConfirmation, stepName } from './filing.ts'
import type { Language, Wording } from './language.ts'
import { LIGHT_NAMES } from './monitoring.ts'
import { RECTIFICATION_ACT_NAMES, rectificationNumber } from './rectification.ts'
import { PROPOSAL_NAMES, RESULT_SOURCE_NAMES } from './results.ts'

export const ARCHIVE_PART_NAMES: Record<ArchivePart, Wording> = {
  filing: { 'zh-CN': '申报、审核和批复', en: 'Filing and review' },
  version: { 'zh-CN': '批复版本', en: 'Approved versions' },
  comment: { 'zh-CN': '批注', en: 'Comments' },
  assessment: { 'zh-CN': '事前评估', en: 'Assessment' },
  money: { 'zh-CN': '预算调整和支付', en: 'Budget changes and payments' },
  monitoring: { 'zh-CN': '运行监控', en: 'Monitoring' },
  closing: { 'zh-CN': '终止和恢复', en: 'Closing' },
  evaluation: { 'zh-CN': '自评和评价', en: 'Evaluation' },
  result: { 'zh-CN': '结果应用', en: 'Results applied' },
  rectification: { 'zh-CN': '整改', en: 'Rectification' },
  accountability: { 'zh-CN': '约谈和问责', en: 'Accountability' },
  attachment: { 'zh-CN': '佐证材料', en: 'Evidence' },
}

export type EntryWords = {
  readonly title: string
  /** '' where nothing more is known. */ readonly detail: string
}

type Fact = (name: string) => string
type Say = (fact: Fact, kind: string, language: Language) => EntryWords

const zh = (language: Language) => language !== 'en'
const wan = (amount: string) => (/^-?\d+$/.test(amount) ? `${showWan(fen(BigInt(amount)))} 万元` : '')
const joined = (...parts: readonly string[]) => joinClauses(parts)
const named = <K extends string>(
  kinds: readonly K[],
  names: Record<K, Wording>,
  kind: string,
  language: Language,
) => {
  const found = kinds.find((one) => one === kind)
  return found === undefined ? kind : names[found][language]
}

function paymentsTitle(fact: Fact, language: Language): string {
  return zh(language)
    ? `${fact('month')} 支付 ${fact('count')} 笔`
    : `${fact('count')} payments in ${fact('month')}`
}

/** Of a sheet that is not 办结, while its round goes on and after. */
const UNFINISHED_KINDS = ['open', 'closed', 'ended'] as const
const UNFINISHED: Record<(typeof UNFINISHED_KINDS)[number], Wording> = {
  open: { 'zh-CN': '本轮监控尚未办结', en: 'This round is not finished yet' },
  closed: { 'zh-CN': '本轮监控已结束，监控表未办结', en: 'The round was closed without a finished sheet' },
  ended: { 'zh-CN': '项目已终止，监控表不再填报', en: 'It ended unfinished: the project was closed' },
}

const FINANCE_OFFICE: Wording = { 'zh-CN': '财政部门', en: 'the finance bureau' }

/** Who led an evaluation, the agency, and how many experts judged, with names where they are known. */
function evaluatedBy(fact: Fact, kind: string, language: Language): readonly string[] {
  const office = kind === 'finance' ? FINANCE_OFFICE[language] : fact('unit')
  const names = fact('names')
  return zh(language)
    ? [
        `组织：${office}（任务负责人 ${fact('ledBy')}）`,
        fact('agency') === '' ? '' : `第三方机构：${fact('agency')}`,
        `专家 ${fact('experts')} 名${names === '' ? '' : `：${names}`}`,
      ]
    : [
        `by ${office} (led by ${fact('ledBy')})`,
        fact('agency') === '' ? '' : `agency: ${fact('agency')}`,
        `experts: ${fact('experts')}${names === '' ? '' : ` (${names})`}`,
      ]
}

/** What was decided, by how much, from and to, and in which budget: 压减 20.00 万元（由 100.00 到 80.00），2027 年预算. */
function decidedText(fact: Fact, kind: string, language: Language): string {
  const name = named(PROPOSAL_KINDS, PROPOSAL_NAMES, kind, language)
  const [from, to] = [fen(BigInt(fact('base'))), fen(BigInt(fact('amount')))]
  const by = fen(to < from ? from - to : to - from)
  const year = fact('budgetYear')
  if (by === 0n)
    return zh(language)
      ? `${name}，${year} 年预算 ${showWan(to)} 万元`
      : `${name}, ${showWan(to)} 万元 in the budget of ${year}`
  return zh(language)
    ? `${name}${to > from ? '，增加' : ''} ${showWan(by)} 万元（由 ${showWan(from)} 到 ${showWan(to)}），${year} 年预算`
    : `${name} ${to > from ? '+' : '−'}${showWan(by)} 万元 (from ${showWan(from)} to ${showWan(to)}), budget of ${year}`
}

/** Of a decision that was taken back. */
const WITHDRAWN: Wording = { 'zh-CN': '（已撤销）', en: ' (undone)' }

function filingTitle(fact: Fact, kind: string, language: Language): string {
  const step = fact('step')
  const isConfirming = isConfirmation(step)
  const name =
    kind === 'pass' ? actName('pass', isConfirming, language) : named(ACT_KINDS, ACT_NAMES, kind, language)
  const undone = ACT_KINDS.find((one) => one === fact('undone'))
  if (undone !== undefined) return recordName({ kind: undone, step, undone }, language)
  // One 审核通过 after the other: of which step each is.
  if (!['pass', 'return'].includes(kind) || isConfirming || step === '') return name
  const at = stepName(step, [], language)
  return zh(language) ? `${name}（${at}）` : `${name} (${at})`
}

/** Who sent a sheet in; its entry names who passed it. */
function sentText(fact: Fact, language: Language): string {
  const name = fact('sentBy')
  if (name === '') return ''
  return zh(language) ? `送审：${name}` : `sent in by ${name}`
}

/** 终止 is told by its day, and by itself that it was taken back. */
function closingTitle(fact: Fact, kind: string, language: Language): string {
  if (kind === 'reopen') return ACT_NAMES.reopen[language]
  const again = kind === 'closed-once' ? WITHDRAWN_CLOSING[language] : ''
  return `${closedName({ day: fact('day') }, language)}${again}`
}

function takenBackText(amount: string, language: Language): string {
  if (amount === '' || amount === '0') return ''
  return zh(language) ? `收回 ${wan(amount)}` : `taken back: ${wan(amount)}`
}

/** Of a closing that was taken back. */
const WITHDRAWN_CLOSING: Wording = { 'zh-CN': '（后恢复）', en: ' (opened again later)' }

const PARTS: Record<ArchivePart, Say> = {
  filing: (fact, kind, language) => ({
    title: filingTitle(fact, kind, language),
    detail: fact('said'),
  }),
  closing: (fact, kind, language) => ({
    title: closingTitle(fact, kind, language),
    detail: joined(fact('number'), fact('said'), takenBackText(fact('amount'), language)),
  }),
  version: (fact, _kind, language) => ({
    title: zh(language) ? `第 ${fact('number')} 版批复` : `Version ${fact('number')} approved`,
    detail: joined(fact('approval'), wan(fact('budget')), fact('reason'), `SHA-256 ${fact('sha256')}`),
  }),
  comment: (fact, _kind, language) => ({ title: zh(language) ? '批注' : 'Comment', detail: fact('said') }),
  assessment: (fact, _kind, language) => ({
    title: zh(language) ? `事前评估第 ${fact('number')} 版签署` : `Assessment ${fact('number')} signed`,
    detail: joined(zh(language) ? `${fact('total')} 分` : `${fact('total')} points`, fact('said')),
  }),
  money: (fact, kind, language) => ({
    title:
      kind === 'payments'
        ? paymentsTitle(fact, language)
        : named(CHANGE_KINDS, CHANGE_KIND_WORDS, kind, language),
    detail: joined(wan(fact('amount')), fact('approval'), fact('said')),
  }),
  monitoring: (fact, kind, language) => ({
    title: zh(language) ? `监控表（截至 ${fact('day')}）` : `Monitoring sheet (${fact('day')})`,
    detail: joined(
      kind === 'final' ? '' : named(UNFINISHED_KINDS, UNFINISHED, kind, language),
      fact('light') === ''
        ? ''
        : named(['red', 'yellow', 'green', 'none'] as const, LIGHT_NAMES, fact('light'), language),
      fact('rate') === '' ? '' : `${zh(language) ? '执行率' : 'paid'} ${fact('rate')}%`,
      fact('achievement') === ''
        ? ''
        : `${zh(language) ? '目标实现程度' : 'targets reached'} ${fact('achievement')}%`,
      sentText(fact, language),
    ),
  }),
  evaluation: (fact, kind, language) => ({
    title:
      named(RESULT_SOURCES, RESULT_SOURCE_NAMES, kind, language) +
      (fact('task') === '' ? '' : `${zh(language) ? '：' : ': '}${fact('task')}`),
    detail: joined(
      zh(language) ? `${fact('score')} 分` : `${fact('score')} points`,
      fact('grade'),
      sentText(fact, language),
      ...(fact('task') === '' ? [] : evaluatedBy(fact, kind, language)),
    ),
  }),
  result: (fact, kind, language) => ({
    title:
      `${zh(language) ? '结果应用：' : 'Decided: '}${decidedText(fact, kind, language)}` +
      (fact('withdrawn') === '' ? '' : WITHDRAWN[language]),
    detail: fact('said'),
  }),
  rectification: (fact, kind, language) => ({
    title:
      `${rectificationNumber({ year: Number(fact('year')), number: Number(fact('number')) }, language)} ` +
      `${named(['open', ...RECTIFICATION_ACTS] as const, RECTIFICATION_ACT_NAMES, kind, language)}`,
    detail: fact('said'),
  }),
  accountability: (fact, kind, language) => ({
    title:
      `${accountabilityNumber({ year: Number(fact('year')), number: Number(fact('number')) }, language)} ` +
      `${accountabilityKindName(kind, language)}（${ACCOUNTABILITY_STATE_NAMES[accountabilityStateOf(fact('state'))][language]}）`,
    detail: joined(fact('person'), fact('said'), fact('decidedBy'), fact('outcome')),
  }),
  attachment: (fact, _kind, language) => ({
    title: zh(language) ? `上传 ${fact('file')}` : `${fact('file')} added`,
    detail: joined(fact('said'), `SHA-256 ${fact('sha256')}`),
  }),
}

export function archiveWords(
  { part, kind, facts }: Pick<ArchiveEntry, 'part' | 'kind' | 'facts'>,
  language: Language,
): EntryWords {
  return PARTS[part]((name) => String(facts[name] ?? ''), kind, language)
}
