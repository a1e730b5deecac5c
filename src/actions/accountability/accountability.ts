/** 问责台账: the list, an entry, its acts, and what the rule set suggests. */
import type {
  AccountabilityList,
  AccountabilityQuery,
  AccountabilityView,
  ActOnAccountability,
  AddAccountability,
  ChangeAccountability,
  SetAside,
  SuggestionList,
  SuggestionsQuery,
} from '#api/accountability.ts'
import { accountabilityActs, actOn, contentFault, isChangeable } from '#core/accountability/entry.ts'
import type { AccountabilityContent } from '#core/accountability/entry.ts'
import { suggestions, type Suggestion } from '#core/accountability/suggest.ts'
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import { GRADES } from '#core/kernel/grade.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  addEntry,
  findEntry,
  keepEntry,
  keepEntryState,
  loadEntries,
  lockAccountability,
  lockEntry,
  setAside,
  settledSuggestions,
  type EntryHeld,
} from '#store/accountability/entries.ts'
import { lateRectifications, poorResults, talksHeld } from '#store/accountability/known.ts'
import { unitsOfProject } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { ownerOfProject, ownerOfUnit } from '#store/rectification/rectifications.ts'
import { partiesAt } from '../filing/parties.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { digestOfJson } from '../kernel/digest-of-json.ts'
import { today } from '../kernel/today.ts'
import { notify } from '../messages/notify.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import {
  accountabilityActedOn,
  accountabilityAdded,
  accountabilityChanged,
  suggestionSetAside,
} from './events.ts'

/** Within the actor's reach: units see their own. */
export async function listAccountability(
  context: Context,
  actor: Actor,
  query: AccountabilityQuery,
): Promise<Result<AccountabilityList, Problem>> {
  const reach = actorReach(actor, 'accountability.read')
  if (reach === null) return NOT_ALLOWED
  const { rows, ...page } = await loadEntries(context.store.of(actor.region).db, reach, query)
  return ok({
    ...page,
    rows: rows.map((row) => viewFor(actor, row)),
    mayManage: actorReach(actor, 'accountability.manage') !== null,
  })
}

function viewFor(actor: Actor, { changedBy: _changedBy, ...row }: EntryHeld): AccountabilityView {
  const may = mayManage(actor, row.unit)
  return {
    ...row,
    mayChange: may && isChangeable(row.state),
    acts: may ? accountabilityActs(row.state) : [],
  }
}

function mayManage(actor: Actor, unit: string): boolean {
  return allows(actor, 'accountability.manage', { region: actor.region, units: [unit] })
}

/** Errors: project-not-found, unit-not-found, accountability-wrong, accountability-there (the suggestion was followed), suggestion-not-found. */
export async function addAccountability(
  context: Context,
  actor: Actor,
  body: AddAccountability,
): Promise<Result<AccountabilityView, Problem>> {
  if (actorReach(actor, 'accountability.manage') === null) return NOT_ALLOWED
  const fault = contentFault(body, today(context))
  if (fault !== null) return err(problem('accountability-wrong', { reason: fault }))
  const id = context.newId()
  const made = await context.store.of(actor.region).transaction(async (tx) => {
    const about = await aboutOf(tx, actor, body)
    if (!about.ok) return about
    const { unit, subject } = about.value
    await lockAccountability(tx)
    const amiss = await suggestionFault(context, actor, tx, { ...body, unit })
    if (amiss !== null) return err(amiss)
    const { year, project, kind, decidedOn, suggestion } = body
    const content = contentOf(body, project)
    const entry = { id, year, unit, subject, suggestion, ...content }
    const number = await addEntry(tx, entry, { at: context.clock(), by: actor.id })
    await notifyUnit({ context, tx, actor }, { id, unit, subject, kind, project })
    await audit(
      context,
      tx,
      actor.id,
      accountabilityAdded(id, {
        ...figures({ subject, year, number }, content),
        day: decidedOn,
        ...(project !== null && { project }),
      }),
    )
    return readBack(tx, actor, id)
  })
  return made
}

/** What is followed is suggested of that project or unit in that year, and nobody dealt with it before. */
async function suggestionFault(
  context: Context,
  actor: Actor,
  tx: Db,
  {
    year,
    project,
    unit,
    suggestion: key,
  }: Pick<AddAccountability, 'year' | 'project' | 'suggestion'> & {
    readonly unit: string
  },
): Promise<Problem | null> {
  if (key === null) return null
  if ((await settledSuggestions(tx)).has(key)) return problem('accountability-there')
  const found = (await suggested(context, actor, tx, year)).find((one) => one.key === key)
  return found?.project === project && found.unit === unit ? null : problem('suggestion-not-found')
}

function contentOf(
  { kind, post, person, basis, ground, decidedOn, decidedBy }: Omit<AccountabilityContent, 'project'>,
  project: string | null,
): AccountabilityContent {
  return { kind, project, post, person, basis, ground, decidedOn, decidedBy }
}

function figures(
  { subject, year, number }: Pick<EntryHeld, 'subject' | 'year' | 'number'>,
  content: AccountabilityContent,
) {
  return { name: subject, year, number, kind: content.kind, sha256: digestOfJson(content) }
}

async function readBack(tx: Db, actor: Actor, id: string): Promise<Result<AccountabilityView, Problem>> {
  const row = await findEntry(tx, id)
  return row === null ? err(problem('accountability-not-found')) : ok(viewFor(actor, row))
}

