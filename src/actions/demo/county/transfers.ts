/**
 * 转移支付 of the county: money of the nation and the province with its 区域绩效目标, received, split over the projects that
 * are paid of it, and reported back after the year. What each is asked for is made of what its projects promised.
 */
import type { TransferProjects, TransferView } from '#api/transfers.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { formatTargetValue } from '#core/indicator/value.ts'
import { exactly, plus, rounded, times } from '#core/kernel/exact.ts'
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import {
  MANAGEMENT_MATTERS,
  emptyReport,
  type ManagementMatter,
  type ReportContent,
} from '#core/transfers/report.ts'
import type { TransferAct } from '#core/transfers/step.ts'
import {
  isRate,
  measured,
  usualSumming,
  type RegionIndicator,
  type TransferKind,
  type TransferLevel,
} from '#core/transfers/transfer.ts'
import { fundingAt } from '#store/execution/funding.ts'
import { approvedProjects, type ApprovedProject } from '#store/transfers/known.ts'
import {
  actOnTransfer,
  addTransfer,
  saveTransferLines,
  saveTransferReport,
} from '../../transfers/change-transfer.ts'
import { readTransfer, transferProjects } from '../../transfers/transfers.ts'
import { officeDay } from './days.ts'
import { actorOf, type World } from './world.ts'

type Case = {
  readonly department: string
  readonly year: number
  readonly level: TransferLevel
  readonly kind: TransferKind
  readonly name: string
  readonly ministry: string
  readonly documentNumber: string
  readonly goal: string
  readonly received: string
  /** null: it still waits to be split. */
  readonly split: string | null
  /** null: its year is not over, or it waits. */
  readonly reported: string | null
  /** Received and not split, 分. */
  readonly left?: bigint
  /** The region is asked for so much (%) of what its projects promised. */
  readonly asked?: bigint
  /** The last of its projects was given money alone. */
  readonly leavesLast?: true
  /** The report came back once before it went up, or from above afterwards. */
  readonly returned?: string
  readonly cameBack?: string
}

