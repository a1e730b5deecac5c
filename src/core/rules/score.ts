/**
 * A proposed score of a document, 0…100, and its grade. It is a help for ranking documents, not an official result: the
 * reviewer decides. Grade bands 优 ≥90, 良 ≥80, 中 ≥60, 差 <60 are those of 财预〔2020〕10号.
 *
 * Every rule that is broken costs its severity's points times the share of projects affected (at least `least` of them),
 * whatever the number of its findings; no group of rules costs more than `groupCap`. So a document of thirty projects
 * is not worse than one of five for being longer.
 */
import type { Finding, RuleGroup, Severity } from '../finding.ts'
import { SEVERITIES } from '../finding.ts'
import { occurrencesOf } from './fold.ts'
import type { Scoring } from './parameters.ts'

export const GRADES = ['优', '良', '中', '差'] as const
export type Grade = (typeof GRADES)[number]

export type CheckSummary = {
  /** Findings by severity. */
  readonly error: number
  readonly warning: number
  readonly advice: number
  /** 0…100, one decimal. */
  readonly score: number
  readonly grade: Grade
}

export function summarise(findings: readonly Finding[], projects: number, scoring: Scoring): CheckSummary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const score = scoreOf(findings, projects, scoring)
  return { error: count('error'), warning: count('warning'), advice: count('advice'), score, grade: gradeOf(score, scoring) }
}

/** 100 minus the capped deductions, rounded to one decimal. */
export function scoreOf(findings: readonly Finding[], projects: number, scoring: Scoring): number {
  const byGroup = new Map<RuleGroup, number>()
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const own = findings.filter((finding) => finding.rule === rule)
    const [first] = own
    if (first === undefined) continue
    byGroup.set(first.group, (byGroup.get(first.group) ?? 0) + deductionOf(own, projects, scoring))
  }
  const lost = [...byGroup.values()].reduce((sum, points) => sum + Math.min(points, scoring.groupCap), 0)
  return Math.max(0, Math.round((100 - lost) * 10) / 10)
}

function deductionOf(findings: readonly Finding[], projects: number, scoring: Scoring): number {
  const gravest = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'advice'
  return scoring.points[gravest] * Math.max(scoring.least, shareOf(findings, projects))
}

/** The share of projects that the findings speak of; a finding about the whole document speaks of all. */
function shareOf(findings: readonly Finding[], projects: number): number {
  const affected = new Set(findings.flatMap((finding) => occurrencesOf(finding).map((place) => place.project)))
  return affected.has(null) || projects === 0 ? 1 : affected.size / projects
}

export function gradeOf(score: number, { bands }: Scoring): Grade {
  if (score >= bands.excellent) return '优'
  if (score >= bands.good) return '良'
  return score >= bands.fair ? '中' : '差'
}
