/**
 * Targets of the demonstration in every state of the way, brought there by its people through the same doors
 * as anybody's.
 */
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { FilingAct } from '#api/filing/filings.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { FilingState } from '#core/filing/states.ts'
import type { CellPlace, HeadField, RowField } from '#core/writing/form.ts'
import type { Operation } from '#core/writing/operation.ts'
import { demoDrafts } from '#store/demo/demo.ts'
import { findUserByAccount } from '#store/accounts/users.ts'
import { loadActor } from '../kernel/actor.ts'
import { writeReviewOpinion } from '../review/change-review.ts'
import type { Context } from '../kernel/context.ts'
import { giveDelegation } from '../delegation/delegations.ts'
import { readDraft, saveDraft } from '../writing/drafts.ts'
import { actOnFiling } from '../filing/filings.ts'
import { today } from '../kernel/today.ts'

export type Who = 'tianbao' | 'fuzeren' | 'zhuguan' | 'yewu' | 'jixiao' | 'pifu'
export type Leg = {
  readonly who: Who
  readonly act: (day: string) => FilingAct
  /** Said in the review before the act, and concluded. */ readonly opinion?: string
  readonly grade?: Grade
  /** Written in the form after the act, wherever it said the first: the second. */ readonly writes?: readonly (readonly [
    was: string,
    now: string,
  ])[]
}

const PASS: FilingAct = { kind: 'pass', task: null, comment: '同意' }
export const SUBMIT: Leg = { who: 'tianbao', act: () => ({ kind: 'submit', comment: '' }) }
export const HEAD: Leg = { who: 'fuzeren', act: () => PASS }
export const DEPARTMENT: Leg = { who: 'zhuguan', opinion: '目标明确，指标可考核。', act: () => PASS }
export const BUSINESS: Leg = { who: 'yewu', act: () => PASS }
export const PERFORMANCE: Leg = { who: 'jixiao', act: () => PASS }
export const approveAs = (number: number): Leg => ({
  who: 'pifu',
  act: (day) => ({
    kind: 'approve',
    task: null,
    comment: '',
    approval: { number: `财绩〔${day.slice(0, 4)}〕${number}号`, date: day },
  }),
})
export const APPROVE = approveAs(1)

const TO_APPROVAL = [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE, APPROVE]
const adjust = (comment: string, writes: Leg['writes'] = []): Leg => ({
  who: 'tianbao',
  act: () => ({ kind: 'adjust', comment }),
  writes,
})

type Course = {
  readonly ends: FilingState
  readonly legs: readonly Leg[]
  /** 委托填写: the form is handed to the unit's business office with these words. */ readonly handed?: string
}

/** Of the targets of the running year so many go straight to their approval before one that is adjusted. */
const STRAIGHT = 10

/**
 * The ways that targets of the running year are sent, one after the other as far as there are targets; all others
 * are approved, too: what is not approved before its year is not paid in it.
 */
const DEMO_COURSES: readonly Course[] = [
  ...Array.from({ length: STRAIGHT }, (): Course => ({ ends: 'approved', legs: TO_APPROVAL })),
  {
    ends: 'approved',
    legs: [
      ...TO_APPROVAL,
      adjust('省级核定的玉米完全成本保险补贴由每亩11元降为10元，补贴资金同步调减。', [
        ['93.5', '85'],
        ['≤11元/亩', '≤10元/亩'],
      ]),
      SUBMIT,
      DEPARTMENT,
      BUSINESS,
      PERFORMANCE,
      approveAs(8),
    ],
  },
]

/** What is done with approved targets of the running year in its last days, by their names and budgets. */
export const DEMO_LAST_ACTS: readonly (Course & { readonly name: string; readonly total?: string })[] = [
  {
    name: '政务信息系统运行维护',
    total: '28.8',
    ends: 'adjusting',
    legs: [
      adjust('运维服务重新招标，每个系统的单价由4.8万元降为4万元，预算相应调减。', [
        ['28.8', '24'],
        ['20.58', '15.78'],
        ['≤4.8万元/个', '≤4万元/个'],
      ]),
    ],
  },
  {
    name: '绩效评价和财务审计服务',
    ends: 'archived',
    legs: [{ who: 'pifu', act: () => ({ kind: 'archive', comment: '' }) }],
  },
]

/** One of the year that is being applied for came back. */
const RETURNED: Course = {
  ends: 'draft',
  legs: [
    SUBMIT,
    HEAD,
    {
      who: 'zhuguan',
      act: () => ({
        kind: 'return',
        task: null,
        to: 'unit',
        comment: '数量指标偏少，请补充测算依据，并写明满意度的调查对象。',
      }),
    },
  ],
  handed: '请业务科室补充测算依据和调查对象。',
}

type Sending = {
  readonly unit: string
  readonly year: number | null
  /** Every target to its approval, as those of a year that is over. */ readonly approves: boolean
  readonly people: ReadonlyMap<string, Actor>
  readonly mayGoOn: () => boolean
  /** Hears before each act which one of its way it is. */ readonly before?: BeforeLeg
}

/** Where a clock moves, it is told the hour of each act here. */
export type BeforeLeg = (leg: number) => void

