/**
 * Lists over a whole province's projects, asked by people of several posts at the doors of the server (built
 * as it is shipped).
 */
import { sql } from 'kysely'
import type { Context } from '#actions/kernel/context.ts'
import { actOnFilings } from '#actions/filing/filings.ts'
import { fillDatabase } from '#actions/demo/fill-database.ts'
import { changeOrganisation } from '#actions/organisation/organisation.ts'
import { compareAll } from '#actions/duplicates/radar.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { REVIEW_STATES } from '#core/filing/states.ts'
import { generateDocuments } from '#factories/county.ts'
import { withFaults } from '#factories/faulty.ts'
import { seededRandom } from '#factories/random.ts'
import { createApp } from '#server/app.ts'
import { listOrganisation } from '#store/organisation/organisation.ts'
import { approveDrafts, ask, sessionCookie, enrol, reference, withInstallation } from './installation.ts'
import { listAddresses } from './list-addresses.ts'
import { fillYear } from './year-rows.ts'

const FAULTS = 60
const ROUNDS = 7
/** Departments below the large one, departments in the charge of one office. */
const PLACES = 300
const ON_THEIR_WAY = 500
/** Of so many documents the targets of one stay drafts. */
const DRAFTS = 10

export type ListTime = {
  readonly list: string
  readonly who: string
  /** Rows that the list says it has; null: it gives no number. */ readonly total: number | null
  /** ms of each answer. */ readonly ms: readonly number[]
}
export type ListTimes = {
  readonly projects: number
  readonly times: readonly ListTime[]
  /** ms of asking the database for nothing, the reference. */ readonly referenceMs: number
}

/**
 * @param folder where the database was filled before, or is kept afterwards, or the address of a PostgreSQL;
 * null: one of its own that goes away
 */
export async function timeLists(
  root: string,
  projects: number,
  folder: string | null,
  only: string,
): Promise<ListTimes> {
  return withInstallation(root, folder, async (context, actor) => {
    const { db } = context.store.of(actor.region)
    const { region } = actor
    if ((await countProjects(context, region)) < projects) {
      const documents = function* () {
        for (const document of generateDocuments({ projects, seed: 'county' }))
          yield withFaults(document, FAULTS, seededRandom(document.source.file)).document
      }
      const filled = await fillDatabase(context, actor, documents(), {
        onProgress: () => {},
        mayGoOn: () => true,
      })
      if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    }
    const places = await place(context, actor)
    const people = await Promise.all(
      PEOPLE.map(async ({ who, role, at }) => ({
        who,
        actor: await enrol(context, region, role, places[at]),
      })),
    )
    const filler = people.find(({ who }) => who === FILLER)?.actor ?? actor
    await sendIn(context, region, filler)
    await approveDrafts(context, actor, DRAFTS)
    const round = await fillYear(context, actor)
    // As the radar does behind everything else: of a whole province some minutes.
    await compareAll(context, region)
    // As the database does by itself within a minute.
    await sql`analyze`.execute(db)
    const app = await createApp(context, { hosts: [], proxies: [], logLevel: 'silent' })
    const lists = listAddresses({
      round,
      project: await projectOf(context, region, places.unit),
      unit: places.unit,
      department: places.department,
      departmentKey: await keyOf(context, region, places.department),
    }).filter(([list]) => list.includes(only))
    const times: ListTime[] = []
    for (const { who, actor: person } of people) {
      const cookie = await sessionCookie(context, person)
      for (const [list, url] of lists) {
        const asked = await ask(app, cookie, url, ROUNDS)
        if (asked !== null) times.push({ list, who, total: totalIn(asked.body), ms: asked.ms })
      }
    }
    const referenceMs = await reference(context)
    await app.close()
    return { projects: await countProjects(context, region), times, referenceMs }
  })
}

/** `total` of a list that is paged, and of what counts otherwise its rows. */
function totalIn(body: string): number | null {
  const { total, rows } = JSON.parse(body) as { readonly total?: unknown; readonly rows?: unknown }
  if (typeof total === 'number') return total
  return Array.isArray(rows) ? rows.length : null
}

