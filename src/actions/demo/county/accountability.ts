/** 问责台账 of the county: five entries of 2025, one suggestion that is not followed, the others left to be dealt with. */
import type { AddAccountability } from '#api/accountability.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import { suggestionReason } from '#text/accountability.ts'
import {
  actOnAccountability,
  addAccountability,
  listSuggestions,
  setSuggestionAside,
} from '../../accountability/accountability.ts'
import { officeDay } from './days.ts'
import type { World } from './world.ts'

const BUREAU = '安澜县财政局'

type Case = {
  readonly kind: AddAccountability['kind']
  readonly person: string
  readonly day: string
  /** What is beside the reason of the suggestion. */
  readonly ground: string
  readonly decidedBy: string
  /** What became of it later; null: it is open. */
  readonly after: { readonly act: 'close' | 'revoke'; readonly said: string; readonly day: string } | null
  /** Follows the suggestion; otherwise it came of an audit. */
  readonly follows: boolean
}

const CASES: readonly Case[] = [
  {
    kind: 'talk',
    person: '周启明',
    day: '2026-09-21',
    ground: '',
    decidedBy: BUREAU,
    after: {
      act: 'close',
      said: '9月25日由县财政局分管领导约谈，项目责任人说明了原因，限期一个月提交整改方案。',
      day: '2026-09-25',
    },
    follows: true,
  },
  {
    kind: 'talk',
    person: '梁素芬',
    day: '2026-09-22',
    ground: '',
    decidedBy: BUREAU,
    after: null,
    follows: true,
  },
  {
    kind: 'accountability',
    person: '郑怀远',
    day: '2026-09-28',
    ground: '审计发现项目支出依据不足、验收资料补签，绩效自评材料与实际不符。',
    decidedBy: '安澜县纪委监委',
    after: { act: 'close', said: '对项目责任人给予批评教育，责令作出书面检查。', day: '2026-10-16' },
    follows: false,
  },
  {
    kind: 'lifelong',
    person: '冯建业',
    day: '2026-10-12',
    ground: '审计发现项目立项论证不实，建成后未投入使用，按绩效终身责任追究制追究原项目责任人。',
    decidedBy: '安澜县人民政府',
    after: null,
    follows: false,
  },
  {
    kind: 'talk',
    person: '孙立平',
    day: '2026-10-13',
    ground: '审计发现绩效目标未随预算调整。',
    decidedBy: BUREAU,
    after: { act: 'revoke', said: '经核对，绩效目标已按程序调整，登记有误。', day: '2026-10-15' },
    follows: false,
  },
]

/** Poor results of a year, each project once; the last of them is not followed. */
export async function accountFor(world: World, year: number): Promise<void> {
  const { context, bureau } = world
  world.to(officeDay('2026-09-21'))
  const listed = await listSuggestions(context, bureau, { year })
  if (!listed.ok) return world.refused('suggestions', listed.error)
  const poor = listed.value.rows.filter(({ rule, project }) => rule === 'poor-grade' && project !== null)
  if (poor.length <= CASES.length) return world.refused('suggestions', `${poor.length} poor results`)
  for (const [i, one] of CASES.entries()) {
    const about = poor[i]
    if (about !== undefined) await writeDown(world, year, about, one)
  }
  const last = poor.at(-1)
  if (last === undefined) return
  const aside = await setSuggestionAside(context, bureau, {
    year,
    suggestion: last.key,
    reason: `${last.subject}未完成系政策调整所致，已在结果应用中处理，不再约谈。`,
  })
  if (!aside.ok) world.refused(`suggestion ${last.subject}`, aside.error)
}

async function writeDown(world: World, year: number, about: Suggestion, one: Case): Promise<void> {
  const { context, bureau } = world
  const day = officeDay(one.day)
  world.to(day)
  const added = await addAccountability(context, bureau, {
    year,
    project: about.project,
    unit: null,
    suggestion: one.follows ? about.key : null,
    kind: one.kind,
    post: 'project-lead',
    person: one.person,
    basis: one.follows ? about.basis : 'audit',
    ground: one.follows ? suggestionReason(about, 'zh-CN') : `${about.subject}：${one.ground}`,
    decidedOn: day.slice(0, 10),
    decidedBy: one.decidedBy,
  })
  if (!added.ok) return world.refused(`accountability ${about.subject}`, added.error)
  if (one.after === null) return
  const { id, revision } = added.value
  world.to(officeDay(one.after.day))
  const { act, said } = one.after
  const done = await actOnAccountability(context, bureau, { entry: id, revision, act, said, day: null })
  if (!done.ok) world.refused(`accountability ${about.subject}`, done.error)
}
