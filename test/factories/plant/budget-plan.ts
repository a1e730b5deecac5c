import { fen, formatMoney, parseMoney, type Fen } from '#core/kernel/money.ts'
import { derivedKind } from '#core/monitoring/project-kind.ts'
import { derivedForm } from '#core/target/project-form.ts'
import type { Project, SpendingPlan } from '#core/target/project.ts'
import { DOCUMENT, inProject, ofCategory, oneOf, withStatement, type Plantings } from './planter.ts'

/** Plans as offices copy them. */
const USUAL: readonly SpendingPlan[] = [
  ['25', '50', '75'],
  ['30', '60', '90'],
  ['20', '50', '80'],
  ['25', '50', '85'],
].map(([march = '', june = '', october = '']) => ({
  measure: 'percent' as const,
  march,
  june,
  october,
  december: '100',
}))

const NATURES = ['（自收自支）', '（自收自支人员）', '（单位自筹）']
const MONEY_DATES = ['补助资金拨付到位时间', '工程款支付完成时间', '补贴资金发放时间', '经费拨付时间']
/** Names that say the money goes out at once. */
const AT_ONCE = /质保|保证金|尾款|返还|服务|租|合同|订|保险|一次性/u

function moved(text: string, by: bigint): string {
  const amount = parseMoney(text, '万元')
  return amount.ok ? formatMoney(fen(amount.value + by), '万元') : text
}

function amountOf(text: string | null): Fen {
  const amount = parseMoney(text ?? '0', '万元')
  return amount.ok ? amount.value : fen(0n)
}

/** A line of the funds as the form writes it. */
function withFunds(project: Project, label: string, amount: Fen) {
  const text = formatMoney(amount, '万元')
  const line = { field: null, label, text, choice: null, at: project.at }
  return { project: { ...project, details: [...(project.details ?? []), line] }, what: `${label} ${text}` }
}

