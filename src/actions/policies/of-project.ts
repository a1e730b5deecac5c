/** The policy that a project carries out: read, chosen, and what its assessment keeps back. */
import type { ProjectPolicyView, SetProjectPolicy } from '#api/policies.ts'
import { policyRefusal, refusesSubmission, type GateRefusal } from '#core/assessment/gate.ts'
import { actorReach, allows, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitsAbove } from '#core/organisation/unit.ts'
import { policyState } from '#core/policies/policy.ts'
import { assessmentStandings, namesOfAssessable } from '#store/assessment/assessments.ts'
import { unitsOfProject } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { findPolicy, listPolicies, type PolicyRow } from '#store/policies/policies.ts'
import { keepPolicyOfProject, lockProject, policyOfProject, unitOfProject } from '#store/policies/projects.ts'
import { assessmentStanding, signedOf, type Standing } from '../assessment/standing.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { today } from '../kernel/today.ts'
import { projectPolicySet } from './events.ts'
import { policySights } from './sight.ts'

/** What the assessment of its policy lacks, for a new project that was never approved, and whether that keeps it back. */
export async function policyGateOf(
  db: Db,
  project: string,
  { ruleSet, isNew }: Pick<Standing, 'ruleSet' | 'isNew'>,
  version: number,
): Promise<{ readonly refusal: GateRefusal; readonly blocks: boolean } | null> {
  const gate = ruleSet.assessment.policyGate
  if (gate === 'unasked' || !isNew || version > 0) return null
  const id = await policyOfProject(db, project)
  const policy = id === null ? null : await findPolicy(db, id)
  if (policy === null) return null
  const kept = (await assessmentStandings(db, [policy.id])).get(policy.id) ?? null
  const refusal = policyRefusal(policy.name, signedOf(kept))
  return refusal === null ? null : { refusal, blocks: refusesSubmission(gate, version) }
}

/** Errors: project-not-found. */
export async function readProjectPolicy(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ProjectPolicyView, Problem>> {
  const { db } = context.store.of(actor.region)
  const units = await unitsWithin(db, actor, 'project.read', id)
  if (!units.ok) return units
  const day = today(context)
  const offerOf = ({ id: policy, name, ...row }: PolicyRow) => ({
    id: policy,
    name,
    state: policyState(row, day),
  })
  const own = await policyOfProject(db, id)
  const policy = own === null ? null : await findPolicy(db, own)
  const mayChange = mayLink(actor, units.value)
  const offers = mayChange ? (await policiesFor(db, id)).map(offerOf) : []
  const standing = await assessmentStanding(db, id)
  const version = (await namesOfAssessable(db, [id])).get(id)?.approved ?? 0
  const gate = standing === null ? null : await policyGateOf(db, id, standing, version)
  return ok({
    policy: policy === null ? null : offerOf(policy),
    refusal: gate?.refusal ?? null,
    blocksSubmission: gate?.blocks ?? false,
    mayChange,
    offers: offers.filter(({ state, id: offered }) => state !== 'ended' || offered === own),
  })
}

function mayLink(actor: Actor, units: readonly string[]): boolean {
  return allows(actor, 'policy.link', { region: actor.region, units: [...units] })
}

/** Those of the unit of a project and of what is above it. */
async function policiesFor(db: Db, project: string): Promise<readonly PolicyRow[]> {
  const own = await unitOfProject(db, project)
  if (own === null) return []
  const above = unitsAbove(await loadOrganisation(db), own).map(({ id }) => id)
  return (await listPolicies(db)).filter(({ unit }) => unit.id === own || above.includes(unit.id))
}

/** What is seen is of another department; nobody learns of what is not. */
async function elsewhere(db: Db, actor: Actor, policy: string | null): Promise<Problem> {
  const row = policy === null ? null : await findPolicy(db, policy)
  const sights = await policySights(db, actor)
  const isSeen = row !== null && sights !== null && sights.of(row.unit.id) !== null
  return problem(isSeen ? 'policy-elsewhere' : 'policy-not-found')
}

/** Errors: project-not-found, policy-not-found, policy-elsewhere. */
export async function setProjectPolicy(
  context: Context,
  actor: Actor,
  { id, policy }: { readonly id: string } & SetProjectPolicy,
): Promise<Result<ProjectPolicyView, Problem>> {
  const reach = actorReach(actor, 'policy.link')
  if (reach === null) return NOT_ALLOWED
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const held = await lockProject(tx, id)
      const units = await unitsOfProject(tx, id)
      if (held === null || units === null || !covers(reach, units)) return err(problem('project-not-found'))
      const offered = await policiesFor(tx, id)
      const chosen = policy === null ? null : offered.find((one) => one.id === policy)
      if (chosen === undefined) return err(await elsewhere(tx, actor, policy))
      const before = await policyOfProject(tx, id)
      if (before === policy) return ok(null)
      const called = before === null ? null : await findPolicy(tx, before)
      await keepPolicyOfProject(tx, id, policy, { at: context.clock(), by: actor.id })
      const event = projectPolicySet(
        id,
        { policy: called?.name ?? '' },
        { name: held, policy: chosen?.name ?? '' },
      )
      await audit(context, tx, actor.id, event)
      return ok(null)
    })
  return done.ok ? readProjectPolicy(context, actor, { id }) : done
}
