import { describe, expect, test } from 'vitest'
import { ALONE, FULL_SET, project, targets } from '../../../test/support/targets.ts'
import type { TargetDocument } from '../target/document.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from '../findings/run.ts'

const codes = (document: TargetDocument) =>
  checkTargets(document, ruleSetFor('130202', 2025), ALONE).findings.map(({ rule }) => rule)

const bare = project({
  code: null,
  unit: null,
  indicators: FULL_SET.map((indicator) => ({ ...indicator, basis: null })),
})
const FIELDS = ['basis-empty', 'project-code-missing', 'unit-missing-header']

describe('a form is asked for what it has', () => {
  test('Hebei’s whole text and Hebei’s form are asked for code, unit and basis', () => {
    expect(codes(targets([bare]))).toEqual(expect.arrayContaining(FIELDS))
    const form = targets([bare], { kind: 'project-targets' })
    expect(
      codes({
        ...form,
        source: { ...form.source, recognised: [{ layout: 'hebei', name: '', certainty: 1, projects: [1] }] },
      }),
    ).toEqual(expect.arrayContaining(FIELDS))
  })

  test('another form is not, unless some of its projects fill the field in', () => {
    expect(
      codes(targets([bare], { kind: 'project-targets' })).filter((code) => FIELDS.includes(code)),
    ).toEqual([])
    expect(
      codes(targets([bare, {}], { kind: 'project-targets' }))
        .filter((code) => FIELDS.includes(code))
        .toSorted(),
    ).toEqual(FIELDS)
  })

  test('projects told in words are not asked for indicators', () => {
    const bare500 = { indicators: [], budget: { total: '500', fiscal: '500', other: null } }
    expect(codes(targets([bare500]))).toContain('missing-category')
    expect(
      codes(targets([bare500], { kind: 'budget-disclosure' })).filter(
        (code) => code === 'missing-category' || code === 'too-few-indicators',
      ),
    ).toEqual([])
  })
})