/** Whose it is: the unit that is named, or that of the project. Nothing beyond reach is there. */
async function aboutOf(
  tx: Db,
  actor: Actor,
  { project, unit }: { readonly project: string | null; readonly unit: string | null },
): Promise<Result<{ readonly unit: string; readonly subject: string }, Problem>> {
  if (project === null) {
    const owner = unit === null ? null : await ownerOfUnit(tx, unit)
    return owner === null || owner.unit === null || !mayManage(actor, owner.unit)
      ? err(problem('unit-not-found'))
      : ok({ unit: owner.unit, subject: owner.name })
  }
  const [owner, units] = [await ownerOfProject(tx, project), await unitsOfProject(tx, project)]
  const within =
    units !== null && allows(actor, 'accountability.manage', { region: actor.region, units: [...units] })
  return owner === null || owner.unit === null || !within
    ? err(problem('project-not-found'))
    : ok({ unit: owner.unit, subject: owner.name })
}

type Told = {
  readonly id: string
  readonly unit: string
  readonly subject: string
  readonly kind: AccountabilityContent['kind']
  readonly project: string | null
}

/** The head of the unit and its department hear of it. */
async function notifyUnit(
  { context, tx, actor }: { readonly context: Context; readonly tx: Db; readonly actor: Actor },
  { id, unit, subject, kind, project }: Told,
): Promise<void> {
  const people = roleHolders(['unit-head', 'department-reviewer'], await partiesAt(tx, [unit]))
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: 'accountability-recorded',
      actor: actor.id,
      project,
      as: { kind: 'each' },
      facts: { name: subject, of: kind, entry: id },
    })),
  )
}

/** Errors: accountability-not-found, accountability-changed, accountability-refused, accountability-wrong. */
export async function changeAccountability(
  context: Context,
  actor: Actor,
  { entry: id, revision, ...body }: { readonly entry: string } & ChangeAccountability,
): Promise<Result<AccountabilityView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    if (!isChangeable(row.state)) return err(refused('not-in-this-state'))
    const content = contentOf(body, row.project)
    const fault = contentFault(content, today(context))
    if (fault !== null) return err(problem('accountability-wrong', { reason: fault }))
    await keepEntry(tx, id, content, { at: context.clock(), by: actor.id })
    const event = accountabilityChanged(id, figures(row, contentOf(row, row.project)), figures(row, content))
    await audit(context, tx, actor.id, event)
    return readBack(tx, actor, id)
  })
}

/** Errors: accountability-not-found, accountability-changed, accountability-refused. */
export async function actOnAccountability(
  context: Context,
  actor: Actor,
  { entry: id, revision, act, said, day }: { readonly entry: string } & ActOnAccountability,
): Promise<Result<AccountabilityView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    const now = today(context)
    const done = actOn(row, { act, said, day: day ?? now }, now)
    if ('refused' in done) return err(refused(done.refused))
    const closedOn = done.to === 'closed' ? (day ?? now) : null
    await keepEntryState(
      tx,
      id,
      { state: done.to, outcome: said, closedOn },
      { at: context.clock(), by: actor.id },
    )
    const { subject, year, number } = row
    const event = accountabilityActedOn(
      act,
      id,
      { state: row.state },
      {
        name: subject,
        year,
        number,
        state: done.to,
        comment: said,
        ...(closedOn !== null && { day: closedOn }),
      },
    )
    await audit(context, tx, actor.id, event)
    return readBack(tx, actor, id)
  })
}

function refused(reason: string): Problem {
  return problem('accountability-refused', { reason })
}

async function withHeld(
  context: Context,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: (tx: Db, row: EntryHeld) => Promise<Result<AccountabilityView, Problem>>,
): Promise<Result<AccountabilityView, Problem>> {
  if (actorReach(actor, 'accountability.manage') === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const row = await lockEntry(tx, id)
    if (row === null || !mayManage(actor, row.unit)) return err(problem('accountability-not-found'))
    if (row.revision !== revision) return err(problem('accountability-changed', { by: row.changedBy ?? '' }))
    return change(tx, row)
  })
}

/** What the rule set of the year suggests, without what was followed or set aside. */
export async function listSuggestions(
  context: Context,
  actor: Actor,
  query: SuggestionsQuery,
): Promise<Result<SuggestionList, Problem>> {
  if (actorReach(actor, 'accountability.manage') === null) return NOT_ALLOWED
  const year = query.year ?? Number(today(context).slice(0, 4))
  const rows = await suggested(context, actor, context.store.of(actor.region).db, year)
  return ok({ year, rows })
}

async function suggested(
  context: Context,
  actor: Actor,
  db: Db,
  year: number,
): Promise<readonly Suggestion[]> {
  const day = today(context)
  const { results } = await ruleSetInForce(db, null, year)
  const { talkGrade } = results
  const grades = talkGrade === 'off' ? [] : GRADES.slice(GRADES.indexOf(talkGrade))
  const [poor, late, talks, settled] = await Promise.all([
    poorResults(db, year, grades),
    lateRectifications(db, year, day),
    talksHeld(db),
    settledSuggestions(db),
  ])
  return suggestions({ year, grades: poor, late, talks }, results, settled, day).filter(({ unit }) =>
    mayManage(actor, unit),
  )
}

/** Errors: suggestion-not-found. */
export async function setSuggestionAside(
  context: Context,
  actor: Actor,
  { year, suggestion: key, reason }: SetAside,
): Promise<Result<null, Problem>> {
  if (actorReach(actor, 'accountability.manage') === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockAccountability(tx)
    const found = (await suggested(context, actor, tx, year)).find((one) => one.key === key)
    if (found === undefined) return err(problem('suggestion-not-found'))
    await setAside(tx, key, reason, { at: context.clock(), by: actor.id })
    await audit(
      context,
      tx,
      actor.id,
      suggestionSetAside(year, { name: found.subject, year, kind: found.kind, reason }),
    )
    return ok(null)
  })
}
