import { fen, formatMoney, parseMoney } from '#core/kernel/money.ts'
import { changedRow, inProject, inRow, rewritten, type Plantings } from './planter.ts'

const inTenThousands = (yuan: number) => formatMoney(fen(BigInt(Math.round(yuan)) * 100n), '万元')

export const ARITHMETIC: Plantings = {
  'unitcost-times-qty': inRow((row, random, project) => {
    const unit = /^(万元|元)\/([^/·]+)$/u.exec(row.value.unit ?? '')
    const total = parseMoney(project.budget.total ?? '', '万元')
    if (row.kind !== 'cost' || unit === null || row.value.number === null || !total.ok) return null
    const above = random.chance(30)
    // A cost each that is above the whole budget, or one that misses it by a tenth to a third.
    const number = above
      ? formatMoney(fen(total.value * 2n), unit[1] === '元' ? '元' : '万元')
      : String(Math.round(Number(row.value.number) * (100 + random.pick([-20, -12, 12, 25, 33]))) / 100)
    return { value: `≤${number}${row.value.unit ?? ''}` }
  }),
  'arithmetic-item': inProject((project, random) => {
    const [people, each, months] = [random.whole(12, 80), random.whole(100, 600, 50), random.pick([1, 6, 12])]
    const right = people * each * months
    const wrong = Math.round((right * (100 + random.pick([-30, -15, 10, 20, 100]))) / 100 / 100) * 100
    const words =
      months === 1
        ? `误餐补助${people}人×${each}元=${inTenThousands(wrong)}万元`
        : `误餐补助${people}人×${each}元×${months}个月=${inTenThousands(wrong)}万元`
    const purpose = `${(project.purpose ?? '').replace(/。$/u, '')}，含${words}。`
    return wrong === right ? null : { project: { ...project, purpose }, what: words }
  }),
  // Parts named with their amounts, one of which is changed: they no longer come to the budget.
  'arithmetic-subtotal': rewritten('purpose', (text, random) => {
    const amounts = [...text.matchAll(/(\d+(?:\.\d+)?)万元/gu)]
    if (amounts.length < 2 || /每|测算/u.test(text)) return null
    const chosen = random.pick(amounts)
    const wrong = Math.round(Number(chosen[1]) * random.pick([60, 75, 130, 160])) / 100
    return text.slice(0, chosen.index) + `${wrong}万元` + text.slice(chosen.index + chosen[0].length)
  }),
  'cost-partial': (document, random) => {
    for (const project of random.shuffled(document.projects)) {
      const costs = project.indicators.filter(({ kind, value }) => kind === 'cost' && value.unit === '万元')
      const largest = costs.toSorted((a, b) => Number(b.value.number) - Number(a.value.number))[0]
      if (costs.length < 2 || largest === undefined) continue
      const number = Math.round(Number(largest.value.number) * random.pick([30, 50, 140])) / 100
      const planted = changedRow(document, project, largest, { value: `≤${number}万元` })
      // The sum is wrong, whichever of its rows is pointed at.
      return {
        ...planted,
        spots: costs.map((row) => ({
          project: project.order,
          indicator: project.indicators.indexOf(row) + 1,
        })),
      }
    }
    return null
  },
}
