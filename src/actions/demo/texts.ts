/**
 * Departments' texts of the demonstration in every state of their way, brought there by its people through
 * the same doors as anybody's: last year's approved, this year's adjusted and approved again, next year's
 * sent back with 批注, and that of a unit below waiting for its department.
 */
import type { FilingAct } from '#api/filing/filings.ts'
import type { SaveStatement } from '#api/statements/statements.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import { ok } from '#core/kernel/result.ts'
import { rowsOfList, type StatementField } from '#core/writing/statement-form.ts'
import { demoTexts } from '#store/demo/demo.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { beginStatement } from '../statements/begin-statement.ts'
import { writeComment } from '../comments/comments.ts'
import type { Context } from '../kernel/context.ts'
import { APPROVE, approveAs, BUSINESS, demoActors, HEAD, PERFORMANCE, SUBMIT, type Leg } from './filings.ts'
import { changeOrganisation } from '../organisation/organisation.ts'
import { actOnStatement } from '../statements/filings.ts'
import { readStatement, saveStatement } from '../statements/statements.ts'
import { today } from '../kernel/today.ts'

type People = ReadonlyMap<string, Actor>
type Staging = {
  readonly unit: string
  readonly year: number
  readonly people: People
  readonly mayGoOn: () => boolean
  /** Says to the clock which day it is. */ readonly moment: (day: Day) => void
}

const OPENED: Leg = { who: 'yewu', act: () => ({ kind: 'open', task: null }) }
const ADJUST: Leg = {
  who: 'tianbao',
  act: () => ({ kind: 'adjust', comment: '年中预算调整，相应调整总体目标。' }),
}
const RETURN: Leg = {
  who: 'yewu',
  act: () => ({
    kind: 'return',
    task: null,
    to: 'unit',
    comment: '总体目标仍是上年的数，请按下一年度预算重新测算，见批注。',
  }),
}
const TO_APPROVAL = [SUBMIT, BUSINESS, PERFORMANCE, APPROVE]

/** The unit below the department, whose text the department reviews. */
const BELOW = { code: '303002', name: '安澜县农业技术推广中心' }

/** Once: what is under way already stays where it is. */
export async function sendDemoTexts(
  context: Context,
  administrator: Actor,
  { unit, year, people, mayGoOn, moment }: Staging,
): Promise<void> {
  const texts = await demoTexts(context.store.of(administrator.region).db, unit)
  const writer = people.get('tianbao')
  if (writer === undefined || texts.some(({ steps }) => steps > 0)) return
  const [past, now] = [year - 1, year].map((of) => texts.find((text) => text.year === of)?.document)
  const daysOf = (of: number) => [
    `${of - 1}-10-12`,
    `${of - 1}-11-26`,
    `${of - 1}-12-08`,
    `${of}-02-10`,
    `${of}-06-03`,
  ]
  const sending = (days: readonly Day[]): Sending => ({ people, days, moment })
  if (past !== undefined) await send(context, sending(daysOf(year - 1)), past, TO_APPROVAL)
  if (now === undefined || !mayGoOn()) return
  await send(context, sending(daysOf(year)), now, [...TO_APPROVAL, ADJUST])
  await addToGoal(context, writer, now, '年中按调整后的预算，同步压减一般性支出。')
  const again = [`${year}-06-05`, `${year}-06-09`, `${year}-06-12`, `${year}-06-23`]
  await send(context, sending(again), now, [SUBMIT, BUSINESS, PERFORMANCE, approveAs(12)])
  if (!mayGoOn()) return
  await sendBack(context, sending([`${year}-10-13`, `${year}-10-16`, `${year}-10-27`]), {
    unit,
    year: year + 1,
    from: now,
  })
  await sendFromBelow(context, administrator, sending([`${year}-10-14`, `${year}-10-16`]), {
    unit,
    year: year + 1,
  })
}

type Sending = { readonly people: People; readonly days: readonly Day[]; readonly moment: (day: Day) => void }

async function send(
  context: Context,
  { people, days, moment }: Sending,
  id: string,
  legs: readonly Leg[],
): Promise<void> {
  for (const [i, { who, act }] of legs.entries()) {
    const actor = people.get(who)
    const day = days[i]
    if (day !== undefined) moment(day)
    // What the rules of today do not allow ends the way here.
    if (actor === undefined || !(await acted(context, actor, id, act(today(context))))) return
  }
}

async function acted(context: Context, actor: Actor, id: string, act: FilingAct): Promise<boolean> {
  return (await actOnStatement(context, actor, { id, act, request: null, steps: null })).ok
}

