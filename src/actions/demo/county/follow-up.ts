/** What follows in the county from warnings and from what was found: answered, mended and confirmed, or still open. */
import type { Actor } from '#core/kernel/allows.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { dayInChina } from '../../kernel/today.ts'
import { actOnWarnings, listWarnings } from '../../monitoring/warnings.ts'
import { publishNotice } from '../../notices/notices.ts'
import type { Context } from '../../kernel/context.ts'
import { addRectificationFile } from '../../rectification/files.ts'
import { actOnRectification, listRectifications } from '../../rectification/rectifications.ts'
import { chanceOf, officeDay } from './days.ts'
import type { LivingDepartment } from './people.ts'
import type { World } from './world.ts'

/** Of a hundred warnings so many are answered in the fortnight after their round. */
const ANSWERED = 70

/** By the units that they warn; those of the demonstration's own department are left to be dealt with. */
export async function answerWarnings(world: World, year: number, day: string): Promise<void> {
  for (const department of world.departments) {
    const filler = world.staff.get(department)?.get('tianbao')
    if (filler === undefined) continue
    const listed = await listWarnings(world.context, filler, { year, state: 'open', page: 1, size: 100 })
    if (!listed.ok) continue
    for (const { id, projectName } of listed.value.rows.map(named)) {
      if (isOwn(department) && year === 2026) continue
      if (year === 2026 && chanceOf(`${projectName}/${day}/answered`, 100) >= ANSWERED) continue
      world.to(officeDay(daysLater(day, chanceOf(`${projectName}/${day}/when`, 9))))
      const done = await actOnWarnings(world.context, filler, {
        act: 'answer',
        warnings: [id],
        answer: 'continue',
        note: `${projectName}已重新排定进度，按月核对完成数量和支付，年底前完成。`,
      })
      if (!done.ok) world.refused(`warning ${projectName}`, done.error)
    }
  }
}

function named<Row extends { readonly id: string; readonly name: string }>({ id, name }: Row) {
  return { id, projectName: name }
}

function isOwn({ written }: LivingDepartment): boolean {
  return written
}

/**
 * Of a hundred items so many are confirmed, and so many more replied to, some weeks after they were opened: those
 * of long ago nearly all.
 */
const MENDED: readonly (readonly [until: string, confirmed: number, replied: number])[] = [
  ['2026-03-31', 100, 0],
  ['2026-06-30', 94, 4],
  ['2026-09-30', 80, 12],
  ['2026-12-31', 25, 30],
]
/** Days until it is replied to, and from then until it is checked: the least, and how many more it may be. */
const REPLY: readonly [number, number] = [4, 7]
const CHECK: readonly [number, number] = [2, 4]
/** What a 监控表 asked for is checked when the sheet itself is final: so many days after it was sent at the least. */
const FINAL = 23

/** 整改, as far as its time has come; of the demonstration's own department that of the year before alone. */
export async function mendCounty(world: World, until: string): Promise<void> {
  for (const department of world.departments) {
    const staff = world.staff.get(department)
    const [filler, reviewer, office] = [staff?.get('tianbao'), staff?.get('zhuguan'), staff?.get('yewu')]
    if (filler === undefined || reviewer === undefined || office === undefined) continue
    const listed = await listRectifications(world.context, reviewer, { page: 1, size: 100, state: 'open' })
    if (!listed.ok) continue
    for (const { id, subject, openedAt, project, source } of listed.value.rows) {
      const opened = dayInChina(new Date(openedAt))
      const day = daysLater(opened, REPLY[0] + chanceOf(`${id}/reply`, REPLY[1]))
      // What its people do with those of this year is theirs.
      if (department.written && opened > '2026-01-01') continue
      const chance = chanceOf(`${subject}/${opened}`, 100)
      const [, confirmed, answered] = MENDED.find(([last]) => opened <= last) ?? ['', 0, 0]
      if (day > until || chance >= confirmed + answered) continue
      world.to(officeDay(day))
      const by: Actor = project === null ? reviewer : filler
      const given = { id, outcome: '', due: null, steps: null } as const
      await proveMending(world.context, by, { id, subject, day: officeDay(day) })
      const replied = await actOnRectification(world.context, by, {
        ...given,
        kind: 'reply',
        said: `${subject}已明确责任人和时限，问题逐项整改，整改情况附后，相关资料存档备查。`,
      })
      if (!replied.ok) {
        world.refused(`rectification ${subject}`, replied.error)
        continue
      }
      const soon = daysLater(day, CHECK[0] + chanceOf(`${id}/check`, CHECK[1]))
      const final = daysLater(opened, FINAL + chanceOf(`${id}/final`, CHECK[1]))
      const check = source === 'monitoring' && soon < final ? final : soon
      if (chance >= confirmed || check > until) continue
      world.to(officeDay(check))
      const checked = await actOnRectification(world.context, office, {
        ...given,
        kind: 'confirm',
        said: `${subject}整改情况属实，同意销号。`,
      })
      if (!checked.ok) world.refused(`rectification checked ${subject}`, checked.error)
    }
  }
}

/** 证明材料 of what was done, handed in with the reply. */
export async function proveMending(
  context: Context,
  by: Actor,
  { id, subject, day }: { readonly id: string; readonly subject: string; readonly day: string },
): Promise<void> {
  const lines = [
    `${subject}整改情况说明`,
    `一、责任人和时限已明确，整改台账按周更新。`,
    `二、${subject}已与合同、验收单和支付凭证逐项核对。`,
    `三、整改资料存本单位档案，可供核查。`,
    day,
  ]
  await addRectificationFile(
    context,
    by,
    { id },
    {
      file: `${subject.replaceAll(/[<>:"/\\|?*]/gu, '')}整改情况说明.txt`,
      bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    },
  )
}

const NOTICES = [
  {
    day: '2026-09-16',
    title: '关于编报2027年部门预算绩效目标的通知',
    body: '各预算单位：2027年绩效目标请于10月15日前送审（一上），11月30日前完成修改（二上）。新增和到期延续项目须先完成事前绩效评估。上一年度评价结果为中、差的项目，按结果应用决定的金额编报。',
  },
  {
    day: '2026-11-16',
    title: '关于抓紧修改2027年绩效目标的提示',
    body: '被退回修改的项目请对照审核意见尽快重新送审，二上截止时间为11月30日。逾期未报送的单位，预算暂不受理。',
  },
] as const

/** What the bureau tells everybody. */
export async function publishNotices(world: World): Promise<void> {
  for (const { day, title, body } of NOTICES) {
    world.to(officeDay(day))
    const published = await publishNotice(world.context, world.bureau, {
      title,
      body,
      audience: { kind: 'region' },
      until: null,
    })
    if (!published.ok) world.refused(title, published.error)
  }
}
