/** 成本绩效分析 of the county: its standards, and what the bureau and units found of the costs of 2025. */
import type { AnalysisView } from '#api/cost-analysis.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { fen } from '#core/kernel/money.ts'
import { costFindingText } from '#text/cost-analysis.ts'
import {
  analysisOffers,
  beginAnalysis,
  finishAnalysis,
  readAnalysis,
  saveAnalysis,
} from '../../cost-analysis/analyses.ts'
import { saveStandards } from '../../cost-analysis/standards.ts'
import { officeDay } from './days.ts'
import { actorOf, type World } from './world.ts'

const OF_2024 = '安财标〔2024〕6号'

/** What one may cost in the county; that of cars is the nation's (待核对). */
const STANDARDS = [
  ['安标-2025-001', '业务骨干培训', ['参训业务骨干'], 'county', '人', 90_000, 2025, null, OF_2024],
  ['安标-2025-002', '文书档案整理', ['整理归档'], 'county', '件', 400, 2025, null, OF_2024],
  ['安标-2025-003', '法律顾问服务', ['审查法律文件'], 'county', '份', 90_000, 2025, null, OF_2024],
  ['安标-2025-004', '物业人员服务', ['物业人员服务费'], 'county', '人·月', 300_000, 2025, null, OF_2024],
  [
    '国标-2017-001',
    '公务用车购置',
    ['更新公务用车'],
    'national',
    '辆',
    18_000_000,
    2018,
    null,
    '中办发〔2017〕71号',
  ],
  ['安标-2018-003', '垃圾清运', ['清运垃圾'], 'county', '吨', 11_000, 2018, null, '安财标〔2018〕2号'],
  [
    '安标-2019-011',
    '业务骨干培训',
    ['参训业务骨干'],
    'county',
    '人',
    85_000,
    2019,
    2024,
    '安财标〔2019〕4号',
  ],
] as const

export async function registerStandards(world: World): Promise<void> {
  world.to(officeDay('2026-06-16'))
  const saved = await saveStandards(world.context, world.bureau, {
    file: '安澜县支出标准汇编.xlsx',
    standards: STANDARDS.map(([number, name, words, level, per, amount, firstYear, lastYear, source]) => ({
      number,
      name,
      words: [...words],
      level,
      per,
      amount: String(amount),
      firstYear,
      lastYear,
      source,
      note: level === 'national' ? '上限，待核对' : '',
    })),
  })
  if (!saved.ok) world.refused('standards', saved.error)
}

type Case = {
  /** What the analysis is of: a project of a unit, or one activity of all who did it. */
  readonly of: { readonly project: string; readonly unit: string } | { readonly activity: string }
  readonly by: 'bureau' | 'department' | 'unit'
  readonly begun: string
  /** null: it is still being written. */
  readonly final: string | null
}

/** Of the demonstration's own department one is final and one is still being written. */
const CASES = (own: string): readonly Case[] => [
  { of: { activity: '参训业务骨干人数' }, by: 'bureau', begun: '2026-07-06', final: '2026-07-20' },
  {
    of: { project: '档案整理归档服务', unit: '三口镇综合文化站' },
    by: 'bureau',
    begun: '2026-07-08',
    final: '2026-07-22',
  },
  {
    of: { project: '政府法律顾问服务', unit: '安澜县公安局' },
    by: 'department',
    begun: '2026-07-13',
    final: '2026-07-24',
  },
  { of: { activity: '更新公务用车辆数' }, by: 'bureau', begun: '2026-07-27', final: '2026-08-05' },
  {
    of: { project: '柳河乡人居环境整治', unit: '柳河乡人民政府' },
    by: 'department',
    begun: '2026-08-03',
    final: '2026-08-12',
  },
  { of: { project: '政府法律顾问服务', unit: own }, by: 'unit', begun: '2026-08-10', final: '2026-08-18' },
  { of: { project: '档案整理归档服务', unit: own }, by: 'unit', begun: '2026-08-20', final: null },
]

/** Names and shares (%) of what an activity cost: the last takes what is left. */
const SPLIT = [
  ['labour', '人工费', 55n],
  ['material', '材料和耗材', 30n],
  ['management', '组织实施费', 15n],
] as const
const WHOLE = [['equipment', '购置价款', 100n]] as const

