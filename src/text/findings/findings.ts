/** The words of findings: messages, titles, authorities, and the public report `jichi.findings/1`. */
import {
  FINDINGS_FORMAT,
  type Finding,
  type FindingRepeat,
  type FindingValues,
  type RuleGroup,
  type Severity,
} from '#core/kernel/finding.ts'
import { findingOccurrences, ROW_REASONS, WHOLE_ROW } from '#core/rules/fold.ts'
import type { FindingState } from '#core/findings/life.ts'
import { ruleFacts } from '#core/rules/catalogue.ts'
import type { FindingsReport, PublishedWaiver, ReportedFinding } from '#core/findings/report.ts'
import type { CheckResult } from '#core/findings/run.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Language, Wording } from '../language.ts'
import { AUTHORITY_NAMES } from '../rules/authorities.ts'
import type { RuleText } from '../rules/rule-text.ts'
import { term } from '../rules/terms.ts'
import { ruleText } from '../rules/texts.ts'

const GROUP_NAMES: Record<RuleGroup, Wording> = {
  'budget-plan': { 'zh-CN': '预算与支出计划', en: 'Budget and plan' },
  missing: { 'zh-CN': '缺项', en: 'Missing' },
  'value-format': { 'zh-CN': '指标值格式', en: 'Value format' },
  classification: { 'zh-CN': '指标归类', en: 'Classification' },
  measurability: { 'zh-CN': '可衡量性', en: 'Measurability' },
  naming: { 'zh-CN': '指标名称', en: 'Naming' },
  basis: { 'zh-CN': '指标值依据', en: 'Basis' },
  'goals-purpose': { 'zh-CN': '目标与用途', en: 'Goals and purpose' },
  'copy-duplicate': { 'zh-CN': '照抄与重复', en: 'Copies and duplicates' },
  'narrative-table': { 'zh-CN': '文表一致', en: 'Text against tables' },
  arithmetic: { 'zh-CN': '测算', en: 'Arithmetic' },
  text: { 'zh-CN': '文字格式', en: 'Text' },
  'time-privacy': { 'zh-CN': '时效与隐私', en: 'Time and privacy' },
}

const SEVERITY_NAMES: Record<Severity, Wording> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '警告', en: 'Warning' },
  advice: { 'zh-CN': '建议', en: 'Advice' },
}

export function groupName(group: RuleGroup, language: Language): string {
  return GROUP_NAMES[group][language]
}

export function severityName(severity: Severity, language: Language): string {
  return SEVERITY_NAMES[severity][language]
}

/** What a rule is called in a list; the code itself when this version does not know it. */
export function ruleTitle(code: string, language: Language): string {
  return ruleText(code)?.title[language] ?? code
}

/** Why a rule matters, in one sentence; empty for an unknown code. */
export function ruleReason(code: string, language: Language): string {
  return ruleText(code)?.why[language] ?? ''
}

/** An example as it is found and as it should be; null for an unknown code. */
export function ruleExample(code: string): { readonly bad: string; readonly good: string } | null {
  const text = ruleText(code)
  return text === null ? null : { bad: text.bad, good: text.good }
}

const UNCONFIRMED: Wording = { 'zh-CN': '（待核对）', en: ' (not yet checked against the official text)' }

/** The rule's source in words, for those who write and review; empty for an unknown code. */
export function authorityText(code: string, language: Language): string {
  const text = ruleText(code)
  const authority = ruleFacts(code)?.authority ?? null
  if (text === null || authority === null) return ''
  const colon = language === 'en' ? ': ' : '：'
  return AUTHORITY_NAMES[authority.source][language] + colon + text.clause[language]
}

/** For those who keep rules: with 「待核对」 while it is not compared with the official text. */
export function checkedAuthorityText(code: string, language: Language): string {
  const isOpen = ruleFacts(code)?.authority.confirmed === false
  return authorityText(code, language) + (isOpen ? UNCONFIRMED[language] : '')
}

const REPEATED: Wording = { 'zh-CN': '（共{count}处）', en: ' ({count} places)' }
const REPEATED_ELSEWHERE: Wording = {
  'zh-CN': '（同一文档的其他项目也有，共{count}处）',
  en: ' (other projects of the document have it too, {count} places in all)',
}
const REPEATED_BOTH: Wording = {
  'zh-CN': '（本项目{own}处，连同同一文档的其他项目共{count}处）',
  en: ' ({own} places in this project, {count} with the other projects of the document)',
}

/** In how many places it holds; in how many of them outside the project that it speaks of. */
function repeatedText(finding: Finding, language: Language): string {
  const places = findingOccurrences(finding)
  const count = places.length
  const own = places.filter(({ project }) => project === finding.project).length
  // A message that counts its rows has said in how many places it holds.
  if (count < 2 || finding.values['case'] === 'rows') return ''
  if (finding.project === null || own === count) return fill(REPEATED[language], { count }, language)
  return fill((own > 1 ? REPEATED_BOTH : REPEATED_ELSEWHERE)[language], { own, count }, language)
}

