import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULE_GROUPS, SEVERITIES, type FindingValues } from '#core/kernel/finding.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'
import { RULES } from '#core/rules/all-rules.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { WHOLE_ROW } from '#core/rules/fold.ts'
import { checkTargets } from '#core/findings/run.ts'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { ALONE, row, targets } from '../../../test/support/targets.ts'
import {
  authorityText,
  checkedAuthorityText,
  findingMessage,
  findingsReport,
  groupName,
  ruleExample,
  ruleReason,
  ruleTitle,
  severityName,
} from './findings.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { RULE_TEXTS } from '../rules/texts.ts'

const HEBEI = ruleSetFor('13', 2025)

describe('the words of findings', () => {
  test('every message is filled: no placeholder is left, in either language', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        for (const finding of checkTargets(document, HEBEI, ALONE).findings) {
          for (const language of LANGUAGES)
            expect(findingMessage({ ...finding, text: null }, language)).not.toMatch(/\{\w+\}/u)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a fault in many projects says how often it holds in this one, and that the rest is elsewhere', () => {
    const [found] = checkTargets(
      targets([{ indicators: [row('质量指标', '完成质量', '按计划完成', '良好')] }]),
      HEBEI,
      ALONE,
    ).findings
    if (found === undefined) throw new Error('nothing found')
    const place = (project: number, indicator: number) =>
      ({ project, indicator, field: 'value', at: null }) as const
    const said = (project: number | null, ...places: ReturnType<typeof place>[]) =>
      findingMessage({ ...found, project, indicator: 1, places }, 'zh-CN')
    expect(said(1)).not.toContain('处）')
    expect(said(1, place(1, 2))).toContain('（共2处）')
    expect(said(1, place(2, 1), place(3, 1))).toContain('（同一文档的其他项目也有，共3处）')
    expect(said(1, place(1, 2), place(3, 1))).toContain('（本项目2处，连同同一文档的其他项目共3处）')
    expect(said(null, place(1, 2), place(3, 1))).toContain('（共2处）')
  })

  test('no message quotes an empty cell, whichever cell of a row, of a project or of all rows is empty', () => {
    const kinds = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '服务对象满意度指标']
    const full = kinds.map((kind) => row(kind, '完成情况', '按计划完成', '≥95%'))
    const rowBlank = { level1: '', level2: '', level3: '', description: null, basis: null } as const
    const noValue = row('成本指标', '', null, '').value
    const blanks = [...Object.entries(rowBlank), ['value', noValue] as const]
    const documents = [
      ...blanks.map(([field, blank]) =>
        targets([{ indicators: full.map((one) => ({ ...one, [field]: blank })) }]),
      ),
      ...blanks.flatMap(([field, blank]) =>
        full.map((_, i) =>
          targets([{ indicators: full.map((one, k) => (k === i ? { ...one, [field]: blank } : one)) }]),
        ),
      ),
      targets([{ indicators: full.map((one) => ({ ...one, ...rowBlank, value: noValue })) }]),
      ...(['name', 'code', 'purpose', 'title'] as const).map((field) => targets([{ [field]: '' }])),
      targets([{ goals: [''] }]),
      targets([{ goals: [] }]),
    ]
    const empty = new Set<string>()
    for (const document of documents)
      for (const finding of checkTargets(document, HEBEI, ALONE).findings)
        for (const language of LANGUAGES) {
          const message = findingMessage(finding, language)
          if (message.includes('“”')) empty.add(`${finding.rule}: ${message}`)
        }
    expect([...empty]).toEqual([])
  })

  test('every value that a message names is given by the rule', () => {
    const missing = new Set<string>()
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        for (const finding of checkTargets(document, HEBEI, ALONE).findings) {
          // Worded for every rule alike.
          if (finding.values['case'] === WHOLE_ROW) continue
          const texts = RULE_TEXTS[finding.rule as keyof typeof RULE_TEXTS].messages
          const wording = texts[String(finding.values['case'] ?? 'default')]
          if (wording === undefined)
            missing.add(`${finding.rule}: no wording for case ${String(finding.values['case'])}`)
          for (const [, name = ''] of (wording ?? texts.default)['zh-CN'].matchAll(/\{(\w+)\}/gu)) {
            if (finding.values[name] === undefined && !(name === 'text' && finding.text !== null))
              missing.add(`${finding.rule}: ${name}`)
          }
        }
      }),
      { numRuns: 150 },
    )
    expect([...missing]).toEqual([])
  })

  test('both languages of a message name the same values', () => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name))].toSorted()
    for (const code of RULE_CODES) {
      for (const wording of Object.values(RULE_TEXTS[code].messages))
        expect([code, names(wording['zh-CN'])]).toEqual([code, names(wording.en)])
    }
  })

  test('every rule has a title, a reason, an example and an authority; an unknown code stays itself', () => {
    for (const code of RULE_CODES) {
      for (const language of LANGUAGES) {
        expect(ruleTitle(code, language)).not.toBe(code)
        expect(ruleReason(code, language)).not.toBe('')
        expect(authorityText(code, language)).not.toBe('')
      }
      expect(ruleExample(code)?.bad).not.toBe(ruleExample(code)?.good)
    }
    expect(ruleTitle('of-a-later-version', 'en')).toBe('of-a-later-version')
    expect(authorityText('of-a-later-version', 'en')).toBe('')
  })

  test('what is not yet confirmed says so', () => {
    for (const code of RULE_CODES)
      expect(checkedAuthorityText(code, 'zh-CN').includes('待核对')).toBe(!RULES[code].authority.confirmed)
    // Who writes a target or reviews it can do nothing about that.
    for (const code of RULE_CODES) expect(authorityText(code, 'zh-CN')).not.toContain('待核对')
  })

  test('groups and severities have names in both languages', () => {
    for (const language of LANGUAGES) {
      expect(new Set(RULE_GROUPS.map((group) => groupName(group, language))).size).toBe(RULE_GROUPS.length)
      expect(new Set(SEVERITIES.map((severity) => severityName(severity, language))).size).toBe(
        SEVERITIES.length,
      )
    }
  })
})

