/** For whom targets and departments' texts wait, and whose they were: conditions of queries over either. */
import { sql, type RawBuilder } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import type { Post, Role } from '#core/kernel/roles.ts'
import { HOME_STATES, REVIEW_STATES } from '#core/filing/states.ts'
import type { FilingTables } from './filing-tables.ts'

/**
 * mine: waits for the actor; unsent: the unit has it and has not sent it in; sent: the actor sent it in, and it
 * is under review; done: the actor took a step of it; all: whatever the actor may read.
 */
export type FilingBox = 'mine' | 'unsent' | 'sent' | 'done' | 'all'

/** review: 审核 at any level; approval: 批复. */
export type OpenTask = 'review' | 'approval'

/**
 * `submits`: which of the unit's things the holder of the role sends in; null: nothing, and no filing is
 * asked.
 */
export type BoxReader = {
  readonly id: string
  readonly posts: readonly Post[]
  readonly submits: (role: Role) => RawBuilder<boolean> | null
  /** Where the flow lets one person take two steps of a round. */
  readonly twice: RawBuilder<boolean>
}

export function inBox(
  way: FilingTables,
  region: string,
  reader: BoxReader,
  box: FilingBox,
): RawBuilder<unknown>[] {
  const taken = (kind: RawBuilder<unknown>) =>
    sql`${way.id} in (select s.${way.column} from ${way.steps} s where s.region_id = ${region} and s.actor_id = ${reader.id}::uuid${kind})`
  switch (box) {
    case 'mine':
      return [waitsForActor(way, region, reader)]
    case 'unsent':
      return [isUnsent()]
    case 'sent':
      return [sql`f.state = any(${[...REVIEW_STATES]}::text[])`, taken(sql` and s.kind = 'submit'`)]
    case 'done':
      return [taken(sql``)]
    case 'all':
      return []
  }
}

/** The unit has it: nothing is in the workflow, with filings as `f`. */
export function isUnsent(): RawBuilder<boolean> {
  return sql<boolean>`coalesce(f.state, 'draft') = any(${[...HOME_STATES]}::text[])`
}

/** A step of that kind is open. */
export function waitsFor(way: FilingTables, region: string, task: OpenTask): RawBuilder<boolean> {
  return sql<boolean>`${way.id} in (
    select t.${way.column} from ${way.tasks} t where t.region_id = ${region} and t.kind = ${task})`
}

/** What waits for a person, as `waitsFor` of the core has it. */
export function waitsForActor(
  way: FilingTables,
  region: string,
  { id, posts, submits, twice }: BoxReader,
): RawBuilder<boolean> {
  const of = (task: RawBuilder<unknown>) =>
    sql`${way.id} in (select t.${way.column} from ${way.tasks} t where t.region_id = ${region} and ${task})`
  const asked = of(sql`t.kind = 'consult' and t.person = ${id}::uuid`)
  const free = tookNoOtherStep(way, region, id)
  const byPost = posts.map(({ role, units }) => {
    const held = sql`t.kind <> 'consult' and ${role} = any(t.roles) and (t.person is null or t.person = ${id}::uuid)`
    const open = sql`(${of(sql`${held} and ${free}`)} or (${twice} and ${of(held)}))`
    const sent = submits(role)
    const atHome = sent === null ? sql`false` : sql`(${isUnsent()} and ${sent})`
    return sql`(${withinUnits(way, units)} and (${open} or ${atHome}))`
  })
  return sql<boolean>`(${sql.join([asked, ...byPost], sql` or `)})`
}

/**
 * Of a task as `t`: the person took no other step of its round, as `otherStepOf` of the core has it. The round is
 * looked into of those alone that the person ever passed.
 */
function tookNoOtherStep(way: FilingTables, region: string, person: string): RawBuilder<boolean> {
  return sql<boolean>`(t.${way.column} not in (
    select s.${way.column} from ${way.steps} s
    where s.region_id = ${region} and s.actor_id = ${person}::uuid and s.kind = 'pass')
    or (select count(*) from ${way.filings} g, json_array_elements(g.content -> 'tasks') o
      where g.region_id = ${region} and g.${way.column} = t.${way.column}
        and o ->> 'kind' <> 'consult' and o #>> '{done,by}' = ${person} and o ->> 'step' <> t.step) = 0)`
}

/** Of the units: of a project its own and its document's. */
export function withinUnits(way: FilingTables, units: Reach['units']): RawBuilder<boolean> {
  return units === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join(
        way.units.map((unit) => sql`${unit} = any(${[...units]}::uuid[])`),
        sql` or `,
      )})`
}
