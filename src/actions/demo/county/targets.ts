/**
 * The way of the county's targets and texts: handed in in autumn, reviewed, approved in February, some sent back
 * on the way; those of the year to come stand where they stand at the end of November.
 */
import type { Grade } from '#core/kernel/grade.ts'
import { formatMoney, fen, parseMoney } from '#core/kernel/money.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { FilingAct } from '#api/filing/filings.ts'
import { countyTargets, countyTexts, type CountyTarget } from '#store/demo/county.ts'
import { fillDatabase } from '../fill-database.ts'
import { approveAs, APPROVE, BUSINESS, HEAD, PERFORMANCE, sendTarget, SUBMIT, type Leg } from '../filings.ts'
import { DEMO_NEXT_YEAR } from '../year.ts'
import { remindFilings } from '../../filing/remind.ts'
import { actOnStatement } from '../../statements/filings.ts'
import { today } from '../../kernel/today.ts'
import { chanceOf, officeDayWithin } from './days.ts'
import { partsOf } from './parts.ts'
import { departmentOf, isWritten, sameKey, type Window, type World } from './world.ts'

/** Each department hands in its document on a day of its own in the second half of September. */
export async function handInDocuments(
  world: World,
  documents: readonly TargetDocument[],
  [from, until]: Window,
): Promise<void> {
  for (const document of documents) {
    world.to(officeDayWithin(from, until, document.source.file))
    const filled = await fillDatabase(world.context, world.bureau, [document], {
      onProgress: () => {},
      mayGoOn: () => true,
    })
    if (!filled.ok) world.refused(document.source.file, filled.error)
  }
}

type TimedLeg = Leg & { readonly within: Window }

/** In the words of the reviewer: what the target promises. */
function opinionOn(paper: Project): string {
  const [part] = partsOf(paper)
  return part === undefined
    ? `${paper.name}目标明确，指标可考核。`
    : `${paper.name}目标明确，${part.name}${part.planned}${part.unit}可考核，单位成本与上年一致。`
}

const returns = (comment: string): ((day: string) => FilingAct) => {
  const act: FilingAct = { kind: 'return', task: null, to: 'unit', comment }
  return () => act
}

const resubmit = (comment: string): Leg => ({
  who: 'tianbao',
  act: () => ({ kind: 'submit', comment, confirmed: true }),
})

function departmentPass(paper: Project, grade: Grade = '优'): Leg {
  return {
    who: 'zhuguan',
    opinion: opinionOn(paper),
    grade,
    act: () => ({ kind: 'pass', task: null, comment: `${paper.name}数据已核对，同意` }),
  }
}

/** Of a hundred targets so many come back once. */
const RETURNED = 8

function wayToApproval(paper: Project, year: number): readonly TimedLeg[] {
  const before = year - 1
  const days = (from: string, until: string, of = before): Window => [`${of}-${from}`, `${of}-${until}`]
  const isReturned = chanceOf(`${sameKey(paper)}/${year}/returned`, 100) < RETURNED
  const { name } = paper
  const [part] = partsOf(paper)
  const again: readonly TimedLeg[] = isReturned
    ? [
        {
          who: 'zhuguan',
          act: returns(`${name}的${part?.name ?? '数量指标'}请附测算依据，并说明与上年完成数的关系。`),
          within: days('10-19', '10-23'),
        },
        {
          ...resubmit(`${name}已附测算表，${part?.name ?? '数量'}按上年完成数核定，目标值不变。`),
          within: days('11-03', '11-13'),
        },
      ]
    : []
  return [
    { ...SUBMIT, within: days('10-09', '10-15') },
    ...again,
    {
      ...departmentPass(paper),
      within: isReturned ? days('11-16', '11-20') : days('10-19', '10-30'),
    },
    { ...BUSINESS, within: days('11-24', '12-04') },
    { ...PERFORMANCE, within: days('12-07', '12-15') },
    { ...APPROVE, within: days('02-09', '02-12', year) },
  ]
}

