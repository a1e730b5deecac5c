/**
 * Reports: begun of what is known, written section by section so that nobody writes over another unseen, drafted again
 * of new figures, and made final with a digest of all that they say.
 */
import { createHash } from 'node:crypto'
import {
  KINDS_OF_GROUP,
  type NewReportBody,
  type ReportBegun,
  type ReportList,
  type ReportsQuery,
  type ReportView,
  type SectionSavedAnswer,
} from '#api/reports.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { factChanges } from '#core/reports/fact.ts'
import { OUTLINES, type OutlinePart } from '#core/reports/outline.ts'
import {
  changesSince,
  draftedFacts,
  saveSection,
  type DraftedSection,
  type ReportKind,
  type ReportSection,
} from '#core/reports/report.ts'
import type { ListedReport } from '#core/reports/rows.ts'
import { namesOfUsers } from '#store/accounts/users.ts'
import type { Db } from '#store/kernel/store.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import { findReportable } from '#store/reports/facts.ts'
import {
  addReport,
  findReport,
  finishReport as keepFinal,
  keepDrafted,
  keepEdits,
  listReports as loadReports,
  lockReport,
  removeReport as deleteReport,
  type ReportHead,
  type ReportRow,
} from '#store/reports/reports.ts'
import { draftText } from '#text/reports.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { mayLead } from '../evaluation/standing.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  reportBegun,
  reportFinished,
  reportRemoved,
  reportRenewed,
  reportRestored,
  reportWritten,
} from './events.ts'
import { gatherReport } from './gather.ts'
import { mayBegin } from './offers.ts'
import { maySeeReport, mayWriteReport, readsWhenFinal, type ReportPlace } from './sight.ts'

const NOT_FOUND = err(problem('report-not-found'))
const NOT_FINAL = err(problem('report-not-final'))

/** Whether the actor leads the evaluation that a report is of; null is no evaluation. */
export async function leadsOf(db: Db, actor: Actor, subject: string | null): Promise<boolean> {
  const found = subject === null ? null : await findReportable(db, subject)
  return found !== null && mayLead(actor, found.kind, found.taskUnit)
}

