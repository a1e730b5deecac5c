import { expect, test } from 'vitest'
import { knownProject, OBJECTIVE, transferLine } from '../../../test/support/transfers.ts'
import {
  emptyReport,
  isTransferProofSound,
  linesFor,
  MANAGEMENT_MATTERS,
  reportFor,
  reportLacks,
  transferProof,
  type ReportContent,
} from './report.ts'

const LINES = [transferLine('甲', '60000', ['0.8', '95']), transferLine('乙', '40000', ['0.4', '95'])]
const reached = (area: string) => ({
  indicators: [
    { name: '建设面积', value: '≥8000亩', actual: area },
    { name: '合格率', value: '≥95%', actual: '96' },
  ],
})
const KNOWN = [
  knownProject('甲', { ...reached('8000'), paid: '60000' }),
  knownProject('乙', { ...reached('3000'), paid: '30000' }),
]
const ABOUT = {
  year: 2025,
  code: '',
  name: '农田建设补助资金',
  level: 'central',
  amount: '100000',
  local: '50000',
  documentNumber: '财农〔2025〕1号',
} as const
const filled: ReportContent = {
  ...emptyReport(OBJECTIVE),
  outcome: '建成1.1万亩。',
  localPaid: '50000',
  management: Object.fromEntries(
    MANAGEMENT_MATTERS.map((matter) => [matter, { said: '合规', problems: '' }]),
  ) as ReportContent['management'],
  indicators: [
    { actual: '', reason: '乙项目征地推迟，已开工。' },
    { actual: '', reason: '' },
    { actual: '明显改善', reason: '' },
  ],
}
const proofOf = (content: ReportContent, known = KNOWN) =>
  transferProof({ about: ABOUT, objective: OBJECTIVE, lines: LINES, known, content })
const lacksOf = (content: ReportContent, known = KNOWN) =>
  reportLacks({ ...ABOUT, objective: OBJECTIVE }, proofOf(content, known).summed, content).map(
    ({ code, at }) => [code, at],
  )

test('a whole report lacks nothing; each gap is told with its place', () => {
  expect(lacksOf(filled)).toEqual([])
  expect(lacksOf({ ...filled, outcome: ' ', localPaid: '' })).toEqual([
    ['outcome-missing', null],
    ['local-paid-missing', null],
  ])
  expect(lacksOf({ ...filled, indicators: emptyReport(OBJECTIVE).indicators })).toEqual([
    ['reason-missing', 0],
    ['actual-missing', 2],
  ])
})

test('what payments cannot tell is typed with its source; what they tell goes before it', () => {
  const shared = KNOWN.map((one) => ({ ...one, isShared: true }))
  expect(lacksOf(filled, shared)).toEqual([['paid-missing', null]])
  expect(lacksOf({ ...filled, paid: '90000' }, shared)).toEqual([['paid-source-missing', null]])
  expect(proofOf({ ...filled, paid: '70000', paidSource: '国库' }, shared).funds.transfer.paid).toBe('70000')
  expect(proofOf({ ...filled, paid: '70000' }).funds).toEqual({
    total: { budget: '150000', paid: '140000', rate: '93.33' },
    transfer: { budget: '100000', paid: '90000', rate: '90.00' },
    local: { budget: '50000', paid: '50000', rate: '100.00' },
  })
})

test('a proof is sound as long as its figures follow from its facts', () => {
  const proof = proofOf(filled)
  expect(isTransferProofSound(proof)).toBe(true)
  expect(
    isTransferProofSound({
      ...proof,
      summed: { ...proof.summed, money: { ...proof.summed.money, paid: '1' } },
    }),
  ).toBe(false)
})

test('another objective: words and shares stay with the indicators that both have', () => {
  const [area, rate] = OBJECTIVE.indicators
  if (area === undefined || rate === undefined) throw new Error('two')
  const next = { ...OBJECTIVE, indicators: [rate, { ...area, name: '改造面积' }] }
  expect(linesFor(next, OBJECTIVE, LINES)[0]?.shares).toEqual([
    { value: '95', own: '合格率' },
    { value: null, own: '' },
  ])
  expect(reportFor(next, { objective: OBJECTIVE, content: filled }).indicators).toEqual([
    { actual: '', reason: '' },
    { actual: '', reason: '' },
  ])
})
