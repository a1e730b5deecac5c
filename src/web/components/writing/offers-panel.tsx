/**
 * Beside a form with empty rows: what last year and 绩效指标库 have for them, under the kinds of the form. One
 * press puts one into its row.
 */
import { useMemo } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { DraftOffers, OfferedIndicator } from '#api/writing/drafts.ts'
import type { CostOffer } from '#core/cost-analysis/offers.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { rowsOfList, type WrittenForm } from '#core/writing/form.ts'
import {
  groupOffers,
  offersOfLastYear,
  openKinds,
  takeFirstOffers,
  type Offer,
  type OfferGroup,
  type TakenOffer,
} from '#core/writing/offers.ts'
import { REQUIREMENTS } from '#core/lifecycle/stages.ts'
import { offersOfForm, type OffersOfForm } from '#core/writing/form-offers.ts'
import type { ProjectForm } from '#core/target/project-form.ts'
import { PROJECT_FORM_NAMES } from '#text/lifecycle.ts'
import { AUTHORITY_NAMES } from '#text/rules/authorities.ts'
import { WRITING } from '#text/interface/writing.ts'
import { directionName, indicatorKindName, libraryOriginName } from '#text/library.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import type { Asked, LastYear } from './use-last-year.ts'
import styles from './writing.module.css'

type Props = {
  readonly form: WrittenForm
  readonly offers: Asked<DraftOffers>
  readonly last: Asked<LastYear | null>
  /** What a person said the project is by law; null: nobody did. */
  readonly saidForm: ProjectForm | null
  readonly onTake: (offer: Offer) => void
  /** One of each kind at once. */
  readonly onTakeFirst: (taken: TakenOffer) => void
}

/** Of the library, for each kind. */
const MOST = 3

