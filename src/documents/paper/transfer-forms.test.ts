/** The forms of a transfer as files: what is written is read again, and what others made is read as it means. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import type { ReportForm, TargetForm } from '#core/transfers/forms.ts'
import { readReportForm, readTargetForm } from '#core/transfers/read-forms.ts'
import { MANAGEMENT_MATTERS } from '#core/transfers/report.ts'
import { TRANSFER_LEVELS } from '#core/transfers/transfer.ts'
import { sourceView } from '../formats.ts'
import { gridsOf } from '../grids.ts'
import { templateForRuleSet } from '../templates/templates.ts'
import { writePaper, type PaperFormat } from '../write.ts'
import type { Paper } from './paper.ts'
import { transferReportPaper, transferTargetPaper } from './transfer-forms.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test', 'transfers')
const TEMPLATE = templateForRuleSet('national/2025')

async function gridsIn(bytes: Uint8Array, file: string) {
  const view = await sourceView(bytes, file)
  if (!view.ok) throw new Error(`${file}: ${view.error.code}`)
  return gridsOf(view.value)
}

async function throughFile(paper: Paper, format: PaperFormat) {
  const written = await writePaper(paper, format)
  if (!written.ok) throw new Error(written.error.code)
  return gridsIn(written.value, `表.${format}`)
}

const CHARACTERS = [...'安澜县农业高标准田建设补助学生营养改善计划甲乙丙，。；（）、12.5%']
const line = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 18 })
  .map((some) => `文${some.join('')}字`)
const lines = fc.array(line, { maxLength: 3 }).map((some) => some.join('\n'))
const short = fc.option(line, { nil: '' })
const amount = fc.option(fc.bigInt({ min: 0n, max: 99_999_999_999n }).map(String), { freq: 6 })
const value = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('≥', '≤', '=', ''),
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom('人', '亩', '%', '万元/个'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('2025年12月底前', '明显改善'),
)
const named = fc.uniqueArray(line, { maxLength: 6 })
const kind = fc.constantFrom(
  ...INDICATOR_KINDS.filter((one) => !['economic-cost', 'social-cost', 'ecological-cost'].includes(one)),
)
const head = {
  year: fc.integer({ min: 2021, max: 2039 }),
  name: line,
  level: fc.constantFrom(...TRANSFER_LEVELS),
  ministry: short,
  department: short,
}

const targetForms: fc.Arbitrary<TargetForm> = fc
  .record({
    ...head,
    total: amount,
    amount,
    local: amount,
    goal: lines,
    names: named,
    rows: fc.array(fc.record({ kind, value }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ names, rows, ...rest }) => ({
    ...rest,
    indicators: names.map((name, i) => ({
      kind: rows[i]?.kind ?? 'quantity',
      name,
      value: rows[i]?.value ?? '',
    })),
  }))

const entry = fc.record({ said: lines, problems: lines })
const fund = fc.record({ budget: amount, paid: amount })
const reportForms: fc.Arbitrary<ReportForm> = fc
  .record({
    ...head,
    users: short,
    funds: fc.record({ total: fund, transfer: fund, local: fund }),
    management: fc.record(Object.fromEntries(MANAGEMENT_MATTERS.map((matter) => [matter, entry]))),
    goal: lines,
    outcome: lines,
    found: lines,
    names: named,
    rows: fc.array(
      fc.record({ kind, value, actual: fc.constantFrom('', '1200人', '98.5%', '已完成'), reason: lines }),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ names, rows, management, ...rest }) => ({
    ...rest,
    management: management as ReportForm['management'],
    indicators: names.map((name, i) => ({
      kind: rows[i]?.kind ?? 'quantity',
      name,
      value: rows[i]?.value ?? '',
      actual: rows[i]?.actual ?? '',
      reason: rows[i]?.reason ?? '',
    })),
  }))

describe('read∘write', () => {
  test.each(['docx', 'xlsx', 'html'] as const)(
    '区域绩效目标申报表 in %s comes back as it was',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(targetForms, async (form) => {
          const { tables, words } = await throughFile(transferTargetPaper(form, TEMPLATE), format)
          expect(readTargetForm(tables, words)).toEqual({ form, doubts: [] })
        }),
        { numRuns: 12 },
      )
    },
  )

  test.each(['docx', 'xlsx', 'html'] as const)(
    '区域绩效自评表 in %s comes back as it was',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(reportForms, async (form) => {
          const { tables, words } = await throughFile(transferReportPaper(form, TEMPLATE), format)
          expect(readReportForm(tables, words)).toEqual({ form, doubts: [] })
        }),
        { numRuns: 12 },
      )
    },
  )
})

describe('files that others made', () => {
  const fixture = (file: string) => gridsIn(new Uint8Array(readFileSync(join(FOLDER, file))), file)

  test('a 区域绩效目标申报表 with merged levels; what cannot be read is told and not taken', async () => {
    const { tables, words } = await fixture('foreign-target.docx')
    const read = readTargetForm(tables, words)
    expect(read?.form).toEqual({
      year: 2025,
      name: '农田建设补助资金',
      level: 'central',
      ministry: '农业农村部',
      department: '',
      total: '1200000000',
      amount: '1000500000',
      local: null,
      goal: '目标1：建成高标准农田1.2万亩。\n目标2：改善灌溉条件。',
      indicators: [
        { kind: 'quantity', name: '新建高标准农田面积', value: '≥1.2万亩' },
        { kind: 'quantity', name: '新建机井数量', value: '≥40眼' },
        { kind: 'quality', name: '验收合格率', value: '≥95%' },
        { kind: 'social', name: '生产条件', value: '明显改善' },
        { kind: 'satisfaction', name: '受益群众满意度', value: '≥90%' },
        { kind: null, name: '示范带动', value: '有' },
      ],
    })
    expect(read?.doubts.map(({ code, text }) => [code, text])).toEqual([
      ['no-amount', '约200'],
      ['no-kind', '特色指标 示范带动'],
    ])
  })

  test.each(['foreign-report.docx', 'foreign-report.xlsx'])(
    '%s: a 自评表 with amounts in 元',
    async (file) => {
      const { tables, words } = await fixture(file)
      const read = readReportForm(tables, words)
      expect(read?.doubts).toEqual([])
      expect(read?.form).toMatchObject({
        year: 2025,
        name: '农田建设补助资金',
        level: 'central',
        department: '安澜县农业农村局',
        users: '安澜县农田建设服务中心',
        funds: {
          total: { budget: '1200000000', paid: '1050000000' },
          transfer: { budget: '1000000000', paid: '850000000' },
          local: { budget: '200000000', paid: '200000000' },
        },
        goal: '建成高标准农田1.2万亩。',
        outcome: '建成1.12万亩。\n其余2026年6月建成。',
        indicators: [
          {
            kind: 'quantity',
            name: '新建高标准农田面积',
            value: '≥1.2万亩',
            actual: '1.12万亩',
            reason: '征地推迟。',
          },
          { kind: 'quality', name: '验收合格率', value: '≥95%', actual: '97.2%', reason: '' },
        ],
        found: '无',
      })
      expect(read?.form.management.allocation).toEqual({ said: '按项目申报和评审结果分配。', problems: '' })
      expect(read?.form.management.use.problems).toBe('个别票据不全，已补齐。')
      expect(read?.form.management.execution).toEqual({ said: '', problems: '' })
    },
  )

  test('a file that is something else is none', async () => {
    expect(readTargetForm([[{ row: 1, texts: ['项目名称', '培训'] }]])).toBeNull()
    expect(readReportForm((await fixture('foreign-target.docx')).tables)).toBeNull()
  })
})
