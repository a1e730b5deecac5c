/**
 * 委托填写: cells of a target, or all of it, handed to a colleague of the department, filled in there, given back
 * and accepted. Each is one transaction with its event, while nobody else changes the document.
 */
import type {
  ActOnDelegation,
  DelegationForm,
  DelegationList,
  DelegationPeople,
  DelegationView,
  GivenBackList,
  HandedList,
  NewDelegation,
} from '#api/delegation.ts'
import type { DraftSaved, SaveDraft } from '#api/writing/drafts.ts'
import { allows, covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { ROLES_AT_A_PLACE } from '#core/kernel/roles.ts'
import {
  delegationActs,
  delegationAfter,
  distinctCells,
  fillingFault,
  HANDED_ROLES,
  mayBeAsked,
  mayBeHanded,
  overlaps,
  readsAfter,
  type DelegatedPart,
  type DelegationAct,
  type DelegationStanding,
  type DelegationState,
} from '#core/delegation/delegation.ts'
import { handedCells } from '#core/delegation/filled.ts'
import { isAtHome } from '#core/filing/filing.ts'
import type { MessageKind } from '#core/messages/message.ts'
import { isLocked } from '#core/filing/states.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { cellText } from '#core/writing/form.ts'
import { formNow } from '#core/writing/paper-of-form.ts'
import {
  addDelegation,
  answerDelegation,
  loadDelegations,
  findDelegation,
  givenBackTo,
  handedTo,
  lockDelegation,
  lockUnsettled,
  loadSavesSinceHanded,
  reopenDelegation,
  settleDelegation,
  type NamedDelegation,
} from '#store/delegation/delegations.ts'
import { findDraft } from '#store/writing/drafts.ts'
import { findFiling, lockFiling, type FilingSubject } from '#store/filing/filings.ts'
import { peopleIn } from '#store/accounts/posts.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { delegationActedOn, delegationGiven } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { presentActor, departmentUnits, tellOverruled } from './ends.ts'
import { foresee, lockTarget, openForm, writeLocked } from '../writing/drafts.ts'
import { foreseeing, type ForeseenSave } from '../writing/foreseen.ts'
import { targetWithinReach } from '../filing/within-reach.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'
import { draftRefusal } from '../years/guard.ts'

type Of<T> = T & { readonly id: string }

/** Of what somebody was handed, as much as a page shows. */
const HANDED_MOST = 100
const NOT_FOUND = err(problem('delegation-not-found'))

/** What was handed over of a target, for the unit, its reviewers and an audit. Errors: project-not-found. */
export async function listDelegations(
  context: Context,
  actor: Actor,
  { id }: Of<unknown>,
): Promise<Result<DelegationList, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'comment.read', () => findFiling(db, id))
  return subject.ok ? ok(await listOf(db, actor, subject.value)) : subject
}

/** Whom a target may be handed to. Errors: project-not-found. */
export async function listDelegationPeople(
  context: Context,
  actor: Actor,
  { id }: Of<unknown>,
): Promise<Result<DelegationPeople, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'document.edit', () => findFiling(db, id))
  if (!subject.ok) return subject
  const people = await peopleIn(db, await departmentUnits(db, subject.value.units), AT_A_PLACE)
  return ok({
    rows: people
      .filter(
        ({ id: person, roles }) => person !== actor.id && roles.some((role) => HANDED_ROLES.includes(role)),
      )
      .map((person) => ({
        ...person,
        reviews: person.roles.some((role) => GRANTS[role].has('review.write')),
      })),
  })
}

// All posts of those who fill in: who reviews, too, is warned of.
const AT_A_PLACE = [...ROLES_AT_A_PLACE]

/**
 * Errors: project-not-found, approved-locked, under-review, year-closed, day-past, delegation-unfit,
 * delegation-cells-gone, delegation-overlaps.
 */