async function projectOf({ store }: Context, region: string, unit: string): Promise<string> {
  const { db } = store.of(region)
  const { project_id } = await db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .select('p.project_id')
    .orderBy(sql`p.unit_id = ${unit}`, (by) => by.desc().nullsLast())
    .limit(1)
    .executeTakeFirstOrThrow()
  return project_id
}

async function keyOf({ store }: Context, region: string, unit: string): Promise<string> {
  const { db } = store.of(region)
  return (
    await db.selectFrom('budget_units').select('key').where('unit_id', '=', unit).executeTakeFirstOrThrow()
  ).key
}

async function countProjects({ store }: Context, region: string): Promise<number> {
  const { db } = store.of(region)
  const { count } = await db
    .selectFrom('projects')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Places = {
  readonly region: null
  readonly office: string
  readonly department: string
  readonly unit: string
}

/**
 * A department with hundreds of units below it, an office in charge of hundreds of departments, and one unit.
 */
async function place(context: Context, actor: Actor): Promise<Places> {
  const change = (what: Parameters<typeof changeOrganisation>[2]['what']) =>
    changeOrganisation(context, actor, { what, from: '2025-01-01', note: '' })
  const units = await listOrganisation(context.store.of(actor.region).db)
  const found = async (name: string, kind: 'department' | 'office', code: string | null) => {
    const known = units.find((unit) => unit.name === name)?.id
    if (known !== undefined) return known
    const made = await change({ change: 'create', kind, code, name, parent: null, office: null })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    return made.value.id
  }
  const own = units.filter(({ kind, projects }) => kind !== 'office' && projects > 0)
  const [one] = own
  if (one === undefined) throw new Error('no unit')
  const [department, office] = [
    await found('综合主管部门', 'department', '999'),
    await found('行政政法科', 'office', null),
  ]
  // Two of one name are refused below one department: they stay where they are.
  for (const { id, kind, parent } of own.slice(0, PLACES)) {
    if (parent !== null) continue
    if (kind === 'department') await change({ change: 'classify', id, kind: 'unit' })
    await change({ change: 'move', id, parent: department })
  }
  for (const { id, kind, office: known } of own.slice(PLACES, 2 * PLACES)) {
    if (known !== null) continue
    if (kind === 'unit') await change({ change: 'classify', id, kind: 'department' })
    await change({ change: 'charge', id, office })
  }
  return { region: null, office, department, unit: one.id }
}

const FILLER = '单位填报人，一个部门'
const PEOPLE: readonly { readonly who: string; readonly role: Role; readonly at: keyof Places }[] = [
  { who: '绩效科，全区划', role: 'performance-office', at: 'region' },
  { who: '人大，全区划', role: 'reader', at: 'region' },
  { who: '财政业务科室', role: 'finance-office', at: 'office' },
  { who: '主管部门审核人', role: 'department-reviewer', at: 'department' },
  { who: FILLER, role: 'unit-filler', at: 'department' },
  { who: '单位填报人，一个单位', role: 'unit-filler', at: 'unit' },
]

/** Some hundreds of targets wait for the department. */
async function sendIn(context: Context, region: string, filler: Actor): Promise<void> {
  const { db } = context.store.of(region)
  const waiting = await db
    .selectFrom('filings')
    .select('project_id')
    .where('state', 'in', [...REVIEW_STATES])
    .limit(1)
    .execute()
  if (waiting.length > 0) return
  const drafts = await db
    .selectFrom('projects as p')
    .innerJoin('budget_units as u', (on) => on.onRef('u.unit_id', '=', 'p.unit_id'))
    .select('p.project_id')
    .where('p.errors', '=', 0)
    .orderBy('u.unit_id')
    .limit(20 * ON_THEIR_WAY)
    .execute()
  const ids = drafts.map(({ project_id }) => project_id)
  for (let from = 0; from < ids.length; from += ON_THEIR_WAY) {
    await actOnFilings(context, filler, {
      projects: ids.slice(from, from + ON_THEIR_WAY),
      act: { kind: 'submit', comment: '' },
      request: null,
    })
  }
}