/** Those of a year that the actor may see, the newest change first. */
export async function listReports(
  context: Context,
  actor: Actor,
  { year, group, kind, state, round, unit, search, page, size }: ReportsQuery,
): Promise<Result<ReportList, Problem>> {
  if (actorReach(actor, 'report.read') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const kinds = KINDS_OF_GROUP[group].filter((one) => kind === undefined || one === kind)
  const words = searchWords(search)
  const seen: ReportHead[] = []
  for (const report of kinds.length === 0 ? [] : await loadReports(db, { year, kinds }))
    if (
      (state === undefined || report.state === state) &&
      (round === undefined || report.round === round) &&
      (unit === undefined || report.unit?.id === unit) &&
      words.every((word) => searchText([report.title, report.unit?.name ?? '']).includes(word)) &&
      (await sees(db, actor, report))
    )
      seen.push(report)
  return ok({
    rows: seen.slice((page - 1) * size, page * size).map(listed),
    total: seen.length,
    mayBegin: mayBegin(actor, group),
  })
}

async function sees(db: Db, actor: Actor, report: ReportHead): Promise<boolean> {
  return maySeeReport(actor, placed(report), await leadsOf(db, actor, report.subject))
}

function placed({ kind, unit, state }: Pick<ReportHead, 'kind' | 'unit' | 'state'>) {
  return { kind, unit: unit?.id ?? null, state }
}

function listed({
  id,
  kind,
  year,
  unit,
  title,
  state,
  edited,
  changedAt,
  changedBy,
  finalAt,
}: ListedReport): ListedReport {
  return { id, kind, year, unit, title, state, edited, changedAt, changedBy, finalAt }
}

function placeOf({ kind, unit, year, round, subject }: ReportHead): ReportPlace {
  return { kind, unit: unit?.id ?? null, year, round, subject }
}

/** Errors: report-place, where there is nothing to draft of; not-allowed. */
export async function beginReport(
  context: Context,
  actor: Actor,
  body: NewReportBody,
): Promise<Result<ReportBegun, Problem>> {
  const { db } = context.store.of(actor.region)
  const place = await wholePlace(db, body)
  if (place === null) return err(problem('report-place'))
  if (!mayWriteReport(actor, place, await leadsOf(db, actor, place.subject)))
    return err(problem('report-place'))
  const gathered = await gatherReport(context, actor, place)
  if (gathered === null) return err(problem('report-place'))
  const outline = await outlineOf(context, place.kind)
  if (!outline.ok) return outline
  return context.store.of(actor.region).transaction(async (tx) => {
    const id = context.newId()
    const there = await addReport(tx, {
      ...gathered,
      ...place,
      id,
      outline: outline.value,
      at: context.clock(),
      by: actor.id,
    })
    if (there !== null) return ok({ id: there, wasThere: true })
    const { title } = gathered
    await audit(context, tx, actor.id, reportBegun(id, { title, year: place.year, of: place.kind }))
    return ok({ id, wasThere: false })
  })
}

/** A report of an evaluation is of the unit that was evaluated; others of nothing but what they are of. */
async function wholePlace(
  db: Db,
  { kind, year, unit, round, subject }: NewReportBody,
): Promise<ReportPlace | null> {
  if (kind === 'evaluation') {
    const found = subject === null ? null : await findReportable(db, subject)
    return found === null ? null : { kind, year: found.year, unit: found.unit, round: null, subject }
  }
  if ((kind === 'monitoring') !== (round !== null)) return null
  return { kind, year, unit, round, subject: null }
}

/** As the bureau's template names the sections; otherwise the outline of the program. */
async function outlineOf(
  context: Context,
  kind: ReportKind,
): Promise<Result<readonly OutlinePart[], Problem>> {
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const own = templates.value.templates.find(({ outlines }) => outlines?.[kind] !== undefined)
  return ok(own?.outlines?.[kind] ?? OUTLINES[kind].parts)
}

/** Errors: report-not-found; report-not-final, of a draft that the actor may read once it is final. */
export async function readReport(
  context: Context,
  actor: Actor,
  { report: id }: { readonly report: string },
): Promise<Result<ReportView, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await findReport(db, id)
  if (row === null) return NOT_FOUND
  if (!(await sees(db, actor, row))) return readsWhenFinal(actor, placed(row)) ? NOT_FINAL : NOT_FOUND
  const mayWrite = mayWriteReport(actor, placeOf(row), await leadsOf(db, actor, row.subject))
  const fresh = row.state === 'final' || !mayWrite ? null : await gatherReport(context, actor, placeOf(row))
  const { confirmed, source } = OUTLINES[row.kind]
  const isOwn = row.outline.some(({ title }, at) => OUTLINES[row.kind].parts[at]?.title !== title)
  return ok({
    ...listed(row),
    revision: row.revision,
    sections: sectionsOf(row),
    draftedAt: row.draftedAt,
    news: fresh === null ? [] : factChanges(draftedFacts(row.drafted), draftedFacts(fresh.drafted)),
    finalBy: row.finalBy,
    digest: row.digest,
    mayWrite: mayWrite && row.state === 'draft',
    outline: { source: isOwn ? '' : source, confirmed },
  })
}

const NOTHING: Omit<DraftedSection, 'id'> = { paragraphs: [], charts: [], tables: [] }

/** The sections in the order of the outline. */
export function sectionsOf({ outline, drafted, edits }: ReportRow): ReportView['sections'] {
  return outline.map(({ section: id, title }) => {
    const section = drafted.sections.find((one) => one.id === id) ?? { id, ...NOTHING }
    const edited = edits[id]
    return {
      ...section,
      title,
      revision: edited?.revision ?? 0,
      written:
        edited === undefined || edited.text === null
          ? null
          : { text: edited.text, by: edited.by, at: edited.at, changes: changesSince(edits, section) },
    }
  })
}

type Held = { readonly tx: Db; readonly row: ReportRow }

