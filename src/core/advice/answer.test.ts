/** Whatever a model answers, only advice about cells that are there comes of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project } from '../../../test/support/targets.ts'
import { REMARKS_MAX, understandAdvice } from './answer.ts'
import { ADVICE_FIELDS } from './request.ts'

const PAPER = project()
const said = (remarks: unknown, around = (json: string) => json) =>
  understandAdvice(around(JSON.stringify({ remarks })), PAPER)
const REMARK = { indicator: 1, field: 'value', message: '未写明班次', suggestion: '≥4期' }

describe('advice', () => {
  test('speaks of a cell that is there, with what is in it', () => {
    expect(said([REMARK])).toEqual({
      ok: true,
      value: [{ indicator: 1, field: 'value', text: '≥200人', message: '未写明班次', suggestion: '≥4期' }],
    })
    expect(said([{ indicator: null, field: 'purpose', message: '过于笼统' }])).toEqual({
      ok: true,
      value: [
        { indicator: null, field: 'purpose', text: PAPER.purpose, message: '过于笼统', suggestion: null },
      ],
    })
  })

  test('is found between words and in a fence of code', () => {
    expect(
      said([REMARK], (json) => `好的，以下是意见：\n\`\`\`json\n${json}\n\`\`\`\n请审阅。`),
    ).toMatchObject({ ok: true, value: [{ message: '未写明班次' }] })
  })

  test.each([
    ['a row that is not there', { ...REMARK, indicator: 99 }],
    ['a row that is no number', { ...REMARK, indicator: '1; drop table findings' }],
    ['a field that is none', { ...REMARK, field: '__proto__' }],
    ['a field of another kind', { ...REMARK, field: 'purpose' }],
    ['nothing to say', { ...REMARK, message: ' \u200b\n ' }],
    ['a message that is no text', { ...REMARK, message: { $ne: 1 } }],
    ['no object', 'value'],
  ])('%s is dropped', (_, remark) => {
    expect(said([remark, REMARK])).toMatchObject({ ok: true, value: [{ indicator: 1 }] })
  })

  test('a rewriting that is the same, too long or holds a mask is dropped, the message stays', () => {
    for (const suggestion of ['≥200人', '≥２００人', '长'.repeat(1001), '由【姓名】负责', 7, null, ''])
      expect(said([{ ...REMARK, suggestion }])).toMatchObject({
        ok: true,
        value: [{ message: '未写明班次', suggestion: null }],
      })
  })

  test('cannot say more than what it is asked for: severities, rules and other keys are ignored; the same twice is once', () => {
    const answer = said([{ ...REMARK, severity: 'error', rule: 'budget-sum-mismatch', project: 7 }, REMARK])
    expect(answer).toEqual({
      ok: true,
      value: [{ indicator: 1, field: 'value', text: '≥200人', message: '未写明班次', suggestion: '≥4期' }],
    })
  })

  test('is at most twenty remarks of one line each, without what turns or hides letters', () => {
    const many = said(
      Array.from({ length: 5000 }, (_, i) => ({ ...REMARK, message: `第${i}条\n\u202e隐藏\u0000` })),
    )
    if (!many.ok) throw new Error('not understood')
    expect(many.value).toHaveLength(REMARKS_MAX)
    for (const { message } of many.value) expect(message).toMatch(/^第\d+条 隐藏$/u)
  })

  test.each([
    '',
    '我不能回答',
    '[]',
    '{"remarks":"无"}',
    '{"remarks":',
    '<html>502</html>',
    'null',
    '{"a":'.repeat(5000),
  ])('%# is not understood', (answer) => {
    expect(understandAdvice(answer, PAPER)).toEqual({ ok: false, error: 'not-understood' })
  })

  test('whatever it is, nothing breaks, and nothing else comes out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .array(
              fc.record(
                {
                  indicator: fc.anything(),
                  field: fc.anything(),
                  message: fc.anything(),
                  suggestion: fc.anything(),
                },
                { requiredKeys: [] },
              ),
            )
            .map((remarks) => {
              try {
                return JSON.stringify({ remarks }) ?? ''
              } catch {
                return ''
              }
            }),
        ),
        (answer) => {
          const result = understandAdvice(answer, PAPER)
          if (!result.ok) return
          for (const { indicator, field, message } of result.value) {
            expect(ADVICE_FIELDS).toContain(field)
            expect(indicator === null || PAPER.indicators[indicator - 1] !== undefined).toBe(true)
            expect(message.length).toBeLessThanOrEqual(300)
          }
        },
      ),
    )
  })
})