export async function giveDelegation(
  context: Context,
  actor: Actor,
  { id, person, part: wanted, note, due }: Of<NewDelegation>,
): Promise<Result<DelegationList, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await targetWithinReach(actor, 'document.edit', () => lockFiling(tx, id))
    if (!held.ok) return held
    const subject = held.value
    const refusal = await writingRefusal(tx, subject)
    if (refusal !== null) return err(refusal)
    if (due !== null && due < today(context)) return err(problem('day-past', { until: due }))
    const part: DelegatedPart =
      wanted.kind === 'whole' ? wanted : { ...wanted, cells: distinctCells(wanted.cells) }
    if (!(await isThere(tx, id, part))) return err(problem('delegation-cells-gone'))
    const overlap = heldByOther(await lockUnsettled(tx, { project: id }), part, null)
    if (overlap !== null) return err(overlap)
    const colleague = await presentActor(tx, person)
    if (!mayBeHanded(colleague, actor.id, await departmentUnits(tx, subject.units)))
      return err(problem('delegation-unfit'))
    const delegation = context.newId()
    await addDelegation(tx, {
      id: delegation,
      project: id,
      document: subject.document,
      part,
      by: actor.id,
      at: context.clock(),
      person,
      note,
      due,
    })
    const given = await findDelegation(tx, delegation)
    const to = given?.person.name ?? ''
    const event = delegationGiven(id, { name: subject.name, to, ...sizeOf(part), note, until: due })
    await audit(context, tx, actor.id, event)
    await notify(context, tx, [
      {
        recipient: person,
        kind: 'delegated',
        actor: actor.id,
        project: id,
        as: { kind: 'each' },
        facts: {
          name: subject.name,
          delegation,
          ...(note !== '' && { comment: note }),
          ...(due !== null && { due }),
        },
      },
    ])
    return ok(await listOf(tx, actor, subject))
  })
}

/** What was handed to the caller. */
export async function listHanded(context: Context, actor: Actor): Promise<Result<HandedList, Problem>> {
  if (actorReach(actor, 'delegation.fill') === null) return NOT_ALLOWED
  return ok({ rows: await handedTo(context.store.of(actor.region).db, actor.id, HANDED_MOST) })
}

/** What the caller handed over and was given back: it waits to be accepted. */
export async function listGivenBack(context: Context, actor: Actor): Promise<Result<GivenBackList, Problem>> {
  if (actorReach(actor, 'document.edit') === null) return NOT_ALLOWED
  return ok({ rows: await givenBackTo(context.store.of(actor.region).db, actor.id) })
}

/** The form for the one to whom cells of it were handed. Errors: delegation-not-found, delegation-over. */
export async function readDelegation(
  context: Context,
  actor: Actor,
  { id }: Of<unknown>,
): Promise<Result<DelegationForm, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await findDelegation(db, id)
  const subject = found === null ? null : await findFiling(db, found.project)
  if (found === null || subject === null) return NOT_FOUND
  const fault = fillingFault(found, actor, await departmentUnits(db, subject.units), [])
  if (fault === 'not-yours') return NOT_FOUND
  if (fault === 'over' && !readsAfter(found)) return err(problem('delegation-over', { state: found.state }))
  // What the unit itself sees of it, and no more.
  const form = await openForm(db, { region: actor.region, units: new Set(subject.units) }, subject.project, {
    filing: subject,
    refusal: fault === 'over' ? 'delegation-over' : ((await writingRefusal(db, subject))?.code ?? null),
  })
  if (!form.ok) return form
  const [view] = await viewsOf(db, actor, subject, [found])
  return view === undefined ? NOT_FOUND : ok({ delegation: view, draft: { ...form.value, removable: false } })
}

/**
 * Fills in what was handed over. Errors: delegation-not-found, delegation-over, delegation-beyond, and those
 * of saving a draft.
 */