/** One change of a draft with its event, while nobody else changes it. Errors: report-not-found, report-final. */
async function changing<T>(
  context: Context,
  actor: Actor,
  id: string,
  work: (held: Held) => Promise<Result<{ readonly answer: T; readonly event: WrittenEvent }, Problem>>,
): Promise<Result<T, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const row = await lockReport(tx, id)
    if (row === null || !(await sees(tx, actor, row))) return NOT_FOUND
    if (!mayWriteReport(actor, placeOf(row), await leadsOf(tx, actor, row.subject))) return NOT_ALLOWED
    if (row.state === 'final') return err(problem('report-final'))
    const done = await work({ tx, row })
    if (!done.ok) return done
    await audit(context, tx, actor.id, done.value.event)
    return ok(done.value.answer)
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Errors: report-not-found, report-final, report-changed. */
export async function saveReportSection(
  context: Context,
  actor: Actor,
  {
    report: id,
    section: part,
    text,
    revision,
  }: {
    readonly report: string
    readonly section: ReportSection
    readonly text: string | null
    readonly revision: number
  },
): Promise<Result<SectionSavedAnswer, Problem>> {
  return changing(context, actor, id, async ({ tx, row }) => {
    const section = sectionsOf(row).find((one) => one.id === part)
    if (section === undefined) return NOT_FOUND
    const [at, by] = [context.clock(), (await namesOfUsers(tx, [actor.id])).get(actor.id) ?? '']
    const saved = saveSection(row.edits, section, { text, seen: revision, by, at: at.toISOString() })
    if (!saved.ok)
      return err(problem('report-changed', { by: saved.by ?? row.changedBy ?? '', section: section.title }))
    await keepEdits(tx, id, saved.edits, { at, by: actor.id })
    const { title } = row
    const before = section.written?.text ?? draftText(section)
    return ok({
      answer: { revision: row.revision + 1, section: section.revision + 1, at: at.toISOString(), by },
      event:
        text === null
          ? reportRestored(id, { title, name: section.title })
          : reportWritten(
              id,
              { sha256: sha256(before) },
              { title, name: section.title, sha256: sha256(text) },
            ),
    })
  })
}

/** The figures of now; what people wrote stays, and is told which of its figures changed. */
export async function renewReport(
  context: Context,
  actor: Actor,
  { report: id }: { readonly report: string },
): Promise<Result<ReportView, Problem>> {
  const { db } = context.store.of(actor.region)
  const seen = await findReport(db, id)
  if (seen === null || !(await sees(db, actor, seen))) return NOT_FOUND
  const fresh = await gatherReport(context, actor, placeOf(seen))
  if (fresh === null) return err(problem('report-place'))
  const done = await changing(context, actor, id, async ({ tx, row }) => {
    await keepDrafted(tx, id, fresh.drafted, { at: context.clock(), by: actor.id })
    const changed = factChanges(draftedFacts(row.drafted), draftedFacts(fresh.drafted)).length
    return ok({ answer: null, event: reportRenewed(id, { title: row.title, changed }) })
  })
  return done.ok ? readReport(context, actor, { report: id }) : done
}

/** Errors: report-not-found, report-final, report-changed, report-empty. */
export async function finishReport(
  context: Context,
  actor: Actor,
  { report: id, revision }: { readonly report: string; readonly revision: number },
): Promise<Result<ReportView, Problem>> {
  const done = await changing(context, actor, id, async ({ tx, row }) => {
    if (row.revision !== revision)
      return err(problem('report-changed', { by: row.changedBy ?? '', section: row.title }))
    const sections = sectionsOf(row)
    const empty = sections.find((one) => wordsOf(one).trim() === '')
    if (empty !== undefined) return err(problem('report-empty', { section: empty.title }))
    const digest = sha256(frozenText(row))
    await keepFinal(tx, id, digest, { at: context.clock(), by: actor.id })
    const { title, year, edited } = row
    return ok({
      answer: null,
      event: reportFinished(id, { title, year, edits: edited.length, sha256: digest }),
    })
  })
  return done.ok ? readReport(context, actor, { report: id }) : done
}

/** What a section says: as somebody wrote it, otherwise as it was drafted. */
export function wordsOf(section: ReportView['sections'][number]): string {
  return section.written?.text ?? draftText(section)
}

/** What the digest of a final report is of: its words and the facts that they rest on. */
function frozenText(row: ReportRow): string {
  return JSON.stringify({
    format: 'jichi.report/1',
    kind: row.kind,
    year: row.year,
    unit: row.unit?.id ?? null,
    round: row.round,
    subject: row.subject,
    title: row.title,
    sections: sectionsOf(row).map((section) => ({ title: section.title, text: wordsOf(section) })),
    facts: draftedFacts(row.drafted),
  })
}

/** Errors: report-not-found, report-final. */
export async function removeReport(
  context: Context,
  actor: Actor,
  { report: id }: { readonly report: string },
): Promise<Result<void, Problem>> {
  return changing(context, actor, id, async ({ tx, row }) => {
    await deleteReport(tx, id)
    return ok({ answer: undefined, event: reportRemoved(id, { title: row.title, year: row.year }) })
  })
}
