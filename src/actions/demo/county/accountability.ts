/**
 * 问责台账 of the county: six entries of a year, on poor results and after an audit; one suggestion is not followed,
 * the others are left to be dealt with.
 */
import type { AddAccountability } from '#api/accountability.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { countyTargets } from '#store/demo/county.ts'
import { suggestionReason } from '#text/accountability.ts'
import {
  actOnAccountability,
  addAccountability,
  listSuggestions,
  setSuggestionAside,
} from '../../accountability/accountability.ts'
import { listResults } from '../../results/results.ts'
import { officeDay } from './days.ts'
import { isWritten, type World } from './world.ts'

const BUREAU = '安澜县财政局'

type Case = {
  readonly person: string
  readonly day: string
  readonly decidedBy: string
  /** What became of it later; null: it is open. */
  readonly after: { readonly act: 'close' | 'revoke'; readonly said: string; readonly day: string } | null
}

/** 约谈 that follow suggestions, the worst result first. */
const FOLLOWED: readonly Case[] = [
  {
    person: '周启明',
    day: '2026-09-21',
    decidedBy: BUREAU,
    after: {
      act: 'close',
      said: '9月28日由县财政局分管领导约谈，项目责任人说明了原因，限期一个月提交整改方案。',
      day: '2026-09-28',
    },
  },
  { person: '梁素芬', day: '2026-09-22', decidedBy: BUREAU, after: null },
]

/** What came of an audit, and of whom: the project of the first 约谈, its unit, a middling one of the own department or not. */
type Audited = Case &
  Pick<AddAccountability, 'kind' | 'post' | 'ground'> & {
    readonly of: 'worst' | 'worst-unit' | 'own' | 'other'
  }

const AUDITED: readonly Audited[] = [
  {
    of: 'own',
    kind: 'accountability',
    post: 'project-lead',
    person: '郑怀远',
    day: '2026-09-28',
    ground: '审计发现支出依据不足、验收资料补签，绩效自评材料与实际不符。',
    decidedBy: '安澜县纪委监委',
    after: { act: 'close', said: '对项目责任人给予批评教育，责令作出书面检查。', day: '2026-10-16' },
  },
  {
    of: 'worst',
    kind: 'lifelong',
    post: 'project-lead',
    person: '冯建业',
    day: '2026-10-12',
    ground: '审计发现立项论证不实，建成内容与批复不符，按绩效终身责任追究制追究原项目责任人。',
    decidedBy: '安澜县人民政府',
    after: null,
  },
  {
    of: 'other',
    kind: 'talk',
    post: 'project-lead',
    person: '孙立平',
    day: '2026-10-13',
    ground: '审计发现绩效目标未随预算调整。',
    decidedBy: BUREAU,
    after: { act: 'revoke', said: '经核对，绩效目标已按程序调整，登记有误。', day: '2026-10-15' },
  },
  {
    of: 'worst-unit',
    kind: 'talk',
    post: 'department-head',
    person: '高振海',
    day: '2026-10-20',
    ground: '审计发现本部门绩效运行监控不按时开展，偏离目标的项目没有采取措施。',
    decidedBy: '安澜县人民政府',
    after: null,
  },
]

export async function accountFor(world: World, year: number): Promise<void> {
  const { context, bureau } = world
  world.to(officeDay('2026-09-21'))
  const listed = await listSuggestions(context, bureau, { year })
  if (!listed.ok) return world.refused('suggestions', listed.error)
  const poor = listed.value.rows
    .filter(({ rule, project }) => rule === 'poor-grade' && project !== null)
    .toSorted((a, b) => Number(a.facts['score']) - Number(b.facts['score']))
  const last = poor.at(-1)
  const worst = poor[0]
  // One is left, beside those that are followed and the one that is set aside.
  if (last === undefined || worst === undefined || poor.length < FOLLOWED.length + 2)
    return world.refused('suggestions', `${poor.length} poor results`)
  for (const [i, one] of FOLLOWED.entries()) {
    const suggestion = poor[i]
    if (suggestion !== undefined) await follow(world, year, suggestion, one)
  }
  const middling = await gradedOf(world, year, '中')
  const own = middling.find(({ isOwn }) => isOwn)?.project ?? null
  const other = middling.findLast(({ isOwn }) => !isOwn)?.project ?? null
  for (const { of, ...one } of AUDITED) {
    const project = { 'worst': worst.project, 'worst-unit': null, own, other }[of]
    const unit = of === 'worst-unit' ? worst.unit : null
    await writeDown(world, { ...one, year, project, unit, basis: 'audit', suggestion: null })
  }
  const aside = await setSuggestionAside(context, bureau, {
    year,
    suggestion: last.key,
    reason: `${last.subject}未完成系政策调整所致，已在结果应用中处理，不再约谈。`,
  })
  if (!aside.ok) world.refused(`suggestion ${last.subject}`, aside.error)
}

async function follow(world: World, year: number, suggestion: Suggestion, one: Case): Promise<void> {
  const { project, kind, post, basis, key } = suggestion
  const ground = suggestionReason(suggestion, 'zh-CN')
  await writeDown(world, { ...one, year, project, unit: null, kind, post, basis, ground, suggestion: key })
}

/** Projects with this grade, in the order of the county's documents. */
async function gradedOf(
  world: World,
  year: number,
  grade: Grade,
): Promise<readonly { readonly project: string; readonly isOwn: boolean }[]> {
  const listed = await listResults(world.context, world.bureau, { year, grade, page: 1, size: 500 })
  if (!listed.ok) {
    world.refused('results', listed.error)
    return []
  }
  const graded = new Set(listed.value.rows.map(({ project }) => project))
  return (await countyTargets(world.context.store.of(world.region).db, year)).flatMap(({ id, unit }) =>
    graded.has(id) ? [{ project: id, isOwn: isWritten(world, unit) }] : [],
  )
}

async function writeDown(
  world: World,
  { day: decided, after, ...one }: Case & Omit<AddAccountability, 'decidedOn'>,
): Promise<void> {
  const { context, bureau } = world
  const day = officeDay(decided)
  world.to(day)
  const added = await addAccountability(context, bureau, { ...one, decidedOn: day.slice(0, 10) })
  if (!added.ok) return world.refused(`accountability of ${one.person}`, added.error)
  if (after === null) return
  const { id, revision } = added.value
  const { act, said } = after
  world.to(officeDay(after.day))
  const done = await actOnAccountability(context, bureau, { entry: id, revision, act, said, day: null })
  if (!done.ok) world.refused(`accountability of ${one.person}`, done.error)
}
