/** The projects of a year that are alike with others, as rows for groups: who has which form, and which forms are alike. */
import { sql } from 'kysely'
import type { FormPair, Member, MemberPart } from '#core/similar/groups.ts'
import type { TellingPart } from '#core/similar/parts.ts'
import type { Db } from './store.ts'

/** A project as a row of a group. Amounts in 分. */
export type AlikeProject = Member & {
  readonly document: string
  readonly file: string
  readonly order: number
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly budget: string | null
}

export type AlikeRows = { readonly parts: readonly MemberPart<AlikeProject>[]; readonly pairs: readonly FormPair[] }

/**
 * Forms that several projects have and forms that are alike, of which at least one project is of the year; their
 * projects are of every year. @param year undefined: of any year
 */
export function loadAlike(db: Db, region: string, year: number | undefined): Promise<AlikeRows> {
  return db.transaction().execute(async (tx) => {
    // Before tables are analysed the planner takes them for small, and joins thousands of forms row by row.
    await sql`set local enable_nestloop = off`.execute(tx)
    return load(tx, region, year)
  })
}

async function load(db: Db, region: string, year: number | undefined): Promise<AlikeRows> {
  const ofYear = year === undefined ? sql`true` : sql`bool_or(p.fiscal_year = ${year})`
  const forms = sql`
    counted as (
      select s.part, s.form, count(*) as projects, ${ofYear} as of_year
      from similar_parts s join projects p on p.region_id = s.region_id and p.project_id = s.project_id and p.counted
      where s.region_id = ${region} group by s.part, s.form
    ),
    near as (
      select q.part, q.form, q.other, q.similarity from similar_pairs q
      join counted a on a.part = q.part and a.form = q.form join counted b on b.part = q.part and b.form = q.other
      where q.region_id = ${region} and q.form < q.other and (a.of_year or b.of_year)
    )`
  const { rows: pairs } = await sql<{ part: TellingPart; form: string; other: string; similarity: number }>`with ${forms} select part, form, other, similarity from near`.execute(db)
  const { rows } = await sql<Omit<AlikeProject, 'identity'> & { part: TellingPart; form: string; exact: string; codeKey: string | null; nameKey: string | null }>`
    with ${forms}, wanted as (
      select part, form from counted where projects > 1 and of_year union select part, form from near union select part, other from near
    )
    select s.part, s.form, s.exact, p.project_id as id, p.document_id as document, d.file, p.position as "order", p.name, p.code, u.code as "unitCode", u.name as "unitName",
      p.fiscal_year as "fiscalYear", p.budget, i.code_key as "codeKey", i.name_key as "nameKey"
    from wanted w join similar_parts s on s.region_id = ${region} and s.part = w.part and s.form = w.form
    join projects p on p.region_id = s.region_id and p.project_id = s.project_id and p.counted
    join similar_projects i on i.region_id = p.region_id and i.project_id = p.project_id
    join documents d on d.region_id = p.region_id and d.document_id = p.document_id
    left join budget_units u on u.region_id = p.region_id and u.unit_id = p.unit_id
    order by p.fiscal_year desc nulls last, u.key, d.imported_at, p.document_id, p.position`.execute(db)
  const members = new Map<string, AlikeProject>()
  const parts = rows.map(({ part, form, exact, codeKey, nameKey, ...project }) => {
    const member = members.get(project.id) ?? { ...project, identity: nameKey ?? codeKey ?? project.id }
    members.set(project.id, member)
    return { part, form, exact, member }
  })
  return { parts, pairs: pairs.map(({ similarity, ...pair }) => ({ ...pair, similarity: similarity / 1000 })) }
}
