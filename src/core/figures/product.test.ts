import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resultsIn } from './product.ts'

const products = (text: string) => resultsIn(text).map(({ kind, holds, right }) => [kind, holds, right])

describe('products and sums written out', () => {
  test.each([
    ['400人×5元×12月=2.4万元', [['product', true, '2.4万元']]],
    ['400人×5元×12月=2万元', [['product', false, '2.4万元']]],
    ['400人＊5元/人·月＊12个月＝24000元', [['product', true, '24000元']]],
    ['0.67万元×12=8.04万元', [['product', true, '8.04万元']]],
    ['0.67万元×12=8万元', [['product', true, '8.04万元']]],
    ['需经费：200人乘以1900元乘以12月等于465万元', [['product', false, '456万元']]],
    ['15+0.33+1.32=16.65万元', [['sum', true, '16.65万元']]],
    ['15万元+0.33万元+1.32万元=17万元', [['sum', false, '16.65万元']]],
    ['12×50=600', [['product', true, '600']]],
    ['160人×158元×6个月=15.168万元', [['product', true, '15.168万元']]],
    ['1000名×300元×50%=15万元', [['product', true, '15万元']]],
    ['60万元÷12月=5万元', [['product', true, '5万元']]],
  ])('%s', (text, expected) => {
    expect(products(text)).toEqual(expected)
  })

  test.each([
    '1200mm×600mm',
    '3×3方阵',
    '2025年=十四五收官',
    '9+X系统',
    '10元×3+20元=50元',
    '综治9+X系统=平台',
  ])('nothing to calculate: %s', (text) => {
    expect(products(text)).toEqual([])
  })

  test('a right product holds and one that is off by a tenth does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.integer({ min: 10, max: 3000 }),
        fc.integer({ min: 2, max: 12 }),
        (people, rate, months) => {
          const yuan = people * rate * months
          expect(products(`${people}人×${rate}元×${months}月=${yuan}元`)[0]?.[1]).toBe(true)
          expect(products(`${people}人×${rate}元×${months}月=${Math.round(yuan * 1.1)}元`)[0]?.[1]).toBe(
            false,
          )
        },
      ),
    )
  })

  test('a right sum holds in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const total = parts.reduce((a, b) => a + b, 0)
        expect(products(`${parts.join('元+')}元=${total}元`)[0]?.[1]).toBe(true)
        expect(products(`${parts.toReversed().join('元+')}元=${total + 1}元`)[0]?.[1]).toBe(false)
      }),
    )
  })
})
