/**
 * In the dialogs of moving and closing a unit: what of it is under review, where that goes and who reviews it
 * there.
 */
import type { OrganisationUnit, UnitEffects } from '#api/organisation.ts'
import { unitDepartment, buildOrganisation } from '#core/organisation/unit.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { useUnitEffects } from '../../api/organisation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ErrorState } from '../../ui/states.tsx'

/** So many people are named; of the others it is said how many there are. */
const NAMED = 8

type Move = {
  readonly unit: OrganisationUnit
  readonly units: readonly OrganisationUnit[]
  /** Where it would be. */ readonly parent: string | null
}

/** Nothing while it would stay with its department. */
export function MoveEffects({ unit, units, parent }: Move) {
  const before = unitDepartment(buildOrganisation(units), unit.id)
  const after = unitDepartment(
    buildOrganisation(units.map((one) => (one.id === unit.id ? { ...one, parent } : one))),
    unit.id,
  )
  return parent === unit.parent || before?.id === after?.id ? null : (
    <Moved unit={unit.id} parent={parent} to={after?.name ?? null} />
  )
}

function Moved({
  unit,
  parent,
  to,
}: {
  readonly unit: string
  readonly parent: string | null
  readonly to: string | null
}) {
  const text = useText(ORGANISATION)
  const { data, error } = useUnitEffects(unit, parent)
  const names = useNames()
  const there = to ?? text.noDepartment
  if (error) return <ErrorState error={error} />
  if (data === undefined) return null
  const { review, waiting, reviewers, others } = data
  return (
    <Callout kind={reviewers.length === 0 ? 'warning' : 'note'}>
      {review.targets + review.texts === 0
        ? text.noWork
        : text.workGoes(text.work(review.targets, review.texts), waiting.targets + waiting.texts, there)}{' '}
      {reviewers.length === 0
        ? text.noReviewer(there, names(others))
        : text.reviewersThere(names(reviewers), reviewers.length)}
    </Callout>
  )
}

/** What a unit leaves unfinished when it is closed. */
export function CloseEffects({ unit }: { readonly unit: string }) {
  const text = useText(ORGANISATION)
  const { data, error } = useUnitEffects(unit, null)
  if (error) return <ErrorState error={error} />
  if (data === undefined || data.targets + data.review.texts === 0) return null
  const { targets, review } = data
  return (
    <Callout kind="note">
      {text.stays(
        targets,
        review.targets + review.texts === 0 ? null : text.work(review.targets, review.texts),
      )}
    </Callout>
  )
}

function useNames(): (people: UnitEffects['reviewers']) => string[] {
  const text = useText(ORGANISATION)
  const language = useLanguage()
  return (people) =>
    people.slice(0, NAMED).map(({ name, role }) => text.holder(name, roleNames([role], language)))
}
