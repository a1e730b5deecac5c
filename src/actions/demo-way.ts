/** Targets of the demonstration in every state of the way, brought there by its people through the same doors as anybody's. */
import type { DemoAccount } from '#api/administration.ts'
import type { FilingAct } from '#api/filings.ts'
import type { Actor } from '#core/access/allows.ts'
import type { FilingState } from '#core/flow/states.ts'
import { demoDrafts } from '#store/demo.ts'
import { findUserByAccount } from '#store/users.ts'
import { actorOf } from './actor.ts'
import { writeReviewOpinion } from './change-review.ts'
import type { Context } from './context.ts'
import { actOnFiling } from './filings.ts'
import { today } from './today.ts'

type Who = 'tianbao' | 'zhuguan' | 'yewu' | 'jixiao' | 'pifu'
type Leg = { readonly who: Who; readonly act: (day: string) => FilingAct; /** Said in the review before the act. */ readonly opinion?: string }

const PASS: FilingAct = { kind: 'pass', task: null, comment: '同意' }
const SUBMIT: Leg = { who: 'tianbao', act: () => ({ kind: 'submit', comment: '' }) }
const DEPARTMENT: Leg = { who: 'zhuguan', opinion: '目标明确，指标可考核。', act: () => PASS }
const BUSINESS: Leg = { who: 'yewu', act: () => PASS }
const PERFORMANCE: Leg = { who: 'jixiao', act: () => PASS }
const APPROVE: Leg = { who: 'pifu', act: (day) => ({ kind: 'approve', task: null, comment: '', approval: { number: `财绩〔${day.slice(0, 4)}〕1号`, date: day } }) }

/** The ways that targets are sent, one after the other as far as there are targets; the others stay drafts. */
export const DEMO_WAYS: readonly { readonly ends: FilingState; readonly legs: readonly Leg[] }[] = [
  { ends: 'approved', legs: [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE, APPROVE] },
  { ends: 'submitted', legs: [SUBMIT] },
  { ends: 'finance-review', legs: [SUBMIT, DEPARTMENT] },
  { ends: 'draft', legs: [SUBMIT, { who: 'zhuguan', act: () => ({ kind: 'return', task: null, to: 'unit', comment: '数量指标偏少，请补充服务人次，并写明满意度的调查对象。' }) }] },
  { ends: 'department-review', legs: [SUBMIT, { who: 'zhuguan', act: () => ({ kind: 'open', task: null }) }] },
  { ends: 'finance-review', legs: [SUBMIT, DEPARTMENT, BUSINESS] },
  { ends: 'adjusting', legs: [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE, APPROVE, { who: 'tianbao', act: () => ({ kind: 'adjust', comment: '年中预算调减，相应调整服务场次。' }) }] },
  { ends: 'archived', legs: [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE, APPROVE, { who: 'pifu', act: () => ({ kind: 'archive', comment: '' }) }] },
  { ends: 'finance-review', legs: [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE] },
  { ends: 'submitted', legs: [SUBMIT] },
  { ends: 'approved', legs: [SUBMIT, DEPARTMENT, BUSINESS, PERFORMANCE, APPROVE] },
]

/** Sends the drafts of the unit on their ways; what is under way already stays where it is. @returns how many went */
export async function sendOnDemoWays(context: Context, region: string, unit: string, accounts: readonly DemoAccount[], mayGoOn: () => boolean): Promise<number> {
  const people = new Map<string, Actor>()
  for (const { account } of accounts) {
    const user = await findUserByAccount(context.store.db, region, account)
    if (user !== null) people.set(account, await actorOf(context.store.db, region, user))
  }
  const { drafts, underWay } = await demoDrafts(context.store.db, region, unit)
  const ways = DEMO_WAYS.slice(underWay)
  let sent = 0
  for (const [i, project] of drafts.slice(0, ways.length).entries()) {
    if (!mayGoOn()) break
    await send(context, people, project, ways[i]?.legs ?? [])
    sent += 1
  }
  return sent
}

async function send(context: Context, people: ReadonlyMap<string, Actor>, project: string, legs: readonly Leg[]): Promise<void> {
  for (const { who, act, opinion } of legs) {
    const actor = people.get(who)
    if (actor === undefined) return
    if (opinion !== undefined) await writeReviewOpinion(context, actor, { id: project, comment: opinion, conclusion: '优' })
    const acted = await actOnFiling(context, actor, { id: project, act: act(today(context)), request: null, steps: null })
    // What the rules of today do not allow ends the way here: it is a demonstration of them.
    if (!acted.ok) return
  }
}