/** Nothing once no row of the form is empty. */
export function OffersPanel({ form, offers, last, saidForm, onTake, onTakeFirst }: Props) {
  const text = useText(WRITING)
  if (openKinds(form).length === 0) return null
  return (
    <section className={`${styles.panel} ${styles.offers}`} aria-label={text.offers}>
      <header className={styles.panelHead}>
        <h2>{text.offers}</h2>
      </header>
      <Loaded query={offers}>
        {({ library, costs }) => (
          <Loaded query={last}>
            {(lastYear) => (
              <Offered
                form={form}
                library={library}
                costs={costs}
                last={lastYear}
                saidForm={saidForm}
                onTake={onTake}
                onTakeFirst={onTakeFirst}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}

type OfferedProps = Pick<Props, 'form' | 'saidForm' | 'onTake' | 'onTakeFirst'> &
  Pick<DraftOffers, 'library' | 'costs'> & { readonly last: LastYear | null }

function Offered({ form, library, costs, last, saidForm, onTake, onTakeFirst }: OfferedProps) {
  const text = useText(WRITING)
  const language = useLanguage()
  const offered = useMemo(
    () => ({
      lastYear: last === null ? [] : offersOfLastYear(last.form),
      library: library.map((indicator) => ({ ...offerOf(indicator), indicator })),
    }),
    [library, last],
  )
  const groups = useMemo(() => groupOffers(form, offered, MOST), [form, offered])
  const ofCosts = useMemo(() => costOffersFor(form, costs), [form, costs])
  const ofForm = useMemo(() => offersOfForm(form, saidForm), [form, saidForm])
  if (groups.length === 0 && ofCosts.length === 0 && ofForm === null)
    return <EmptyState title={text.offersNone}>{text.offersNoneWay}</EmptyState>
  const common = library.length > 0 && library.every(({ origin }) => origin === 'national')
  return (
    <div className={styles.offered}>
      <p className={styles.hint}>{text.offersHint}</p>
      {last === null ? null : (
        <p className={styles.hint}>
          {last.target.same ? text.offersSame(last.target.year) : text.offersLike(last.target.year)}
          <Link to={paths.project(last.target.project)} lang="zh-CN">
            {last.target.name}
          </Link>
        </p>
      )}
      {common ? (
        <p className={styles.hint}>{text.offersNational}</p>
      ) : (
        <FirstOffers form={form} groups={groups} onTakeFirst={onTakeFirst} />
      )}
      {ofForm === null ? null : <OffersOfFormPart of={ofForm} onTake={onTake} />}
      {ofCosts.length === 0 ? null : <OffersOfCosts of={ofCosts} onTake={onTake} />}
      {groups.map((group) => (
        <section key={group.kind} aria-label={indicatorKindName(group.kind, language)}>
          <h3>{indicatorKindName(group.kind, language)}</h3>
          <OffersOfKind group={group} onTake={onTake} />
        </section>
      ))}
    </div>
  )
}

function OffersOfCosts({ of, onTake }: Pick<Props, 'onTake'> & { readonly of: readonly OfferOfCost[] }) {
  const text = useText(WRITING)
  return (
    <section aria-label={text.offersCost}>
      <h3>{text.offersCost}</h3>
      <ul>
        {of.map(({ cost, ...offer }) => (
          <OfferLine
            key={`${cost.from} ${offer.name} ${cost.value}`}
            offer={offer}
            about={[
              cost.value,
              cost.year === null ? text.offerStandard : text.offerAnalysis(cost.year),
              cost.basis,
            ]}
            onTake={onTake}
          />
        ))}
      </ul>
    </section>
  )
}

/** What the rules that are made for the project ask for, with the rule. */
function OffersOfFormPart({
  of: { form, offers },
  onTake,
}: Pick<Props, 'onTake'> & { readonly of: OffersOfForm }) {
  const text = useText(WRITING)
  const language = useLanguage()
  const heading = text.offersOfForm(PROJECT_FORM_NAMES[form][language])
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <p className={styles.hint}>
        {text.offersOfFormSource(AUTHORITY_NAMES[REQUIREMENTS[form].source][language])}
      </p>
      <ul>
        {offers.map((offer) => (
          <OfferLine
            key={offer.name}
            offer={offer}
            about={[indicatorKindName(offer.kind, language)]}
            onTake={onTake}
          />
        ))}
      </ul>
    </section>
  )
}

/** The common indicators of the nation fit every project and none: they are taken one by one. */
function FirstOffers({
  form,
  groups,
  onTakeFirst,
}: Pick<Props, 'form' | 'onTakeFirst'> & { readonly groups: readonly OfferGroup<Offer, LibraryOffer>[] }) {
  const text = useText(WRITING)
  const open = openKinds(form)
  const count = groups.filter(({ kind }) => open.includes(kind)).length
  const taken = count < 2 ? null : takeFirstOffers(form, groups)
  if (taken === null) return null
  return (
    <p className={styles.hint}>
      <Button size="small" onClick={() => onTakeFirst(taken)}>
        {text.offersFirst(count)}
      </Button>
    </p>
  )
}

type OfferOfCost = Offer & { readonly cost: CostOffer }

/** Under the kind that the form has for costs; those that are in it already are not offered. */
function costOffersFor(form: WrittenForm, costs: readonly CostOffer[]): readonly OfferOfCost[] {
  const there = new Set(rowsOfList(form, null).map(({ cells }) => foldLabel(cells.level3)))
  const kind = openKinds(form).includes('economic-cost') ? 'economic-cost' : 'cost'
  return costs
    .filter(({ name }) => !there.has(foldLabel(name)))
    .map((cost) => ({ kind, name: cost.name, cells: { value: cost.value, basis: cost.basis }, cost }))
}

type LibraryOffer = Offer & { readonly indicator: OfferedIndicator }

function offerOf({ kind, name, meaning, basis }: OfferedIndicator): Offer {
  return { kind, name, cells: { description: meaning, basis } }
}

function OffersOfKind({
  group: { lastYear, library },
  onTake,
}: Pick<Props, 'onTake'> & { readonly group: OfferGroup<Offer, LibraryOffer> }) {
  const text = useText(WRITING)
  return (
    <ul>
      {lastYear.map((offer) => (
        <OfferLine
          key={`last ${offer.name}`}
          offer={offer}
          about={[text.offerLastYear(offer.cells.value ?? '')]}
          onTake={onTake}
        />
      ))}
      {library.map((offer) => (
        <LibraryLine key={offer.indicator.key} offer={offer} onTake={onTake} />
      ))}
    </ul>
  )
}

/** With the usual value, its unit where no value says it, which way is better, and how many use it. */
function LibraryLine({ offer, onTake }: Pick<Props, 'onTake'> & { readonly offer: LibraryOffer }) {
  const text = useText(WRITING)
  const language = useLanguage()
  const { usual, unit, direction, projects, origin } = offer.indicator
  const about = [
    usual === null ? unit : text.libraryUsual(usual),
    direction === null ? null : directionName(direction, language),
    projects === 0 ? libraryOriginName(origin, language) : text.offerProjects(projects),
  ]
  return <OfferLine offer={offer} about={about.filter((one) => one !== null)} onTake={onTake} />
}

function OfferLine({
  offer,
  about,
  onTake,
}: Pick<Props, 'onTake'> & { readonly offer: Offer; readonly about: readonly string[] }) {
  // What is written into the row beside its name.
  const { description: meaning = '' } = offer.cells
  return (
    <li>
      {/* The cell in hand keeps the focus until it is taken. */}
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => onTake(offer)}>
        <strong lang="zh-CN">{offer.name}</strong>
        <span className={styles.where}>{about.join(' · ')}</span>
        {meaning === '' || meaning === offer.name ? null : (
          <span className={styles.offerMeaning} lang="zh-CN">
            {meaning}
          </span>
        )}
      </button>
    </li>
  )
}