export async function fillDelegation(
  context: Context,
  actor: Actor,
  { id, ...save }: Of<SaveDraft>,
): Promise<Result<DraftSaved, Problem>> {
  return foreseeing(
    () => foreseeFilling(context.store.of(actor.region).db, actor, id, save),
    (known) =>
      context.store.of(actor.region).transaction(
        async (tx) => {
          const seen = await findDelegation(tx, id)
          const target = seen === null ? null : await lockTarget(tx, seen.project, known?.seen)
          if (seen === null || target === null || !target.ok || !(await lockDelegation(tx, id)))
            return NOT_FOUND
          const [found, subject] = [await findDelegation(tx, id), await findFiling(tx, seen.project)]
          if (found === null || subject === null) return NOT_FOUND
          const fault = fillingFault(found, actor, await departmentUnits(tx, subject.units), save.operations)
          if (fault === 'not-yours') return NOT_FOUND
          if (fault === 'over') return err(problem('delegation-over', { state: found.state }))
          if (fault === 'beyond') return err(problem('delegation-beyond'))
          return writeLocked(
            { context, tx, actor },
            {
              id: subject.project,
              held: target.value,
              reach: { region: actor.region, units: new Set(subject.units) },
              delegation: id,
              foreseen: known,
            },
            save,
          )
        },
        { findsItself: true },
      ),
  )
}

/**
 * null: it will be refused, or nothing will be written. Whether it is the person's to fill in is asked again
 * when it is saved.
 */
async function foreseeFilling(
  db: Db,
  actor: Actor,
  id: string,
  save: SaveDraft,
): Promise<ForeseenSave | null> {
  const found = await findDelegation(db, id)
  const subject = found === null ? null : await findFiling(db, found.project)
  if (
    found === null ||
    subject === null ||
    fillingFault(found, actor, await departmentUnits(db, subject.units), save.operations) !== null
  )
    return null
  return foresee(db, actor, subject.project, save)
}

/**
 * Errors: delegation-not-found, delegation-changed (somebody was first), not-allowed; sending back also
 * delegation-overlaps (the cells are with somebody else by now) and those of writing in the target.
 */
export async function actOnDelegation(
  context: Context,
  actor: Actor,
  { id, act, said = '' }: Of<ActOnDelegation>,
): Promise<Result<DelegationList, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const seen = await findDelegation(tx, id)
    const subject = seen === null ? null : await lockFiling(tx, seen.project)
    if (subject === null || !(await lockDelegation(tx, id))) return NOT_FOUND
    const found = await findDelegation(tx, id)
    if (found === null) return NOT_FOUND
    const standing = standingOf(actor, found, subject, await departmentUnits(tx, subject.units))
    if (!standing.isColleague && !standing.isWriter) return NOT_FOUND
    const after = delegationAfter(found.state, act, standing)
    if (!after.ok)
      return after.error === 'not-yours'
        ? NOT_ALLOWED
        : err(problem('delegation-changed', { state: found.state }))
    const refusal = act === 'return' ? await returnRefusal(tx, subject, found) : null
    if (refusal !== null) return err(refusal)
    await keepState(context, tx, actor, { id, state: after.value, said })
    const event = delegationActedOn(
      act,
      subject.project,
      { delegation: found.state },
      {
        name: subject.name,
        delegation: after.value,
        to: found.person.name,
        ...(said !== '' && { comment: said }),
      },
    )
    await audit(context, tx, actor.id, event)
    if (act === 'accept') await tellOverruled(context, tx, actor.id, found)
    const notice = TOLD[act]
    if (notice !== undefined)
      await notify(context, tx, [
        {
          recipient: notice.who === 'writer' ? found.by.id : found.person.id,
          kind: notice.kind,
          actor: actor.id,
          project: subject.project,
          as: { kind: 'each' },
          facts: { name: subject.name, delegation: id, ...(said !== '' && { comment: said }) },
        },
      ])
    // A colleague who fills in for others learns nothing of what else was handed over.
    return ok(standing.isWriter ? await listOf(tx, actor, subject) : { rows: [], version: 0, mayGive: false })
  })
}

