/**
 * A process that sends targets on their way and writes another one, for ever, until it is killed; every act
 * and save that was acknowledged is printed in a line: `act <project> <request>`, `save <project> <request>
 * <text>`.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { actOnFiling, readFiling } from '#actions/filing/filings.ts'
import type { FilingAct } from '#api/filing/filings.ts'
import type { Role } from '#core/kernel/roles.ts'
import { contextOver } from './context.ts'

type Person = { readonly id: string; readonly role: Role; readonly units: readonly string[] | null }
export type FilingTask = {
  readonly connection: pg.PoolConfig
  readonly region: string
  readonly people: Readonly<Record<'filler' | 'department' | 'business' | 'performance' | 'chief', Person>>
  readonly sent: readonly string[]
  readonly written: string
}

const { connection, region, people, sent, written } = JSON.parse(
  process.env['JICHI_TEST_WAY'] ?? '',
) as FilingTask
const context = contextOver(new pg.Pool(connection))
const actorOf = ({ id, role, units }: Person) => ({
  id,
  region,
  active: true,
  posts: [{ role, units: units === null ? ('all' as const) : new Set(units) }],
})

const PASS: FilingAct = { kind: 'pass', task: null, comment: '同意' }
/** Who may go on from each state, one after the other until somebody may. */
const ROUND: readonly (readonly [keyof FilingTask['people'], FilingAct])[] = [
  ['filler', { kind: 'submit', comment: '' }],
  ['department', PASS],
  ['business', PASS],
  ['performance', PASS],
  [
    'chief',
    { kind: 'approve', task: null, comment: '', approval: { number: '财绩〔2025〕1号', date: '2025-12-20' } },
  ],
  ['filler', { kind: 'adjust', comment: '预算调整' }],
]

for (let n = 0; ; n += 1) {
  for (const project of sent) {
    for (const [who, act] of ROUND) {
      const request = randomUUID()
      const acted = await actOnFiling(context, actorOf(people[who]), {
        id: project,
        act,
        request,
        steps: null,
      })
      if (acted.ok) process.stdout.write(`act ${project} ${request}\n`)
    }
  }
  const filler = actorOf(people.filler)
  const draft = await readDraft(context, filler, { id: written })
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  const { form, version } = draft.value
  const [request, text] = [randomUUID(), `宣传-${process.pid}-${n}`]
  const saved = await saveDraft(context, filler, {
    id: written,
    request,
    base: version,
    operations: [
      { kind: 'set', place: { row: null, field: 'purpose' }, before: form.head.purpose, after: text },
    ],
  })
  if (saved.ok) process.stdout.write(`save ${written} ${request} ${text}\n`)
  // One that finds nothing to do is at fault, and must not pass for one that does.
  if (n === 3) {
    const states = await Promise.all(sent.map((project) => readFiling(context, filler, { id: project })))
    if (states.every((state) => !state.ok)) throw new Error('nothing can be sent')
  }
}