export const BUDGET_PLAN: Plantings = {
  'plan-uniform': (document, random) => {
    if (document.projects.length < 3) return null
    const plan = random.pick(USUAL)
    return {
      document: { ...document, projects: document.projects.map((project) => ({ ...project, plan })) },
      spots: [DOCUMENT],
      what: `${plan.march}/${plan.june}/${plan.october}/100`,
    }
  },
  'plan-deadline-conflict': (document, random) => {
    const [name, month] = [random.pick(MONEY_DATES), random.pick([3, 6, 10])]
    return oneOf([
      ['timeliness', name, `全部${name.slice(0, 2)}款项付清的日期`, `${document.fiscalYear}年${month}月底前`],
    ])(document, random)
  },
  'funding-nature': (document, random) => {
    const project = random.pick(document.projects)
    const name = project.name + random.pick(NATURES)
    const renamed = {
      ...project,
      name,
      title: project.title?.replace(project.name, name) ?? null,
      budget: { ...project.budget, fiscal: project.budget.total, other: '0' },
    }
    const changed = {
      ...document,
      projects: document.projects.map((one) => (one === project ? renamed : one)),
    }
    return {
      document: withStatement(changed, (statement) => ({
        ...statement,
        subGoals: statement.subGoals.map((goal) =>
          goal.title === project.name ? { ...goal, title: name } : goal,
        ),
      })),
      spots: [{ project: project.order, indicator: null }],
      what: name,
    }
  },
  'funding-sum': inProject((project, random) => {
    const total = amountOf(project.budget.total)
    if (total <= 0n) return null
    const label = random.pick(['政府性基金预算拨款', '一般公共预算拨款'])
    return withFunds(project, label, fen(total + BigInt(random.whole(1, 40)) * 10_000n))
  }),
  'bond-wrong-budget': inProject((project, random) => {
    const whole = amountOf(project.budget.fiscal)
    const label = random.pick(['一般公共预算专项债券', '政府性基金一般债券'])
    return whole <= 1n || derivedKind(project).kind !== 'building'
      ? null
      : withFunds(project, label, fen(whole / 2n))
  }),
  'bond-for-routine': inProject((project, random) => {
    const [whole, { kind }] = [amountOf(project.budget.fiscal), derivedKind(project)]
    if (whole <= 1n || (kind !== 'routine' && kind !== 'transfer')) return null
    return withFunds(project, random.pick(['专项债券', '地方政府一般债券']), fen(whole / 2n))
  }),
  'purchased-service-excluded': inProject((project) =>
    derivedForm(project).form === 'general' &&
    /新建|扩建|改建|购置|修缮|工程(?:建设|施工|项目|$)/u.test(project.name)
      ? ofCategory(project, '政府购买服务')
      : null,
  ),
  'purchased-service-term': inProject((project, random) => {
    if (derivedForm(project).form !== 'general') return null
    const text = random.pick(['5年', '五年', '2024年1月—2028年12月'])
    const line = { field: null, label: '合同期限', text, choice: null, at: project.at }
    const { project: bought } = ofCategory(project, '政府购买服务')
    return { project: { ...bought, details: [...(bought.details ?? []), line] }, what: text }
  }),
  'fund-promises-return': inProject((project, random) => {
    if (derivedForm(project).form !== 'general') return null
    const words = random.pick(['保障社会资本本金不受损失', '到期回购社会资本出资', '由财政承担投资亏损'])
    const { project: fund } = ofCategory(project, '政府投资基金')
    return { project: { ...fund, purpose: `${project.purpose ?? ''}，${words}` }, what: words }
  }),
  'insurance-fund-off-purpose': inProject((project) => {
    const [whole, said] = [
      amountOf(project.budget.fiscal),
      [project.name, project.purpose, ...project.goals].join(''),
    ]
    return whole <= 1n || /保险|社保|养老|医保|失业|工伤|生育/u.test(said)
      ? null
      : withFunds(project, '社会保险基金', fen(whole / 2n))
  }),
  'plan-blank-period': inProject((project, random) => {
    const mark = random.pick(['march', 'june', 'october'] as const)
    return { project: { ...project, plan: { ...project.plan, [mark]: null } }, what: `${mark} blank` }
  }),
  'plan-end-not-full': inProject((project, random) => {
    const december = random.pick(['95', '98', '90', null, '96.5'])
    return { project: { ...project, plan: { ...project.plan, december } }, what: `december ${december}` }
  }),
  'plan-flat-period': inProject((project, random) => {
    const plan = random.chance(50)
      ? { ...project.plan, october: project.plan.june }
      : { ...project.plan, june: project.plan.march }
    return { project: { ...project, plan }, what: `${plan.march}/${plan.june}/${plan.october}` }
  }),
  'plan-single-date': inProject((project, random) => {
    if (
      AT_ONCE.test(
        project.name + (project.purpose ?? '') + project.indicators.map(({ level3 }) => level3).join(''),
      )
    )
      return null
    const plan = random.pick([
      { march: '0', june: '0', october: '0' },
      { march: '0', june: '0', october: '100' },
      { march: '0', june: '100', october: '100' },
    ])
    return {
      project: { ...project, plan: { measure: 'percent', ...plan, december: '100' } },
      what: `${plan.march}/${plan.june}/${plan.october}/100`,
    }
  }),
  'budget-sum-mismatch': inProject((project, random) => {
    const { budget } = project
    const by = BigInt(random.pick([1, 2, 5, 10, 36])) * 1_000_000n * (random.chance(50) ? 1n : -1n)
    const wrong = amountOf(budget.fiscal) + by <= 0n ? -by : by
    return {
      project: { ...project, budget: { ...budget, fiscal: moved(budget.fiscal ?? '0', wrong) } },
      what: `${budget.total} ≠ ${moved(budget.fiscal ?? '0', wrong)} + ${budget.other}`,
    }
  }),
  'other-funds-blank': inProject((project) =>
    project.budget.other === '0'
      ? { project: { ...project, budget: { ...project.budget, other: null } }, what: 'blank' }
      : null,
  ),
  'budget-precision': inProject((project, random) => {
    const fine = BigInt(random.pick([1_250, 3_000, 4_500, 7_680]))
    const other = amountOf(project.budget.other) + fine
    if (amountOf(project.budget.total) <= other) return null
    const budget = {
      total: project.budget.total,
      fiscal: formatMoney(fen(amountOf(project.budget.total) - other), '万元'),
      other: formatMoney(fen(other), '万元'),
    }
    return { project: { ...project, budget }, what: `${budget.fiscal} + ${budget.other}` }
  }),
  'plan-decreasing': inProject((project, random) => {
    const october = String(Math.max(1, Number(project.plan.june) - random.whole(1, 10)))
    return {
      project: { ...project, plan: { ...project.plan, october } },
      what: `${project.plan.june} → ${october}`,
    }
  }),
}
