/**
 * What a change of a unit would come to, said before it is made: what of it is under review, and who would
 * review it elsewhere.
 */
import type { UnitEffects } from '#api/organisation.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { ROLES_AT_A_PLACE, type Role } from '#core/kernel/roles.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { loadUnitWork } from '#store/organisation/unit-work.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { partiesInOrder } from '../filing/parties.ts'

/**
 * @param input `parent`: the unit that it would be below; none where it would be below no department.
 * Errors: unit-not-found.
 */
export async function readUnitEffects(
  context: Context,
  actor: Actor,
  { id, parent }: { readonly id: string; readonly parent?: string | undefined },
): Promise<Result<UnitEffects, Problem>> {
  const { region } = actor
  if (!allows(actor, 'organisation.manage', { region })) return NOT_ALLOWED
  const { db } = context.store.of(region)
  const [organisation, flow] = await Promise.all([loadOrganisation(db), loadFlow(db, null)])
  if (!organisation.has(id) || (parent !== undefined && !organisation.has(parent)))
    return err(problem('unit-not-found'))
  const steps = flow.stages.filter(({ kind }) => kind === 'department').flatMap((stage) => stage.steps)
  const roles = steps.flatMap((step) => step.roles)
  const [work, people] = await Promise.all([
    loadUnitWork(
      db,
      [...unitsBelow(organisation, id)],
      steps.map((step) => step.id),
    ),
    partiesInOrder(db, parent === undefined ? [] : [parent]),
  ])
  const reviewing = people.flatMap(({ name, roles: held }) => {
    const [role] = held.filter((one) => roles.includes(one))
    return role === undefined ? [] : [{ name, role }]
  })
  const isAtPlace = ({ role }: { readonly role: Role }) => ROLES_AT_A_PLACE.has(role)
  return ok({
    ...work,
    reviewers: reviewing.filter(isAtPlace),
    others: reviewing.filter((one) => !isAtPlace(one)),
  })
}
