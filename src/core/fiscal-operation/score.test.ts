import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared, exactFraction, exactly, ONE, ZERO } from '../kernel/exact.ts'
import { fiscalFigures } from '../../../test/support/fiscal-figures.ts'
import { fiscalChange, fiscalRanks } from './rank.ts'
import {
  DEFAULT_FISCAL_OPERATION,
  FISCAL_INDICATORS,
  fiscalTerm,
  isGovernmentBelow,
  type FiscalIndicator,
  type FiscalIndicatorScheme,
} from './scheme.ts'
import { fiscalProof, fiscalProofDifferences, reachedShare, type FiscalFacts } from './score.ts'
import { FISCAL_FIGURES, missingFiscalFigures, readFiscalFigure, fiscalFigureText } from './sheet.ts'

const facts = (figures = fiscalFigures(), last: FiscalFacts['last'] = null): FiscalFacts => ({
  about: { year: 2025, unit: { code: '601001', name: '青山镇人民政府' } },
  ruleSet: { id: 'national/2025', version: 1, scheme: DEFAULT_FISCAL_OPERATION },
  figures,
  last,
})
const outcomeOf = (proved: FiscalFacts, indicator: FiscalIndicator) =>
  fiscalProof(proved).lines.find((line) => line.indicator === indicator)?.outcome

describe('an indicator', () => {
  // Worked by hand.
  test.each<[FiscalIndicator, string, string, string]>([
    ['tax-share', '765 / 1020, full from 70 %', '75.00', '10.00'],
    ['livelihood-share', '1200 / 3000: 40 is 2/3 of the way from 20 to 50', '40.00', '4.00'],
    ['revenue-deviation', '20 / 1000: less than 5', '2.00', '6.00'],
    ['budget-adjustment', '150 / 3000', '5.00', '6.00'],
    ['budget-execution', '3000 / 3150 is 95.24', '95.24', '8.00'],
    ['debt-ratio', '600 / 2000', '30.00', '10.00'],
    ['guarantee-rate', '2100 / 2000', '105.00', '10.00'],
    ['treasury-coefficient', '125 × 12 / 3000: between 30 and 80', '50.00', '5.00'],
    ['target-rate', '9 / 10: half of the way from 80 to 100', '90.00', '2.50'],
    ['carryover-share', '150 / 3150', '4.76', '8.00'],
  ])('%s: %s', (indicator, _, percent, points) => {
    expect(outcomeOf(facts(), indicator)).toMatchObject({ state: 'scored', percent, points })
  })

  test('last year’s figures are in a formula where they are known, and out of it where they are not', () => {
    expect(outcomeOf(facts(), 'revenue-growth')).toEqual({ state: 'not-applicable' })
    const grown = facts(fiscalFigures(), fiscalFigures({ revenue: '1000' }))
    // 2 % is 7/10 of the way from -5 to 5; of six points 4.2.
    expect(outcomeOf(grown, 'revenue-growth')).toMatchObject({ percent: '2.00', points: '4.20' })
  })

  test('what a government does not have is left out; what every one has and is blank gives nothing', () => {
    const none = { debt: '', generalDebt: '', specialDebt: '', debtLimit: '', resources: '', debtService: '' }
    const proof = fiscalProof(facts(fiscalFigures({ ...none, tax: '' })))
    const stateOf = (indicator: FiscalIndicator) =>
      proof.lines.find((line) => line.indicator === indicator)?.outcome.state
    expect(stateOf('debt-ratio')).toBe('not-applicable')
    expect(stateOf('debt-service-share')).toBe('not-applicable')
    expect(stateOf('tax-share')).toBe('missing')
    // 100 less growth 6, 三公 5, debt 10 and 5.
    expect(proof.full).toBe('74.00')
  })

  test('nothing is divided by nothing', () => {
    expect(outcomeOf(facts(fiscalFigures({ revenueBudget: '0' })), 'revenue-deviation')).toEqual({
      state: 'not-applicable',
    })
  })

  test('zero points leave an indicator out', () => {
    const { indicators } = DEFAULT_FISCAL_OPERATION
    const scheme = {
      ...DEFAULT_FISCAL_OPERATION,
      indicators: { ...indicators, 'tax-share': { ...indicators['tax-share'], points: '0' } },
    }
    const proof = fiscalProof({ ...facts(), ruleSet: { ...facts().ruleSet, scheme } })
    expect(proof.lines.some(({ indicator }) => indicator === 'tax-share')).toBe(false)
  })
})

test('the total: what was had of what applies, as of 100', () => {
  const { full, had, total } = fiscalProof(facts())
  // 89 apply; lost: livelihood 2, targets 2.5.
  expect({ full, had, total }).toEqual({ full: '89.00', had: '84.50', total: '94.94' })
})

const percent = fc.integer({ min: -100_000, max: 300_000 }).map((hundredths) => ({
  over: BigInt(hundredths),
  under: 100n,
}))
const bound = fc.integer({ min: -100, max: 200 }).map(String)
const rule = fc.record({
  direction: fc.constantFrom('more' as const, 'less' as const, 'between' as const),
  zero: bound,
  full: bound,
  fullTo: bound,
  zeroTo: bound,
})