describe('the report jichi.findings/1', () => {
  const document = targets([
    {
      budget: { total: '90', fiscal: '92', other: null },
      indicators:
        targets([{}]).projects[0]?.indicators.map((one) =>
          one.kind === 'satisfaction'
            ? row('服务对象满意度指标', '学员满意度', '满意学员占比', '98%满意')
            : one,
        ) ?? [],
    },
  ])

  test('is the public form, figures in the message and a better text where there is one', () => {
    const report = findingsReport(document, checkTargets(document, HEBEI, ALONE), 'zh-CN')
    expect(report.format).toBe('jichi.findings/1')
    expect(report.ruleSet).toBe('hebei/2025')
    expect(report.findings.find(({ rule }) => rule === 'budget-sum-mismatch')).toEqual({
      rule: 'budget-sum-mismatch',
      group: 'budget-plan',
      severity: 'error',
      certainty: 1,
      project: 1,
      indicator: null,
      field: 'budget',
      text: '90',
      message: '预算数90万元≠财政资金92万元＋其他资金0万元，相差2万元。',
      suggestion: null,
      authority: '河北省部门预算绩效文本表式：预算数＝其中：财政资金＋其他资金',
      also: [],
      places: [],
      at: { line: 1 },
      state: 'open',
      waiver: null,
    })
    expect(report.findings.find(({ rule }) => rule === 'value-extra-text')).toMatchObject({
      suggestion: '≥98%',
      indicator: 6,
      field: 'value',
    })
  })

  test('a figure of nothing is left out, where there are words without it', () => {
    const [finding] = checkTargets(document, HEBEI, ALONE).findings.filter(
      ({ text, places }) => text !== null && places.length === 0,
    )
    const said = (rule: RuleCode, values: FindingValues) =>
      finding === undefined
        ? null
        : findingMessage({ ...finding, rule, values, places: [], also: [] }, 'zh-CN')
    expect(said('money-task-mismatch', { case: 'surplus', spent: '10', events: 0, budget: '100' })).toBe(
      '有单价的任务只要10万元，预算却有100万元，大部分资金没有对应任务，请核对预算或补列任务。',
    )
    expect(said('money-task-mismatch', { case: 'surplus', spent: '10', events: 2, budget: '100' })).toContain(
      '另有活动2场',
    )
    expect(said('too-few-indicators', { total: '1200', indicators: 0, least: 4 })).toBe(
      '预算1200万元没有设指标，一般不少于4个。',
    )
  })

  test('speaks English when asked', () => {
    const report = findingsReport(document, checkTargets(document, HEBEI, ALONE), 'en')
    expect(report.findings.find(({ rule }) => rule === 'budget-sum-mismatch')?.message).toBe(
      'Budget 90 万元 ≠ fiscal 92 + other 0 万元; the difference is 2 万元.',
    )
  })

  test('carries nothing that JSON would lose, and only codes of the catalogue', () => {
    fc.assert(
      fc.property(arbitraryTargets, (random) => {
        const report = findingsReport(random, checkTargets(random, HEBEI, ALONE), 'zh-CN')
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
        for (const { rule } of report.findings) expect(Object.keys(CATALOGUE)).toContain(rule)
      }),
      { numRuns: 30 },
    )
  })
})