const CASES: readonly Case[] = [
  {
    department: '安澜县退役军人事务局',
    year: 2025,
    level: 'central',
    kind: 'shared',
    name: '优抚对象补助经费',
    ministry: '退役军人事务部',
    documentNumber: '冀原财社〔2025〕12号',
    goal: '按标准足额发放优抚对象抚恤和生活补助，保障优抚对象基本生活。',
    received: '2025-03-03',
    split: '2025-03-18',
    reported: '2026-03-20',
  },
  {
    department: '安澜县卫生健康局',
    year: 2025,
    level: 'central',
    kind: 'shared',
    name: '计划生育转移支付资金',
    ministry: '国家卫生健康委员会',
    documentNumber: '冀原财社〔2025〕21号',
    goal: '落实计划生育家庭奖励扶助和乡村医生补助，按时足额发放。',
    received: '2025-03-06',
    split: '2025-03-27',
    reported: '2026-03-24',
    returned: '请说明“存在问题和改进措施”，没有的写“无”。',
  },
  {
    department: '安澜县民政局',
    year: 2025,
    level: 'central',
    kind: 'shared',
    name: '困难群众救助补助资金',
    ministry: '民政部',
    documentNumber: '冀原财社〔2025〕9号',
    goal: '保障孤儿和事实无人抚养儿童基本生活，发放及时准确。',
    received: '2025-03-05',
    split: '2025-04-15',
    reported: '2026-03-26',
  },
  {
    department: '安澜县卫生健康局',
    year: 2025,
    level: 'provincial',
    kind: 'special',
    name: '卫生健康服务能力提升专项资金',
    ministry: '冀原省卫生健康委员会',
    documentNumber: '冀原财社〔2025〕33号',
    goal: '改善乡镇卫生院设备条件，落实计划生育家庭扶助。',
    received: '2025-03-10',
    split: '2025-04-02',
    reported: '2026-03-25',
    left: 5_000_000n,
  },
  {
    department: '安澜县市场监督管理局',
    year: 2025,
    level: 'provincial',
    kind: 'special',
    name: '食品药品监管补助资金',
    ministry: '冀原省市场监督管理局',
    documentNumber: '冀原财行〔2025〕17号',
    goal: '完成食品安全监督抽检任务，不合格食品全部核查处置。',
    received: '2025-03-11',
    split: '2025-03-31',
    reported: '2026-03-19',
    leavesLast: true,
  },
  {
    department: '安澜县农业农村局',
    year: 2025,
    level: 'provincial',
    kind: 'special',
    name: '农业生态资源保护资金',
    ministry: '冀原省农业农村厅',
    documentNumber: '冀原财农〔2025〕8号',
    goal: '推进农作物秸秆综合利用，培训农业技术骨干。',
    received: '2025-03-04',
    split: '2025-03-25',
    reported: '2026-03-27',
    cameBack: '省财政厅退回：核对秸秆还田面积和资金执行数后重新上报。',
  },
  {
    department: '安澜县退役军人事务局',
    year: 2026,
    level: 'central',
    kind: 'shared',
    name: '优抚对象补助经费',
    ministry: '退役军人事务部',
    documentNumber: '冀原财社〔2026〕10号',
    goal: '按标准足额发放优抚对象抚恤和生活补助，保障优抚对象基本生活。',
    received: '2026-03-02',
    split: '2026-03-17',
    reported: null,
  },
  {
    department: '安澜县教育局',
    year: 2026,
    level: 'provincial',
    kind: 'special',
    name: '教育发展专项资金',
    ministry: '冀原省教育厅',
    documentNumber: '冀原财教〔2026〕15号',
    goal: '改善职业教育实训条件，做好教育政策宣传。',
    received: '2026-03-09',
    split: '2026-03-31',
    reported: null,
    asked: 110n,
  },
  {
    department: '安澜县农业农村局',
    year: 2026,
    level: 'provincial',
    kind: 'special',
    name: '农业生态资源保护资金（第二批）',
    ministry: '冀原省农业农村厅',
    documentNumber: '冀原财农〔2026〕41号',
    goal: '巩固农作物秸秆综合利用成果，培训农业技术骨干。',
    received: '2026-11-11',
    split: null,
    reported: null,
  },
]

/** The days on which the province sent one back, and the bureau handed it to the department. */
const CAME_BACK = ['2026-11-17', '2026-11-18'] as const

export async function runTransfers(world: World): Promise<void> {
  for (const one of CASES) await runTransfer(world, one)
}

type Handled = Case & { readonly world: World; readonly unit: string; readonly writer: Actor }

async function runTransfer(world: World, one: Case): Promise<void> {
  const department = world.departments.find(({ name }) => name === one.department)
  if (department === undefined) return world.refused('transfer', one.department)
  const handled: Handled = {
    ...one,
    world,
    unit: department.id,
    writer: actorOf(world, department.id, 'zhuguan'),
  }
  const { db } = world.context.store.of(world.region)
  const all = await approvedProjects(db, { year: one.year, units: [...department.below] }, one.level)
  const projects = all.filter(({ funded }) => funded !== null && BigInt(funded) > 0n)
  if (projects.length === 0) return world.refused(`transfer ${one.name} ${one.year}`, 'no projects')
  const id = await register(handled, projects)
  if (id === null || one.split === null) return
  await splitOver(handled, id, projects)
  if (one.reported === null) return
  await report(handled, id, one.reported)
  if (one.cameBack === undefined) return
  world.to(officeDay(CAME_BACK[0]))
  await act(handled, id, { by: world.bureau, kind: 'reopen', comment: one.cameBack })
  world.to(officeDay(CAME_BACK[1]))
  await act(handled, id, { by: world.bureau, kind: 'return', comment: one.cameBack })
}