/** One plain sentence with the figures of this very case, and in how many places it holds. */
export function findingMessage(finding: Finding, language: Language): string {
  const messages = ruleText(finding.rule)?.messages
  if (messages === undefined) return finding.rule
  const wording =
    finding.values['case'] === WHOLE_ROW ? wholeRow(finding) : wordingOf(messages, finding.values)
  const values = {
    ...finding.values,
    reasons: reasonsOf(finding, language),
    text: finding.text ?? finding.values['text'] ?? '',
  }
  return (
    fill(withoutEmptyQuotes(wording[language], values, language), values, language) +
    repeatedText(finding, language)
  )
}

const BLANK: Wording = { 'zh-CN': '（空白）', en: '(blank)' }

/** A cell in which nothing is written is said to be blank, not quoted. */
function withoutEmptyQuotes(words: string, values: FindingValues, language: Language): string {
  return words.replaceAll(/“\{(\w+)\}”/gu, (quoted, name: string) =>
    values[name] === '' ? BLANK[language] : quoted,
  )
}

/** That of the case; where one of its figures is 0 and there are words without it, those. */
function wordingOf(messages: RuleText['messages'], values: FindingValues): Wording {
  const kind = String(values['case'] ?? 'default')
  const nothing = Object.keys(values).find(
    (name) => values[name] === 0 && messages[`${kind} without ${name}`] !== undefined,
  )
  return messages[nothing === undefined ? kind : `${kind} without ${nothing}`] ?? messages.default
}

const ROW_ANEW: Wording = {
  'zh-CN': '“{name}”这一行各栏互不对应（{reasons}），请整行重写。',
  en: 'The cells of the row “{name}” do not belong together ({reasons}): write the whole row anew.',
}
const ROW_ANEW_ELSEWHERE: Wording = {
  'zh-CN': '“{name}”这一行各栏互不对应（{reasons}），请整行重写；按内容更像“{better}”。',
  en: 'The cells of the row “{name}” do not belong together ({reasons}): write the whole row anew; it is rather “{better}”.',
}

/** One remark on a row whose cells do not belong together, whatever rule speaks. */
function wholeRow({ values }: Finding): Wording {
  return (values['better'] ?? '') === '' ? ROW_ANEW : ROW_ANEW_ELSEWHERE
}

function reasonsOf({ rule, also }: Finding, language: Language): readonly string[] {
  const codes = [rule, ...also.map((other) => other.rule)]
  return ROW_REASONS.filter((code) => codes.includes(code)).map((code) => ruleTitle(code, language))
}

function fill(template: string, values: FindingValues, language: Language): string {
  return template
    .replace(/“\{(\w+)\}”/gu, (_, name: string) => `“${inWords(values[name] ?? '', language, '”', '“')}”`)
    .replace(/\{(\w+)\}/gu, (_, name: string) => inWords(values[name] ?? '', language))
}

/** Of a list in quotation marks every item has its own: names may hold a 、 themselves. */
function inWords(value: FindingValues[string], language: Language, closed = '', opened = ''): string {
  if (typeof value === 'string' || typeof value === 'number') return term(value, language)
  return value.map((item) => term(item, language)).join(closed + (language === 'en' ? ', ' : '、') + opened)
}

/** A finding with what was decided on it; without a database all are open. */
export type Reportable = Finding & { readonly state?: FindingState; readonly waiver?: PublishedWaiver | null }

/** @param result its summary is over the findings that count; waived ones may be among the findings */
export function findingsReport(
  document: TargetDocument,
  result: Omit<CheckResult, 'findings'> & { readonly findings: readonly Reportable[] },
  language: Language,
): FindingsReport {
  return {
    format: FINDINGS_FORMAT,
    source: document.source,
    ruleSet: result.ruleSet,
    summary: result.summary,
    findings: result.findings.map((finding) => reported(finding, language)),
  }
}

function reported(finding: Reportable, language: Language): ReportedFinding {
  const { rule, group, severity, certainty, project, indicator, field, text, suggestion, also, places, at } =
    finding
  const message = findingMessage(finding, language)
  return {
    rule,
    group,
    severity,
    certainty,
    project,
    indicator,
    field,
    text,
    message,
    suggestion,
    authority: authorityText(rule, language),
    also,
    places: places.map(placeOf),
    at,
    state: finding.state ?? 'open',
    waiver: finding.waiver ?? null,
  }
}

function placeOf({ project, indicator, field, at, text, suggestion }: FindingRepeat): FindingRepeat {
  return {
    project,
    indicator,
    field,
    ...(text !== undefined && { text }),
    ...(suggestion !== undefined && { suggestion }),
    at,
  }
}