async function sendOn(world: World, target: CountyTarget, legs: readonly TimedLeg[], year: number) {
  const department = departmentOf(world, target.unit)
  const people = department === undefined ? undefined : world.staff.get(department)
  if (people === undefined) return
  const done = await sendTarget(world.context, people, {
    project: target.id,
    legs,
    before: (leg) => {
      const within = legs[leg]?.within
      if (within !== undefined)
        world.to(officeDayWithin(...within, `${sameKey(target.paper)}/${year}/${leg}`))
    },
  })
  // Of the year to come some need an assessment first: they stay with their unit.
  if (done < legs.length && !(done === 0 && year === DEMO_NEXT_YEAR))
    world.refused(`${target.paper.name} ${year} leg ${done}`, legs[done]?.who)
}

/** The targets of the others than the demonstration's own department, to their approval. */
export async function approveYear(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const target of await countyTargets(db, year))
    if (!isWritten(world, target.unit) && target.steps === 0 && target.errors === 0)
      await sendOn(world, target, wayToApproval(target.paper, year), year)
}

const CUT = 10n
/** Of a hundred targets so many get less in June, at a lower price. */
const ADJUSTED = 4

/** 年中调整: the price came down, and the budget with it. */
export async function adjustYear(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const target of await countyTargets(db, year)) {
    if (isWritten(world, target.unit) || target.state !== 'approved') continue
    if (chanceOf(`${sameKey(target.paper)}/${year}/adjusted`, 100) >= ADJUSTED) continue
    const legs = adjustment(target.paper, year)
    if (legs !== null) await sendOn(world, target, legs, year)
  }
}

function adjustment(paper: Project, year: number): readonly TimedLeg[] | null {
  const [part, ...others] = partsOf(paper)
  const row = part === undefined ? undefined : paper.indicators[part.costAt]
  const isOther = (paper.budget.other ?? '0') !== '0'
  if (part === undefined || others.length > 0 || !part.priced || row === undefined || isOther) return null
  const { number, unit } = row.value
  const currency = unit?.startsWith('万元') === true ? '万元' : '元'
  const price = parseMoney(number ?? '', currency)
  if (!price.ok) return null
  const whole = 100n
  const lower = fen(((price.value * (100n - CUT)) / 100n / whole) * whole)
  const money = fen(lower * BigInt(part.planned * part.months))
  if (lower <= 0n || money % 10_000n !== 0n) return null
  const [was, now] = [number ?? '', formatMoney(lower, currency)]
  const [total, after] = [paper.budget.total ?? '', formatMoney(money, '万元')]
  const within = (from: string, until: string): Window => [`${year}-${from}`, `${year}-${until}`]
  return [
    {
      who: 'tianbao',
      act: () => ({
        kind: 'adjust',
        comment: `${paper.name}重新询价，单价由${was}${unit ?? ''}降为${now}${unit ?? ''}，预算相应调减。`,
      }),
      writes: [
        [total, after],
        [`${was}${unit ?? ''}`, `${now}${unit ?? ''}`],
        [`每${part.unit}${was}`, `每${part.unit}${now}`],
      ],
      within: within('06-01', '06-05'),
    },
    { ...SUBMIT, within: within('06-08', '06-10') },
    { ...departmentPass(paper), within: within('06-11', '06-12') },
    { ...BUSINESS, within: within('06-15', '06-17') },
    { ...PERFORMANCE, within: within('06-18', '06-18') },
    { ...approveAs(12), within: within('06-22', '06-24') },
  ]
}

/** Departments that have handed nothing in by the end of the first round, by their codes. */
const LATE = new Set(['509001', '612001', '620001'])

/** Where the targets of the year to come stand at the end of November. */
export async function sendNextYear(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const target of await countyTargets(db, year)) {
    const department = departmentOf(world, target.unit)
    if (isWritten(world, target.unit) || target.steps > 0 || target.errors > 0) continue
    if (department === undefined || LATE.has(department.code)) continue
    const legs = wayNextYear(target.paper, year)
    if (legs.length > 0) await sendOn(world, target, legs, year)
  }
}