async function register(handled: Handled, projects: readonly ApprovedProject[]): Promise<string | null> {
  const {
    world,
    unit,
    year,
    level,
    kind,
    name,
    ministry,
    documentNumber,
    goal,
    received,
    left = 0n,
  } = handled
  const given = projects.reduce((sum, { funded }) => sum + BigInt(funded ?? '0'), 0n)
  world.to(officeDay(received))
  const made = await addTransfer(world.context, world.bureau, {
    year,
    code: '',
    name,
    level,
    kind,
    unit,
    ministry,
    amount: String(given + left),
    local: String((await ownMoney(handled, projects)).given),
    documentNumber,
    receivedOn: officeDay(received),
    objective: { goal, indicators: [...regionIndicators(projects, handled)] },
  })
  if (made.ok) return made.value.id
  world.refused(`transfer ${name} ${year}`, made.error)
  return null
}

/** 本级 money of its projects, and what was paid of it in the year. */
async function ownMoney(
  { world, year }: Handled,
  projects: readonly Pick<ApprovedProject, 'id'>[],
): Promise<{ readonly given: bigint; readonly paid: bigint }> {
  const { db } = world.context.store.of(world.region)
  const sums = await fundingAt(db, { year, projects: projects.map(({ id }) => id) }, `${year}-12-31`)
  const own = sums.filter(({ origin }) => origin === 'local')
  return {
    given: own.reduce((sum, { initial }) => sum + initial, 0n),
    paid: own.reduce((sum, { paid }) => sum + paid, 0n),
  }
}

type Promised = {
  readonly kind: RegionIndicator['kind']
  readonly name: string
  readonly value: string
  readonly parts: readonly string[]
}

/** Quantities are what the projects promise together; of rates the least; what is due by a day stays as it is. */
function regionIndicators(
  projects: readonly ApprovedProject[],
  { year, asked = 100n, leavesLast }: Case,
): readonly RegionIndicator[] {
  const taking = leavesLast === true ? projects.slice(0, -1) : projects
  const rows = new Map<string, Promised>()
  for (const { indicators } of taking)
    for (const { kind, level3, value } of indicators) {
      if (kind !== 'quantity' && kind !== 'quality' && kind !== 'timeliness' && kind !== 'satisfaction')
        continue
      const there = rows.get(level3)
      rows.set(level3, {
        kind,
        name: level3,
        value: there?.value ?? value.text,
        parts: [...(there?.parts ?? []), value.text],
      })
    }
  return [...rows.values()].slice(0, 8).map(({ kind, name, value, parts }): RegionIndicator => {
    const summing = usualSumming(value, year, 'money')
    return { kind, name, value: summing === 'sum' ? sumOf(value, parts, year, asked) : value, summing }
  })
}

function sumOf(value: string, parts: readonly string[], year: number, asked: bigint): string {
  const first = measured(value, year)
  if (first === null || isRate(first)) return value
  const numbers = parts.flatMap((part) => measured(part, year)?.number ?? [])
  const sum = numbers.map(exactly).reduce(plus, exactly('0'))
  const number = canonicalDecimal(rounded(times(sum, { over: asked, under: 100n }), 0)) ?? first.number
  return formatTargetValue({
    nature: 'quantitative',
    comparator: first.comparator,
    number,
    unit: first.unit,
    deadline: null,
  })
}

async function splitOver(handled: Handled, id: string, projects: readonly ApprovedProject[]): Promise<void> {
  const { world, writer, split, name, leavesLast } = handled
  world.to(officeDay(daysLater(split ?? '', -1)))
  const offered = await transferProjects(world.context, writer, { transfer: id })
  const view = await readTransfer(world.context, writer, { transfer: id })
  if (!offered.ok || !view.ok) return world.refused(`split ${name}`, offered.ok ? view : offered.error)
  const lines = projects.map(({ id: project, funded }, i) => ({
    project,
    amount: funded ?? '0',
    shares: sharesOf(view.value, offered.value, project, leavesLast === true && i === projects.length - 1),
  }))
  const saved = await saveTransferLines(world.context, writer, {
    transfer: id,
    revision: view.value.revision,
    lines,
  })
  if (!saved.ok) return world.refused(`split ${name}`, saved.error)
  world.to(officeDay(split ?? ''))
  await act(handled, id, { by: writer, kind: 'split', day: officeDay(split ?? '') })
}