describe('laws', () => {
  test('points are never below none and never above full', () => {
    fc.assert(
      fc.property(percent, rule, (value, drawn) => {
        const share = reachedShare(value, { ...base, ...drawn })
        expect(compared(share, ZERO)).toBeGreaterThanOrEqual(0)
        expect(compared(share, ONE)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('better is never worth less: more of what is good, less of what is bad', () => {
    fc.assert(
      fc.property(percent, percent, fc.boolean(), (a, b, isMore) => {
        const own = isMore ? { ...base, zero: '20', full: '50' } : { ...base, zero: '50', full: '20' }
        const order = compared(reachedShare(a, own), reachedShare(b, own))
        expect(order * compared(a, b) * (isMore ? 1 : -1)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  const amount = fc.option(fc.integer({ min: 0, max: 9_999_999 }).map(String), { freq: 9 })
  const sheet = fc.record(Object.fromEntries(FISCAL_FIGURES.map((figure) => [figure, amount])))
  test('a proof holds when it is worked out again from its own facts, and only then', () => {
    fc.assert(
      fc.property(sheet, sheet, (figures, last) => {
        const proof = fiscalProof(facts(figures as FiscalFacts['figures'], last as FiscalFacts['last']))
        expect(fiscalProofDifferences(proof)).toEqual([])
        expect(fiscalProofDifferences({ ...proof, total: '123.45' })).toEqual(['total'])
        for (const { outcome, full } of proof.lines) {
          if (outcome.state !== 'scored') continue
          const points = exactFraction(outcome.exactPoints)
          expect(compared(points, ZERO)).toBeGreaterThanOrEqual(0)
          expect(compared(points, exactly(full))).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('places: as many are better as the place says, and the same total is the same place', () => {
    const total = fc.option(fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2)))
    fc.assert(
      fc.property(fc.array(total, { maxLength: 12 }), (totals) => {
        const places = fiscalRanks(totals)
        for (const [i, one] of totals.entries()) {
          const better = totals.filter(
            (other) => other !== null && one !== null && Number(other) > Number(one),
          )
          expect(places[i]).toBe(one === null ? null : better.length + 1)
        }
      }),
    )
  })
})

const base: FiscalIndicatorScheme = DEFAULT_FISCAL_OPERATION.indicators['tax-share']

test('places with ties leave out the places behind', () => {
  expect(fiscalRanks(['90.00', '95.10', '90.00', null, '88.50'])).toEqual([2, 1, 2, null, 4])
})

test('a change says which way', () => {
  expect([
    fiscalChange('90.05', '88.10'),
    fiscalChange('88.10', '90.05'),
    fiscalChange('9.50', '9.50'),
    fiscalChange('90.00', null),
  ]).toEqual(['+1.95', '-1.95', '0.00', null])
})

describe('the scheme', () => {
  test('the points of the defaults come to 100, and every word is a figure', () => {
    const indicators = FISCAL_INDICATORS.map((one) => DEFAULT_FISCAL_OPERATION.indicators[one])
    expect(indicators.reduce((all, { points }) => all + Number(points), 0)).toBe(100)
    const words = indicators.flatMap(({ over, under }) => [...over, ...under])
    expect(words.filter((word) => fiscalTerm(word) === null)).toEqual([])
    expect(fiscalTerm('减上年税收收入')).toEqual({ figure: 'tax', last: true, minus: true })
    expect(fiscalTerm('地区生产总值')).toBeNull()
  })

  test('townships and streets are governments below, their offices are not', () => {
    const names = [
      '柳河乡人民政府',
      '北关街道办事处',
      '青山镇农业综合服务中心',
      '安澜县教育局',
      '安澜县人民政府办公室',
    ]
    expect(names.filter((name) => isGovernmentBelow(name, DEFAULT_FISCAL_OPERATION))).toEqual([
      '柳河乡人民政府',
      '北关街道办事处',
    ])
  })
})

describe('figures', () => {
  test('amounts are exact to a 分, counts are whole', () => {
    expect([
      readFiscalFigure('tax', '1,234.56'),
      readFiscalFigure('tax', '１２.０００００１'),
      readFiscalFigure('tax', '0.0000001'),
      readFiscalFigure('tax', '120000', '元'),
      readFiscalFigure('tax', '约十'),
      readFiscalFigure('targetsDue', '12'),
      readFiscalFigure('targetsDue', '1.5'),
      readFiscalFigure('targetsDue', '-1'),
    ]).toEqual(['1234560000', '12000001', null, '12000000', null, '12', null, null])
    expect([fiscalFigureText('tax', '12000001'), fiscalFigureText('targetsDue', '3')]).toEqual([
      '12.000001',
      '3',
    ])
  })

  test('debt is given whole or not at all', () => {
    const none = { debt: '', generalDebt: '', specialDebt: '', debtLimit: '', resources: '', debtService: '' }
    expect(missingFiscalFigures(fiscalFigures(none))).toEqual([])
    expect(missingFiscalFigures(fiscalFigures({ ...none, debt: '1' }))).toEqual([
      'generalDebt',
      'specialDebt',
      'debtLimit',
      'resources',
      'debtService',
    ])
    expect(missingFiscalFigures(fiscalFigures({ wages: '' }))).toEqual(['wages'])
  })
})
