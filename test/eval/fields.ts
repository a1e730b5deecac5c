/**
 * Practice in many fields: short targets of departments of every kind, each with its mistakes marked where
 * they stand. They were written while the rules were mended and teach what a field's own words look like;
 * they are no unseen documents (those are the blind sets). The first runs, before the rules were mended by
 * each: 22 of 43 marks met and 29 of 37 findings right, then 24 of 40 and 33 of 36, 21 of 34 and 25 of 28, 28
 * of 35 and 34 of 35. The figures of the first runs of the fifth to the last file, which are longer and
 * mostly of right rows, are in test/eval/blind/README.md.
 *
 * A line each: `#` unit | year, `O:` 总体目标, `@` project | 万元 | purpose, `G` goal, `N` what 分项绩效目标 says of it,
 * `I` its 绩效指标, `S:` 工作保障措施, `P` spending plan in % (3月底/6月底/10月底/12月底), `-` kind | name | description |
 * value | basis. `*code` must be told there, `~code` may be.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingPlace, RuleGroup } from '#core/kernel/finding.ts'
import { CATALOGUE, type RuleCode } from '#core/rules/catalogue.ts'
import { NOTHING_JUDGED } from '#core/rules/precision.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { checkTargets } from '#core/findings/run.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { Safeguard, SubGoal, TargetDocument } from '#core/target/document.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import { ALONE, row, statement, subGoal, targets } from '../support/targets.ts'
import { findingPlaces } from './labels.ts'

const KINDS: Record<string, string> = {
  数量: '数量指标',
  质量: '质量指标',
  时效: '时效指标',
  成本: '成本指标',
  经济: '经济效益指标',
  社会: '社会效益指标',
  生态: '生态效益指标',
  可持续: '可持续影响指标',
  满意: '服务对象满意度指标',
}

/** A mistake that must (or may) be told: of which project (0 the document), of which row (0 none). */
export type Mark = {
  readonly unit: string
  readonly project: number
  readonly row: number
  readonly code: string
  readonly must: boolean
  readonly text: string
}
export type Field = {
  readonly unit: string
  readonly document: TargetDocument
  readonly marks: readonly Mark[]
}

type Draft = {
  unit: string
  year: number
  overall: string | null
  safeguards: Safeguard[]
  projects: { -readonly [K in keyof Project]?: Project[K] }[]
  goals: SubGoal[]
  marks: Mark[]
}

/** The practice targets of a file of test/eval/fields. */
export function readFields(file: string): readonly Field[] {
  const fields: Draft[] = []
  for (const line of readFileSync(join(import.meta.dirname, 'fields', file), 'utf8').split('\n')) {
    if (line.startsWith('# ')) {
      const [unit = '', year = '2026'] = line.slice(2).split(' | ')
      fields.push({
        unit,
        year: Number(year),
        overall: null,
        safeguards: [],
        projects: [],
        goals: [],
        marks: [],
      })
    } else if (line.trim() !== '') {
      const field = fields.at(-1)
      if (field !== undefined) readLine(field, line)
    }
  }
  return fields.map(({ unit, year, overall, safeguards, projects, goals, marks }) => ({
    unit,
    marks,
    document: targets(
      projects.map((one) => ({ ...one, unit: { code: '360012', name: unit } })),
      { fiscalYear: year, statement: statement({ overallGoal: overall, safeguards, subGoals: goals }) },
    ),
  }))
}