/** The people of the demonstration, by their accounts. */
export async function demoActors(
  context: Context,
  region: string,
  accounts: readonly Pick<DemoAccount, 'account'>[],
): Promise<ReadonlyMap<string, Actor>> {
  const people = new Map<string, Actor>()
  for (const { account } of accounts) {
    const user = await findUserByAccount(context.store.of(region).db, account)
    if (user !== null) people.set(account, await loadActor(context.store.of(region).db, user))
  }
  return people
}

/**
 * Sends the drafts of the unit on their ways; what is under way already stays where it is.
 * @returns how many went
 */
export async function sendDemoFilings(
  context: Context,
  region: string,
  { unit, year, approves, people, mayGoOn, before }: Sending,
): Promise<number> {
  const { drafts, underWay } = await demoDrafts(context.store.of(region).db, unit, year)
  const ways = approves ? [] : DEMO_COURSES.slice(underWay)
  let sent = 0
  for (const [i, project] of drafts.entries()) {
    if (!mayGoOn()) break
    await sendTarget(context, people, { project, legs: ways[i]?.legs ?? TO_APPROVAL, before })
    await handOver(context, people, project, ways[i]?.handed)
    sent += 1
  }
  return sent
}

/** The file of the projects that go on in the year to come. */
export const DEMO_CONTINUED = '139901-303001安澜县农业农村局2027年延续项目绩效目标表.docx'

/** The file of what is new then. */
export const DEMO_NEW = '139901-303001安澜县农业农村局2027年新增项目绩效目标表.docx'

const LOOKED_THROUGH: Leg = {
  who: 'zhuguan',
  opinion: '已逐项核对，个别表述请财政部门复核。',
  grade: '良',
  act: () => ({ kind: 'pass', task: null, comment: '已核对，请复核' }),
}

/** So many at the end wait for the head of the unit. */
const WITH_HEAD = 2

/**
 * A queue for those who review: what goes on in the year to come is sent in with its findings, every second
 * one as far as the finance bureau; the first came back and is handed to an office.
 */
export async function queueDemoFilings(
  context: Context,
  region: string,
  { unit, year, people, mayGoOn, before }: Omit<Sending, 'approves'>,
): Promise<void> {
  const { drafts } = await demoDrafts(context.store.of(region).db, unit, year, { file: DEMO_CONTINUED })
  for (const [i, project] of drafts.entries()) {
    if (!mayGoOn()) return
    if (i === 0) {
      await sendTarget(context, people, { project, legs: RETURNED.legs, before })
      await handOver(context, people, project, RETURNED.handed)
      continue
    }
    const waitsForHead = i % 2 === 0 && drafts.length - i <= 2 * WITH_HEAD
    const legs = waitsForHead ? [SUBMIT] : [SUBMIT, HEAD]
    await sendTarget(context, people, {
      project,
      legs: i % 2 === 0 ? legs : [...legs, LOOKED_THROUGH],
      before,
    })
  }
}

type Sent = {
  readonly project: string
  readonly legs: readonly Leg[]
  readonly before?: BeforeLeg | undefined
}

/** @returns how many of its acts were done; what the rules do not allow ends the way */
export async function sendTarget(
  context: Context,
  people: ReadonlyMap<string, Actor>,
  { project, legs, before }: Sent,
): Promise<number> {
  for (const [i, { who, act, opinion, grade = '优', writes = [] }] of legs.entries()) {
    const actor = people.get(who)
    if (actor === undefined) return i
    before?.(i)
    if (opinion !== undefined)
      await writeReviewOpinion(context, actor, { id: project, comment: opinion, conclusion: grade })
    const acted = await actOnFiling(context, actor, {
      id: project,
      act: act(today(context)),
      request: null,
      steps: null,
    })
    if (!acted.ok) return i
    if (writes.length > 0) await write(context, actor, project, writes)
  }
  return legs.length
}

async function write(
  context: Context,
  actor: Actor,
  project: string,
  writes: NonNullable<Leg['writes']>,
): Promise<void> {
  const draft = await readDraft(context, actor, { id: project })
  if (!draft.ok) return
  const {
    form: { head, rows },
    version,
  } = draft.value
  const changed = <Field extends HeadField | RowField>(
    row: string | null,
    cells: { readonly [field in Field]: string },
  ) =>
    (Object.entries(cells) as [Field, string][]).flatMap(([field, before]): Operation[] => {
      const after = writes.reduce((text, [was, now]) => withFigure(text, was, now), before)
      return after === before ? [] : [{ kind: 'set', place: { row, field } as CellPlace, before, after }]
    })
  await saveDraft(context, actor, {
    id: project,
    request: context.newId(),
    base: version,
    operations: [...changed(null, head), ...rows.flatMap(({ id, cells }) => changed(id, cells))],
  })
}

/** Where the figure stands by itself. */
function withFigure(text: string, was: string, now: string): string {
  const literal = was.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return text.replaceAll(new RegExp(`(?<![\\d.])${literal}(?![\\d.])`, 'gu'), now)
}

async function handOver(
  context: Context,
  people: ReadonlyMap<string, Actor>,
  project: string,
  note: string | undefined,
): Promise<void> {
  const [writer, filler] = [people.get('tianbao'), people.get('keshi')]
  if (note === undefined || writer === undefined || filler === undefined) return
  await giveDelegation(context, writer, {
    id: project,
    person: filler.id,
    part: { kind: 'whole' },
    note,
    due: null,
  })
}
