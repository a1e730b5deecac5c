/**
 * One unit: where it is, who looks after it, what is below it, what it was before, and what can be
 * changed.
 */
import { Link } from 'react-router'
import { Button } from 'antd'
import type { OrganisationUnit } from '#api/organisation.ts'
import type { UnitChangeKind } from '#core/organisation/change.ts'
import { buildOrganisation, unitsBelow } from '#core/organisation/unit.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import styles from './organisation.module.css'
import { unitPath } from './tree-nodes.ts'
import type { Asked } from './unit-fields.tsx'
import { UnitHistoryPanel } from './unit-history.tsx'
import { UnitLabel } from './unit-tree.tsx'

type Props = {
  readonly unit: OrganisationUnit
  readonly units: readonly OrganisationUnit[]
  /** null: only to be looked at. */
  readonly onAsk: ((asked: Asked) => void) | null
}

export function UnitPanel({ unit, units, onAsk }: Props) {
  return (
    <>
      <Head unit={unit} units={units} onAsk={onAsk} />
      <Below unit={unit} units={units} onAsk={onAsk} />
      <Taken unit={unit} units={units} />
      <UnitHistoryPanel unit={unit} units={units} />
    </>
  )
}

function Head({ unit, units, onAsk }: Props) {
  const text = useText(ORGANISATION)
  const way = unitPath(units, unit.id)
  return (
    <section className={`panel ${styles.head}`} aria-label={unit.name}>
      {way.length === 0 ? null : (
        <div className={styles.way}>
          {way.map(({ id, name }) => (
            <span key={id}>
              <Link to={paths.organisation(id)}>{name}</Link> /{' '}
            </span>
          ))}
        </div>
      )}
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{unit.name}</h2>
        <span className={styles.mark}>{text[unit.kind]}</span>
        {unit.closed === null ? null : <span className={styles.mark}>{text.closed}</span>}
      </div>
      <Facts unit={unit} units={units} />
      {onAsk === null ? null : <Changes unit={unit} onAsk={onAsk} />}
    </section>
  )
}

function Facts({ unit, units }: Omit<Props, 'onAsk'>) {
  const text = useText(ORGANISATION)
  const business = businessOf(unit, units)
  const linkTo = (id: string | null, none: string) => {
    const other = units.find((one) => one.id === id)
    return other === undefined ? (
      <span className={styles.faint}>{none}</span>
    ) : (
      <Link to={paths.organisation(other.id)}>{other.name}</Link>
    )
  }
  const closedWords = (on: string) =>
    unit.successor === null ? (
      text.closedOn(on)
    ) : (
      <>
        {text.mergedInto(on)} {linkTo(unit.successor, '—')}
      </>
    )
  return (
    <dl className={styles.facts}>
      <dt>{text.code}</dt>
      <dd className="code">{unit.code ?? '—'}</dd>
      {unit.kind === 'unit' ? (
        <>
          <dt>{unit.successor === null ? text.parent : text.parentThen}</dt>
          <dd>{linkTo(unit.parent, '—')}</dd>
        </>
      ) : null}
      {unit.kind === 'department' ? (
        <>
          <dt>{unit.successor === null ? text.inCharge : text.inChargeThen}</dt>
          <dd>{linkTo(unit.office, '—')}</dd>
        </>
      ) : null}
      <dt>{text.state}</dt>
      <dd>{unit.closed === null ? text.open : closedWords(unit.closed)}</dd>
      {unit.kind === 'office' ? null : <Business unit={unit} with={business} />}
    </dl>
  )
}

/** What is there of the unit, and of all that is below it or was merged into it. */
function Business({
  unit,
  with: { documents, projects },
}: {
  readonly unit: OrganisationUnit
  readonly with: Pick<OrganisationUnit, 'documents' | 'projects'>
}) {
  const text = useText(ORGANISATION)
  const may = useMay()
  return (
    <>
      <dt>{text.business}</dt>
      <dd>
        {text.holds(unit.documents, unit.projects)}
        {documents === unit.documents && projects === unit.projects ? null : (
          <span className={styles.with}>{text.holdsWith(documents, projects)}</span>
        )}
        {projects > 0 && may('project.read') ? (
          <>
            {' '}
            <Link to={paths.projects({ unit: unit.key, year: 'all' })}>{text.toTargets}</Link>
          </>
        ) : null}
      </dd>
    </>
  )
}

function businessOf(
  { id }: OrganisationUnit,
  units: readonly OrganisationUnit[],
): Pick<OrganisationUnit, 'documents' | 'projects'> {
  const within = unitsBelow(buildOrganisation(units), id)
  const sum = (of: 'documents' | 'projects') =>
    units.reduce((all, unit) => (within.has(unit.id) ? all + unit[of] : all), 0)
  return { documents: sum('documents'), projects: sum('projects') }
}

const OF_KIND: Record<OrganisationUnit['kind'], readonly Exclude<UnitChangeKind, 'create'>[]> = {
  office: ['rename', 'recode', 'classify'],
  department: ['rename', 'recode', 'charge', 'classify'],
  unit: ['rename', 'recode', 'move', 'classify'],
}

function Changes({
  unit,
  onAsk,
}: {
  readonly unit: OrganisationUnit
  readonly onAsk: (asked: Asked) => void
}) {
  const text = useText(ORGANISATION)
  const button = (change: Exclude<UnitChangeKind, 'create'>, danger = false) => (
    <Button key={change} danger={danger} onClick={() => onAsk({ change, unit })}>
      {text[change]}
    </Button>
  )
  if (unit.closed !== null) return <div className={`${styles.buttons} no-print`}>{button('reopen')}</div>
  return (
    <div className={`${styles.buttons} no-print`}>
      {OF_KIND[unit.kind].map((change) => button(change))}
      <span className={styles.last} />
      {button('merge')}
      {button('close', true)}
    </div>
  )
}

function Below({ unit, units, onAsk }: Props) {
  const text = useText(ORGANISATION)
  const isOffice = unit.kind === 'office'
  const list = units.filter(
    ({ parent, office, closed }) => closed === null && (isOffice ? office : parent) === unit.id,
  )
  if (unit.closed !== null) return null
  return (
    <section className={`panel ${styles.part}`}>
      <div className={styles.partHead}>
        <h3>{isOffice ? text.chargedWith(list.length) : text.below(list.length)}</h3>
        {isOffice || onAsk === null ? null : (
          <Button size="small" className="no-print" onClick={() => onAsk({ change: 'create', parent: unit })}>
            {text.addBelow}
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <p className={styles.faint}>{isOffice ? text.noneCharged : text.noneBelow}</p>
      ) : (
        <ul className={styles.list}>
          {list.map((one) => (
            <li key={one.id}>
              <Link to={paths.organisation(one.id)}>
                <UnitLabel unit={one} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The units that were merged into this one, with what is there of them. */
function Taken({ unit, units }: Omit<Props, 'onAsk'>) {
  const text = useText(ORGANISATION)
  const taken = units.filter(({ successor }) => successor === unit.id)
  if (taken.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.taken(taken.length)}>
      <h3>{text.taken(taken.length)}</h3>
      <ul className={styles.taken}>
        {taken.map((one) => (
          <li key={one.id}>
            <Link to={paths.organisation(one.id)}>
              {one.code === null ? null : (
                <>
                  <span className={`code ${styles.unitCode}`}>{one.code}</span>{' '}
                </>
              )}
              {one.name}
            </Link>
            <span className={styles.faint}>{text.since(one.closed ?? '')}</span>
            {one.kind === 'office' ? null : (
              <span className={styles.faint}>{text.holds(one.documents, one.projects)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
