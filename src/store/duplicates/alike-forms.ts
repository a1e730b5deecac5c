/**
 * Near forms that are alike: found by their bands, ranked by their sketches, verified on their words,
 * compared once.
 */
import { sql } from 'kysely'
import { isAlike, nearSimilarity } from '#core/duplicates/likeness.ts'
import { hashesOfPart, nearFormOfWords, type NearForm, type TellingPart } from '#core/duplicates/parts.ts'
import { MOST_BITS_APART } from '#core/duplicates/signature.ts'
import { touchAlike } from './alike-groups.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

/** Of the forms that share a band, so many whose sketch is the likest are verified. */
const CANDIDATES = 20
/** Forms that are looked up in one statement. */
const FORMS_A_STATEMENT = 100

/** A form of one part as it is looked for, with its key. */
export type SoughtForm = NearForm & { readonly part: TellingPart; readonly form: string }

/** A near form that is alike, or the very same. */
export type FoundForm = {
  readonly part: TellingPart
  readonly form: string
  readonly other: string
  /** 0…1. */ readonly similarity: number
}

/**
 * The near forms of the region that are alike with these, verified, the form itself left out. What was
 * compared before is only read; what is new is looked for by its bands.
 * @param without a document whose own forms are nobody else's: what it was before it was written on is not
 * verified again
 */
export async function findAlikeForms(
  db: Db,
  sought: readonly SoughtForm[],
  without: string | null = null,
): Promise<readonly FoundForm[]> {
  const different = [...new Map(sought.map((form) => [`${form.part} ${form.form}`, form])).values()]
  const found: FoundForm[] = []
  for (const forms of slices(different, FORMS_A_STATEMENT)) found.push(...(await lookUp(db, forms, without)))
  return found
}

/** A pair that is known (`similarity` in thousandths), or a candidate with its words. */
type Row = {
  readonly n: number
  readonly other: string
  readonly similarity: number | null
  readonly words: string | null
}

/**
 * One statement for all. The index of bands holds all that ranks a candidate; forms that are nobody's any
 * more are left out before they are counted.
 */
async function lookUp(db: Db, forms: readonly SoughtForm[], without: string | null): Promise<FoundForm[]> {
  const sought = JSON.stringify(
    forms.map((form, n) => ({ n, part: form.part, form: form.form, ...hashesOfPart(form) })),
  )
  const others =
    without === null
      ? sql``
      : sql`and not exists (select from projects o where o.region_id = ${db.region} and o.project_id = s.project_id and o.document_id = ${without})`
  const { rows } = await sql<Row>`
    with q as materialized (
      select * from jsonb_to_recordset(${sought}::jsonb) as q(n integer, part text, form bigint, bands integer[], lead integer, rest bigint)
    ), known as materialized (
      select q.n, q.part, q.form from q join similar_forms f on f.region_id = ${db.region} and f.part = q.part and f.form = q.form and f.compared
    )
    select k.n, p.other, p.similarity, null as words
    from known k join similar_pairs p on p.region_id = ${db.region} and p.part = k.part and p.form = k.form
    union all
    select q.n, c.form, null, c.words from q cross join lateral (
      select near.form, own.words
      from (
        select x.form, x.apart from unnest(q.bands) as b(band) cross join lateral (
          select s.form, bit_count((s.sketch_lead # q.lead)::bit(32)) + bit_count((s.sketch_rest # q.rest)::bit(64)) as apart
          from similar_bands s where s.region_id = ${db.region} and s.band = b.band
        ) x
        where x.apart <= ${MOST_BITS_APART} and x.form <> q.form
        group by x.form, x.apart order by x.apart, x.form
      ) near
      cross join lateral (select s.words from similar_parts s where s.region_id = ${db.region} and s.part = q.part and s.form = near.form ${others} limit 1) own
      order by near.apart, near.form limit ${CANDIDATES}
    ) c
    where not exists (select from known k where k.n = q.n)`.execute(db)
  return rows.flatMap(({ n, other, similarity, words }): FoundForm[] => {
    const form = forms[n]
    if (form === undefined) return []
    if (words === null)
      return similarity === null
        ? []
        : [{ part: form.part, form: form.form, other, similarity: similarity / 1000 }]
    return verified(form, other, nearFormOfWords(form.part, words))
  })
}

/** The same whichever of the two is looked for: of rows that are as like as others, the first are paired. */
function verified(form: SoughtForm, other: string, candidate: NearForm): FoundForm[] {
  const similarity = form.form < other ? nearSimilarity(form, candidate) : nearSimilarity(candidate, form)
  // As it is kept.
  return isAlike(form, candidate, similarity)
    ? [{ part: form.part, form: form.form, other, similarity: Math.round(similarity * 1000) / 1000 }]
    : []
}

/** How many near forms a step of {@link compareWaiting} compares. */
const COMPARED_A_STEP = 100

/** Compares some of the forms that wait. @returns how many it were; 0 when none wait */
export async function compareWaiting(tx: Db): Promise<number> {
  const { rows: waiting } = await sql<{ part: TellingPart; form: string; words: string | null }>`
    select f.part, f.form, own.words
    from (select part, form from similar_forms where region_id = ${tx.region} and not compared order by part, form limit ${COMPARED_A_STEP} for update skip locked) f
    left join lateral (select s.words from similar_parts s where s.region_id = ${tx.region} and s.part = f.part and s.form = f.form limit 1) own on true`.execute(
    tx,
  )
  if (waiting.length === 0) return 0
  const sought = waiting.flatMap(({ part, form, words }) =>
    words === null ? [] : [{ ...nearFormOfWords(part, words), form }],
  )
  const found = await findAlikeForms(tx, sought)
  const pairs = new Map(
    found.flatMap(({ part, form, other, similarity }) =>
      [
        [form, other],
        [other, form],
      ].map(
        ([a = '', b = '']) =>
          [
            `${part} ${a} ${b}`,
            { part, form: a, other: b, similarity: Math.round(similarity * 1000) },
          ] as const,
      ),
    ),
  )
  // Always in the order of the keys: two that compare at once do not wait for each other in a circle.
  const inOrder = [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await sql`with paired as (
      insert into similar_pairs (region_id, part, form, other, similarity)
      select ${tx.region}, q.* from jsonb_to_recordset(${JSON.stringify(inOrder)}::jsonb) as q(part text, form bigint, other bigint, similarity integer) on conflict do nothing
    )
    update similar_forms f set compared = true from jsonb_to_recordset(${JSON.stringify(waiting.map(({ part, form }) => ({ part, form })))}::jsonb) as q(part text, form bigint)
    where f.region_id = ${tx.region} and f.part = q.part and f.form = q.form`.execute(tx)
  await touchAlike(tx)
  return waiting.length
}