/**
 * Next year's, begun with the words of this one: the bureau says of passages what is to be changed, one with
 * the words for it.
 */
async function sendBack(
  context: Context,
  sending: Sending,
  { unit, year, from }: { readonly unit: string; readonly year: number; readonly from: string },
): Promise<void> {
  const { people, days, moment } = sending
  moment(days[0] ?? '')
  const [writer, reviewer] = [people.get('tianbao'), people.get('yewu')]
  if (writer === undefined || reviewer === undefined) return
  const begun = await beginStatement(context, writer, {
    unit,
    year,
    start: { from: 'document', document: from },
  })
  if (!begun.ok) return
  const id = begun.value.document
  await send(context, sending, id, [SUBMIT, HEAD, OPENED])
  const read = await readStatement(context, reviewer, { id })
  const [first] = read.ok ? rowsOfList(read.value.form, 'subGoals') : []
  const what = { of: 'statements', id } as const
  await writeComment(context, reviewer, {
    what,
    indicator: null,
    field: 'overallGoal',
    text: `数量仍是${year - 1}年的，请按${year}年预算重新测算。`,
    suggestion: null,
  })
  if (first !== undefined)
    await writeComment(context, reviewer, {
      what,
      indicator: null,
      field: 'subGoals.1.goal',
      text: '请写明完成时限。',
      suggestion: `${first.cells.goal.replace(/。$/u, '')}，${year}年9月底前完成。`,
    })
  await send(context, { ...sending, days: [] }, id, [RETURN])
}

async function addToGoal(context: Context, writer: Actor, id: string, words: string): Promise<void> {
  const read = await readStatement(context, writer, { id })
  if (!read.ok) return
  const before = read.value.form.head.overallGoal
  await saveStatement(context, writer, {
    id,
    request: context.newId(),
    base: read.value.version,
    operations: [
      { kind: 'set', place: { row: null, field: 'overallGoal' }, before, after: `${before}${words}` },
    ],
  })
}

/** What the unit below writes of itself, in the rows that an empty text has. */
const WORDS: readonly { readonly row: string; readonly field: StatementField; readonly text: string }[] = [
  { row: 's1', field: 'title', text: '农业技术推广' },
  { row: 's1', field: 'goal', text: '开展小麦、玉米绿色高产技术培训，建设示范田，带动农户应用主推技术。' },
  {
    row: 's1',
    field: 'measures',
    text: '培训农户≥1200人次；建设示范田≥3000亩；主推技术到位率≥95%；参训农户满意度≥90%。',
  },
  { row: 'g1', field: 'text', text: '修订技术培训和示范田管理办法，明确责任分工。' },
  { row: 'g2', field: 'text', text: '按月核对支出进度，及时办理资金支付。' },
  { row: 'g3', field: 'text', text: '按季度对照目标检查进展，发现偏离及时纠正。' },
]

async function sendFromBelow(
  context: Context,
  administrator: Actor,
  sending: Sending,
  { unit: parent, year }: { readonly unit: string; readonly year: number },
): Promise<void> {
  const { region } = administrator
  const { people, days, moment } = sending
  moment(days[0] ?? '')
  const { db } = context.store.of(region)
  // It stays when the demonstration is taken away, as the office does.
  const there = [...(await loadOrganisation(db)).values()].find(
    ({ code, closed }) => code === BELOW.code && closed === null,
  )
  const made =
    there === undefined
      ? await changeOrganisation(context, administrator, {
          what: { change: 'create', kind: 'unit', ...BELOW, parent, office: null },
          from: today(context),
          note: '',
        })
      : ok({ id: there.id })
  if (!made.ok) return
  // Whose post is at the department reaches what was put below it.
  const all = await demoActors(
    context,
    region,
    [...people.keys()].map((account) => ({ account })),
  )
  const writer = all.get('tianbao')
  if (writer === undefined) return
  const begun = await beginStatement(context, writer, {
    unit: made.value.id,
    year,
    start: { from: 'empty', table: false },
  })
  if (!begun.ok) return
  const id = begun.value.document
  const operations: SaveStatement['operations'] = [
    {
      kind: 'set',
      place: { row: null, field: 'overallGoal' },
      before: '',
      after: '推广农业主推技术，建设示范田3000亩，培训农户1200人次，促进粮食稳产增产。',
    },
    ...WORDS.map(({ row, field, text }) => ({
      kind: 'set' as const,
      place: { row, field },
      before: '',
      after: text,
    })),
  ]
  await saveStatement(context, writer, { id, request: context.newId(), base: 0, operations })
  await send(context, { ...sending, people: all }, id, [SUBMIT, HEAD])
}
