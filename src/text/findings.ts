/** The words of findings: messages, titles, authorities, and the public report `jichi.findings/1`. */
import { FINDINGS_FORMAT, type Finding, type FindingPlace, type RuleGroup, type Severity } from '#core/finding.ts'
import type { CheckResult } from '#core/rules/run.ts'
import type { Source, TargetDocument } from '#core/target/document.ts'
import type { Language, Wording } from './language.ts'

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
export function ruleTitle(code: string, _language: Language): string {
  return code
}

/** The rule's source in words, with 「待核对」 while it is not compared with the official text; empty for an unknown code. */
export function authorityText(_code: string, _language: Language): string {
  return ''
}

/** One plain sentence with the figures of this very case. */
export function findingMessage(finding: Finding, _language: Language): string {
  return finding.rule
}

/** A finding in its public form. */
export type ReportedFinding = Omit<Finding, 'values'> & { readonly message: string; readonly authority: string }

/** The public object `jichi.findings/1` of docs/exchange-format.md. */
export type FindingsReport = {
  readonly format: typeof FINDINGS_FORMAT
  readonly source: Source
  readonly ruleSet: string
  readonly summary: CheckResult['summary']
  readonly findings: readonly ReportedFinding[]
}

export function findingsReport(document: TargetDocument, result: CheckResult, language: Language): FindingsReport {
  return {
    format: FINDINGS_FORMAT,
    source: document.source,
    ruleSet: result.ruleSet,
    summary: result.summary,
    findings: result.findings.map((finding) => reported(finding, language)),
  }
}

function reported(finding: Finding, language: Language): ReportedFinding {
  const { rule, group, severity, project, indicator, field, text, suggestion, also, places, at } = finding
  const message = findingMessage(finding, language)
  return {
    rule, group, severity, project, indicator, field, text, message, suggestion,
    authority: authorityText(rule, language), also, places: places.map(placeOf), at,
  }
}

function placeOf({ project, indicator, field, at }: FindingPlace): FindingPlace {
  return { project, indicator, field, at }
}