async function keepState(
  context: Context,
  tx: Db,
  actor: Actor,
  { id, state, said }: { readonly id: string; readonly state: DelegationState; readonly said: string },
): Promise<void> {
  const at = context.clock()
  if (state === 'given-back' || state === 'refused') await answerDelegation(tx, id, { state, said, at })
  else if (state === 'open') await reopenDelegation(tx, id, said)
  else await settleDelegation(tx, id, { state, by: actor.id, at, cause: null })
}

/** Why it cannot be sent back to be filled in again. */
async function returnRefusal(
  tx: Db,
  subject: FilingSubject,
  { id, part }: NamedDelegation,
): Promise<Problem | null> {
  const refusal = await writingRefusal(tx, subject)
  return refusal ?? heldByOther(await lockUnsettled(tx, { project: subject.project }), part, id)
}

/** A cell is with one person at a time. */
function heldByOther(
  unsettled: readonly NamedDelegation[],
  part: DelegatedPart,
  but: string | null,
): Problem | null {
  const other = unsettled.find((one) => one.id !== but && one.state === 'open' && overlaps(one.part, part))
  return other === undefined ? null : problem('delegation-overlaps', { name: other.person.name })
}

const TOLD: {
  readonly [act in DelegationAct]?: { readonly who: 'writer' | 'colleague'; readonly kind: MessageKind }
} = {
  'give-back': { who: 'writer', kind: 'delegation-given-back' },
  refuse: { who: 'writer', kind: 'delegation-refused' },
  'return': { who: 'colleague', kind: 'delegation-returned' },
  'take-back': { who: 'colleague', kind: 'delegation-over' },
}

/** Why the target is not the unit's to write in now. */
async function writingRefusal(db: Db, { filing, name, fiscalYear }: FilingSubject): Promise<Problem | null> {
  if (isAtHome(filing)) return draftRefusal(db, fiscalYear, filing)
  if (filing.state === 'closed') return problem('project-closed', { project: name })
  return problem(isLocked(filing.state) ? 'approved-locked' : 'under-review', { project: name })
}

async function isThere(tx: Db, project: string, part: DelegatedPart): Promise<boolean> {
  if (part.kind === 'whole') return true
  const [draft, paper] = [await findDraft(tx, project), await loadProjectVersion(tx, project, null)]
  if (paper === null) return false
  const { form } = formNow(draft, paper)
  return part.cells.every((place) => cellText(form, place) !== undefined)
}

function standingOf(
  actor: Actor,
  { person, by }: NamedDelegation,
  { units }: FilingSubject,
  tree: readonly string[],
): DelegationStanding {
  return {
    isColleague: person.id === actor.id && mayBeAsked(actor, by.id, tree),
    isWriter: allows(actor, 'document.edit', { region: actor.region, units }),
  }
}

async function listOf(db: Db, actor: Actor, subject: FilingSubject): Promise<DelegationList> {
  const rows = await loadDelegations(db, subject.project)
  const reach = actorReach(actor, 'document.edit')
  const version = (await findDraft(db, subject.project))?.version ?? 0
  return {
    rows: await viewsOf(db, actor, subject, rows),
    version,
    mayGive: reach !== null && covers(reach, subject.units) && (await writingRefusal(db, subject)) === null,
  }
}

async function viewsOf(
  db: Db,
  actor: Actor,
  subject: FilingSubject,
  rows: readonly NamedDelegation[],
): Promise<readonly DelegationView[]> {
  if (rows.length === 0) return []
  const [saves, tree] = [
    await loadSavesSinceHanded(db, subject.project),
    await departmentUnits(db, subject.units),
  ]
  return rows.map((row) => {
    const { cells, rowsChanged } = handedCells(saves, row.id)
    return {
      ...row,
      filled: cells,
      rowsChanged,
      acts: delegationActs(row.state, standingOf(actor, row, subject, tree)),
    }
  })
}

function sizeOf(part: DelegatedPart): { readonly cells: number | 'whole' } {
  return { cells: part.kind === 'whole' ? 'whole' : part.cells.length }
}
