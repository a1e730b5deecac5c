/**
 * 四本预算 of the county: what each approved target is paid from, by what it does. Works are paid from land sale
 * funds and special bonds, allowances from transfers of the levels above, what serves enterprises from state
 * capital; a few targets never say it. No department of the county is paid from social insurance funds.
 */
import { isPooled } from '#core/execution/pooled.ts'
import { fen, parseMoney, splitMoney, type Fen } from '#core/kernel/money.ts'
import { derivedKind } from '#core/monitoring/project-kind.ts'
import type { FundNature, FundOrigin } from '#core/target/fund-nature.ts'
import type { FundingLine } from '#core/target/funding.ts'
import type { Project } from '#core/target/project.ts'
import { budgetFunds } from '#core/execution/execution.ts'
import { countyTargets } from '#store/demo/county.ts'
import { sayFunding } from '../../execution/funding.ts'
import { chanceOf } from './days.ts'
import { sameKey, type World } from './world.ts'

type Share = readonly [nature: FundNature, origin: FundOrigin | null, percent: number]

/** Of 财政资金, in %; what is paid first stands first. */
const MAKE_UPS = {
  bonds: [
    ['government-fund', 'special-bond', 60],
    ['government-fund', 'local', 25],
    ['general-budget', 'local', 15],
  ],
  land: [
    ['government-fund', 'local', 70],
    ['general-budget', 'local', 30],
  ],
  allowances: [
    ['general-budget', 'central', 55],
    ['general-budget', 'provincial', 20],
    ['general-budget', 'local', 25],
  ],
  handedDown: [
    ['general-budget', 'provincial', 60],
    ['general-budget', 'local', 40],
  ],
  capital: [
    ['state-capital', 'local', 40],
    ['general-budget', 'local', 60],
  ],
  local: [['general-budget', 'local', 100]],
} as const satisfies { readonly [name: string]: readonly Share[] }

const OF_CAPITAL = /企业研发|企业服务|国有|供销|储备/u
/** From this sum on, works are paid from bonds (万元). */
const BONDS_FROM = 300_000_000n
/** Of a hundred targets so many do not say what they are paid from. */
const UNSAID = 4

/** What a target is paid from; empty where nobody said it. 代编预算 is of no nature until it is broken down. */
export function fundingOfCounty(paper: Project, year: number): readonly FundingLine[] {
  if (isPooled(paper.name) || chanceOf(`${sameKey(paper)}/${year}/unsaid`, 100) < UNSAID) return []
  const amount = (text: string | null) => {
    const read = text === null ? null : parseMoney(text, '万元')
    return read?.ok === true ? read.value : null
  }
  const { fiscal, other } = budgetFunds({
    total: amount(paper.budget.total),
    fiscal: amount(paper.budget.fiscal),
    other: amount(paper.budget.other),
  })
  const shares: readonly Share[] = MAKE_UPS[makeUpOf(paper, fiscal)]
  const parts = splitMoney(
    fiscal,
    shares.map(([, , percent]) => BigInt(percent)),
  )
  const lines = shares.map(([nature, origin], i): FundingLine => ({
    nature,
    origin,
    amount: parts[i] ?? fen(0n),
  }))
  return [...lines, { nature: 'own' as const, origin: null, amount: other }].filter(
    ({ amount: part }) => part > 0n,
  )
}

function makeUpOf(paper: Project, fiscal: Fen): keyof typeof MAKE_UPS {
  if (OF_CAPITAL.test(paper.name)) return 'capital'
  const { kind } = derivedKind(paper)
  if (kind === 'building') return fiscal >= BONDS_FROM ? 'bonds' : 'land'
  if (kind === 'transfer') return 'allowances'
  return chanceOf(`${sameKey(paper)}/handed-down`, 100) < 15 ? 'handedDown' : 'local'
}

/** Once the budgets are approved, the bureau says for each what it is paid from. */
export async function sayFundings(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const { id, paper, state } of await countyTargets(db, year)) {
    const lines = state === 'approved' ? fundingOfCounty(paper, year) : []
    if (lines.length === 0) continue
    const said = await sayFunding(world.context, world.bureau, {
      id,
      lines: lines.map((line) => ({ ...line, amount: String(line.amount) })),
      reason: `${year}年部门预算项目支出表`,
    })
    if (!said.ok) world.refused(`${paper.name} ${year} funding`, said.error)
  }
}

/** Of a fund what is paid from `from` to `until` (分), one part of its money after the other. */
export function naturesPaid(
  lines: readonly FundingLine[],
  [from, until]: readonly [from: bigint, until: bigint],
): readonly {
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
  readonly amount: Fen
}[] {
  const paid: { nature: FundNature | null; origin: FundOrigin | null; amount: Fen }[] = []
  let at = 0n
  for (const { nature, origin, amount } of lines) {
    const [begin, end] = [from > at ? from : at, until < at + amount ? until : at + amount]
    if (end > begin) paid.push({ nature, origin, amount: fen(end - begin) })
    at += amount
  }
  const left = until - (from > at ? from : at)
  return left > 0n ? [...paid, { nature: null, origin: null, amount: fen(left) }] : paid
}