export async function analyseCosts(world: World, year: number, ownUnit: string): Promise<void> {
  const { context, bureau } = world
  const offers = await analysisOffers(context, bureau, { year })
  if (!offers.ok) return world.refused('cost offers', offers.error)
  const units = await unitsOf(world)
  const ownName = [...units].find(([, id]) => id === ownUnit)?.[0] ?? ''
  for (const one of CASES(ownName)) {
    const { of } = one
    const kind = 'activity' in of ? offers.value.kinds.find(({ name }) => name === of.activity) : undefined
    const project = 'project' in of ? ofUnit(of, offers.value.projects, ownName) : undefined
    const projects = kind?.projects ?? (project === undefined ? [] : [project.id])
    if (projects.length === 0) {
      world.refused('cost analysis', JSON.stringify(of))
      continue
    }
    const unit = units.get(project?.unitName ?? '') ?? ''
    const actor =
      one.by === 'bureau' ? bureau : actorOf(world, unit, one.by === 'unit' ? 'tianbao' : 'zhuguan')
    world.to(officeDay(one.begun))
    const begun = await beginAnalysis(context, actor, {
      year,
      projects: [...projects],
      activity: kind === undefined ? null : { name: kind.name, per: kind.per },
    })
    if (!begun.ok) world.refused(`cost analysis ${JSON.stringify(of)}`, begun.error)
    else await write(world, actor, begun.value.id, one.final)
  }
}

type Offered = { readonly name: string; readonly unitName: string | null }

/** The project of the unit; where it has none of the name, that of the first other unit that has one. */
function ofUnit<P extends Offered>(
  { project, unit }: { readonly project: string; readonly unit: string },
  projects: readonly P[],
  own: string,
): P | undefined {
  const named = projects.filter(({ name }) => name === project)
  return (
    named.find(({ unitName }) => unitName === unit) ??
    (unit === own ? undefined : named.find(({ unitName }) => unitName !== own))
  )
}

async function unitsOf({ context, region }: World): Promise<ReadonlyMap<string, string>> {
  const rows = await context.store
    .of(region)
    .db.selectFrom('budget_units')
    .select(['unit_id', 'name'])
    .execute()
  return new Map(rows.map(({ unit_id, name }) => [name, unit_id]))
}

async function write(world: World, actor: Actor, analysis: string, final: string | null): Promise<void> {
  const { context } = world
  const view = await readAnalysis(context, actor, { analysis })
  if (!view.ok) return world.refused('cost analysis', view.error)
  const { title, revision, activities } = view.value
  const saved = await saveAnalysis(context, actor, {
    analysis,
    revision,
    title,
    conclusion: final === null ? '' : conclusionOf(view.value),
    advice: final === null ? '' : adviceOf(view.value),
    activities: activities.map(({ project, name, per, quantity, figures }) => ({
      project,
      name,
      per,
      quantity,
      advised: figures.findings.length > 0 ? (figures.standard?.amount ?? null) : null,
      items: itemsOf(BigInt(figures.money), name.includes('车辆')),
    })),
  })
  if (!saved.ok) return world.refused(title, saved.error)
  if (final === null) return
  world.to(officeDay(final))
  const done = await finishAnalysis(context, actor, { analysis, revision: saved.value.revision })
  if (!done.ok) world.refused(title, done.error)
}

function itemsOf(money: bigint, isBought: boolean) {
  const parts = isBought ? WHOLE : SPLIT
  let left = money
  return parts.map(([kind, name, share], i) => {
    const amount = i === parts.length - 1 ? left : fen((money * share) / 100n / 100n) * 100n
    left -= amount
    return {
      kind,
      name,
      quantity: '1',
      unit: '项',
      price: amount.toString(),
      amount: amount.toString(),
      basis: isBought ? '购置合同和发票' : '合同和支付凭证',
    }
  })
}

function conclusionOf({ activities, high }: AnalysisView): string {
  const said = activities.flatMap(({ unitName, per, figures }) =>
    figures.findings.slice(0, 1).map((finding) => `${unitName}${costFindingText(finding, per, 'zh-CN')}。`),
  )
  return high === 0 ? '各项单位成本在支出标准和同类水平以内，未发现偏高。' : said.join('\n')
}

function adviceOf({ activities, high }: AnalysisView): string {
  if (high === 0) return ''
  return activities
    .filter(({ figures }) => figures.findings.length > 0)
    .map(({ unitName, projectName }) => `${unitName}的${projectName}重新询价，下年按支出标准设单位成本指标。`)
    .join('\n')
}