/** By the indicators of the same name, what the project itself promised. */
function sharesOf(
  { objective, year }: TransferView,
  { projects }: TransferProjects,
  project: string,
  isBare: boolean,
) {
  const own = projects.find(({ id }) => id === project)?.indicators ?? []
  return objective.indicators.map(({ name }) => {
    const found = isBare ? undefined : own.find((one) => one.name === name)
    return found === undefined
      ? { value: null, own: '' }
      : { value: measured(found.value, year)?.number ?? null, own: found.name }
  })
}

const SAID: Record<ManagementMatter, string> = {
  allocation: '按批复的项目和人数、工作量分配，与区域绩效目标对应。',
  'handing-down': '收到后分解下达到项目单位。',
  'paying-out': '按进度和合同约定支付，手续齐全。',
  use: '专款专用，未发现挤占挪用。',
  execution: '按批复的预算执行，调整按规定程序办理。',
  performance: '项目绩效目标与区域绩效目标同步下达，开展了监控和自评。',
  liability: '本级应承担的资金已列入预算。',
}

async function report(handled: Handled, id: string, day: string): Promise<void> {
  const { world, writer, returned } = handled
  world.to(officeDay(daysLater(day, returned === undefined ? -4 : -14)))
  await write(handled, id, returned === undefined ? '无' : '')
  await act(handled, id, { by: writer, kind: 'send' })
  if (returned !== undefined) {
    world.to(officeDay(daysLater(day, -9)))
    await act(handled, id, { by: world.bureau, kind: 'return', comment: returned })
    world.to(officeDay(daysLater(day, -4)))
    await write(handled, id, '无')
    await act(handled, id, { by: writer, kind: 'send' })
  }
  world.to(officeDay(day))
  await act(handled, id, { by: world.bureau, kind: 'report' })
}

async function write(handled: Handled, id: string, problems: string): Promise<void> {
  const { world, writer, name } = handled
  const view = await readTransfer(world.context, writer, { transfer: id })
  if (!view.ok) return world.refused(`report ${name}`, view.error)
  const { revision, lines, local } = view.value
  const own = await ownMoney(
    handled,
    lines.map(({ project }) => ({ id: project })),
  )
  const saved = await saveTransferReport(world.context, writer, {
    transfer: id,
    revision,
    content: { ...contentOf(view.value, problems), localPaid: local === '0' ? '' : String(own.paid) },
  })
  if (!saved.ok) world.refused(`report ${name}`, saved.error)
}

/** Each reason names its own indicator with both figures. */
function contentOf({ objective, summed, year }: TransferView, problems: string): ReportContent {
  const missed = objective.indicators.filter((_, i) => summed?.indicators[i]?.reached === false)
  return {
    ...emptyReport(objective),
    outcome:
      missed.length === 0
        ? `${objective.goal.replace(/。$/u, '')}，区域绩效指标全部完成。`
        : `${objective.goal.replace(/。$/u, '')}，除${missed.map(({ name }) => name).join('、')}外均已完成。`,
    management: Object.fromEntries(
      MANAGEMENT_MATTERS.map((matter) => [matter, { said: SAID[matter], problems }]),
    ) as ReportContent['management'],
    indicators: objective.indicators.map(({ name, value }, i) => {
      const one = summed?.indicators[i]
      const unit = measured(value, year)?.unit ?? ''
      return {
        actual: one?.state === 'whole' ? '' : (one?.actual ?? '按期完成'),
        reason:
          one?.reached === false
            ? `${name}目标${value}，实际${one.actual ?? ''}${unit}，部分项目进度滞后，下年提前组织实施。`
            : '',
      }
    }),
    found: '无',
  }
}

type Acting = {
  readonly by: Actor
  readonly kind: TransferAct
  readonly comment?: string
  readonly day?: string
}

async function act(
  { world, name, year }: Handled,
  id: string,
  { by, kind, comment = '', day }: Acting,
): Promise<void> {
  const view = await readTransfer(world.context, by, { transfer: id })
  if (!view.ok) return world.refused(`transfer ${name} ${year}`, view.error)
  const { revision } = view.value
  const done = await actOnTransfer(world.context, by, { transfer: id, revision, act: kind, comment, day })
  if (!done.ok) world.refused(`transfer ${name} ${year} ${kind}`, done.error)
}