function wayNextYear(paper: Project, year: number): readonly TimedLeg[] {
  const within = (from: string, until: string): Window => [`${year - 1}-${from}`, `${year - 1}-${until}`]
  const chance = chanceOf(`${sameKey(paper)}/${year}/stands`, 100)
  const isLate = chanceOf(`${sameKey(paper)}/${year}/late`, 100) < 15
  const sent: TimedLeg = {
    ...SUBMIT,
    within: isLate ? within('10-19', '10-30') : within('10-09', '10-14'),
  }
  const headed: TimedLeg = { ...HEAD, within: isLate ? within('11-02', '11-04') : within('10-15', '10-16') }
  const passed: TimedLeg = { ...departmentPass(paper, '良'), within: within('11-05', '11-13') }
  if (chance < 10) return []
  if (chance < 16) return [sent]
  if (chance < 26)
    return [
      sent,
      headed,
      {
        who: 'zhuguan',
        act: returns(`${paper.name}的目标值与上年完成数差距较大，请说明测算过程。`),
        within: within('11-05', '11-13'),
      },
    ]
  if (chance < 58) return [sent, headed]
  if (chance < 80) return [sent, headed, passed]
  if (chance < 94) return [sent, headed, passed, { ...BUSINESS, within: within('11-16', '11-20') }]
  // A few wait for 批复 already.
  return [
    sent,
    headed,
    passed,
    { ...BUSINESS, within: within('11-16', '11-17') },
    { ...PERFORMANCE, within: within('11-18', '11-20') },
  ]
}

/** What goes on of the demonstration's own department, beside what its own documents ask for. */
export async function sendContinuedOfOwn(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const target of await countyTargets(db, year)) {
    if (!isWritten(world, target.unit) || !target.file.includes('经常性项目') || target.errors > 0) continue
    const legs = wayNextYear(target.paper, year)
    if (legs.length > 0) await sendOn(world, target, legs, year)
  }
}

/** 催办 of those who have not handed in. */
export async function remindLate(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  const late = (await countyTargets(db, year)).filter(({ unit, steps }) => {
    const department = departmentOf(world, unit)
    return department !== undefined && LATE.has(department.code) && steps === 0
  })
  for (const day of [`${year - 1}-10-20`, `${year - 1}-11-12`]) {
    world.to(officeDayWithin(day, `${year - 1}-11-20`, 'remind'))
    const reminded = await remindFilings(world.context, world.bureau, {
      projects: late.map(({ id }) => id),
      comment: `${year}年绩效目标已过报送期限，请尽快送审。`,
    })
    if (!reminded.ok) world.refused('remind', reminded.error)
  }
}

type TextLeg = { readonly leg: Leg; readonly within: Window }

/** 部门整体绩效目标 of all departments but the demonstration's own. */
export async function sendTexts(world: World, year: number, isNext: boolean): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const { document, unit } of await countyTexts(db, year)) {
    const department = departmentOf(world, unit)
    if (department === undefined || isWritten(world, unit) || (isNext && LATE.has(department.code))) continue
    const before = year - 1
    const legs: readonly TextLeg[] = [
      { leg: SUBMIT, within: [`${before}-10-09`, `${before}-10-15`] },
      ...(isNext
        ? [{ leg: HEAD, within: [`${before}-10-16`, `${before}-10-20`] } as const]
        : [
            { leg: BUSINESS, within: [`${before}-11-24`, `${before}-12-04`] } as const,
            { leg: PERFORMANCE, within: [`${before}-12-07`, `${before}-12-15`] } as const,
            { leg: APPROVE, within: [`${year}-02-09`, `${year}-02-12`] } as const,
          ]),
    ]
    for (const [i, { leg, within }] of legs.entries()) {
      const actor = world.staff.get(department)?.get(leg.who)
      if (actor === undefined) break
      world.to(officeDayWithin(...within, `${document}/${i}`))
      const act = leg.act(today(world.context))
      const acted = await actOnStatement(world.context, actor, {
        id: document,
        act,
        request: null,
        steps: null,
      })
      if (!acted.ok) {
        world.refused(`text ${department.name} ${year} ${leg.who}`, acted.error)
        break
      }
    }
  }
}