function readLine(field: Draft, line: string): void {
  const text = line.replace(/\s+[*~][a-z0-9-]+/gu, '').trim()
  const nth = field.projects.length
  const current = field.projects.at(-1)
  const mark = (project: number, rowNumber: number) => {
    for (const [, sign = '', code = ''] of line.matchAll(/\s([*~])([a-z0-9-]+)/gu))
      field.marks.push({ unit: field.unit, project, row: rowNumber, code, must: sign === '*', text })
  }
  if (text.startsWith('O:')) {
    field.overall = text.slice(2).trim()
    mark(0, 0)
  } else if (text.startsWith('S:')) {
    field.safeguards.push({ label: null, title: null, text: text.slice(2).trim(), at: { line: 8 } })
    mark(0, 0)
  } else if (text.startsWith('@ ')) {
    const [name = '', budget = '', purpose = ''] = text.slice(2).split(' | ')
    field.projects.push({
      name,
      title: `${nth + 1}.${name}绩效目标表`,
      budget: { total: budget, fiscal: budget, other: '0.00' },
      purpose,
      plan: { measure: 'percent', march: null, june: null, october: null, december: null },
      goals: [],
      indicators: [],
      code: `13089626P0091041006${nth}G`,
    })
    mark(nth + 1, 0)
  } else if (current !== undefined && text.startsWith('P ')) {
    const [march = null, june = null, october = null, december = null] = text.slice(2).split('/')
    current.plan = { measure: 'percent', march, june, october, december }
    mark(nth, 0)
  } else if (current !== undefined && text.startsWith('G ')) {
    const goals = [...(current.goals ?? []), text.slice(2)]
    current.goals = goals
    mark(nth, 0)
  } else if (current !== undefined && text.startsWith('N ')) {
    field.goals.push(
      subGoal({ label: String(nth), title: current.name ?? '', goal: text.slice(2), at: { line: 9 + nth } }),
    )
    mark(nth, 0)
  } else if (current !== undefined && text.startsWith('I ')) {
    const last = field.goals.pop()
    if (last !== undefined) field.goals.push({ ...last, indicators: text.slice(2) })
    mark(nth, 0)
  } else if (current !== undefined && text.startsWith('- ')) {
    const indicators = [...(current.indicators ?? []), rowOf(text.slice(2), field.year)]
    current.indicators = indicators
    mark(nth, indicators.length)
  }
}

function rowOf(text: string, year: number): Indicator {
  const [kind = '', name = '', description = '', value = '', basis = '年度实施方案'] = text.split(' | ')
  return row(KINDS[kind] ?? kind, name, description, value, basis, { value: parseTargetValue(value, year) })
}

export type JudgedRemark = {
  readonly unit: string
  readonly project: number
  readonly row: number
  readonly codes: readonly string[]
  readonly text: string
  readonly verdict: 'right' | 'false' | 'excused'
}
export type FieldScore = {
  readonly must: number
  readonly missed: readonly Mark[]
  readonly told: readonly JudgedRemark[]
}

const isSemantic = (code: string) => CATALOGUE[code as RuleCode].how === 'semantic'
const groupOf = (code: string): RuleGroup => CATALOGUE[code as RuleCode].group

/**
 * What the semantic rules say of a field, set against its marks: a mark is met by a finding of its group in
 * its place.
 */
export function judgeField({ unit, document, marks }: Field): FieldScore {
  const findings = checkTargets(
    document,
    ruleSetFor('13', document.fiscalYear),
    ALONE,
    NOTHING_JUDGED,
  ).findings
  const met = new Set<Mark>()
  const told = findings.flatMap((finding) => {
    const codes = [finding.rule, ...finding.also.map(({ rule }) => rule)]
    const places = findingPlaces(finding)
    const here = marks.filter((mark) => places.some((place) => stands(mark, place)))
    const own = here.filter((mark) => codes.some((code) => groupOf(code) === groupOf(mark.code)))
    for (const mark of own) met.add(mark)
    // The practice targets give neither plan nor a sub-goal for every project.
    if (!isSemantic(finding.rule) || finding.rule === 'subgoal-coverage') return []
    const [place] = places
    const aside = here.length > 0 ? ('excused' as const) : ('false' as const)
    const verdict = own.length > 0 ? ('right' as const) : aside
    return [
      {
        unit,
        project: place?.project ?? 0,
        row: place?.indicator ?? 0,
        codes,
        text: finding.text ?? '',
        verdict,
      },
    ]
  })
  const must = marks.filter((mark) => mark.must && isSemantic(mark.code))
  return { must: must.length, missed: must.filter((mark) => !met.has(mark)), told }
}

/** What the narrative says of a project may be told at any of its rows. */
function stands({ project, row: nth, code }: Mark, place: FindingPlace): boolean {
  if (nth > 0) return place.project === project && place.indicator === nth
  if (groupOf(code) === 'narrative-table' || code === 'project-overlap')
    return place.project === null || place.project === project
  return place.project === null ? project === 0 : place.project === project && place.indicator === null
}
