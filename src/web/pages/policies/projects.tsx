/** The money of a policy by year against its plan, and the projects that carry it out. */
import { Button } from 'antd'
import type { PolicyView } from '#api/policies.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { useSetProjectPolicy } from '../../api/policies.ts'
import { useMay } from '../../api/session.ts'
import { NamedRow } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Money as Amount } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import table from '../../ui/table.module.css'
import styles from './policies.module.css'

type Props = { readonly view: PolicyView }

export function Money({ view: { years } }: Props) {
  const text = useText(POLICIES)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.money}>
      <h2>{text.money}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${styles.money}`}>
          <thead>
            <tr>
              <th scope="col">{text.year}</th>
              {[text.planOfYear, text.projects, text.budget, text.paid].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, plan, projects, budget, paid }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{plan === null ? '—' : <Amount amount={plan} />}</td>
                <td className="number">{projects}</td>
                <td className="number">
                  <span className={isOver(plan, budget) ? styles.alert : undefined}>
                    <Amount amount={budget} dashed />
                  </span>
                </td>
                <td className="number">
                  <Amount amount={paid} dashed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function isOver(plan: string | null, budget: string): boolean {
  return plan !== null && BigInt(budget) > BigInt(plan)
}

export function Projects({ view, onLink }: Props & { readonly onLink: () => void }) {
  const text = useText(POLICIES)
  const may = useMay()
  const mayLink = may('policy.link') && view.state !== 'ended'
  const set = useSetProjectPolicy()
  const refused = useErrorText(set.error)
  const unlink = (project: string) =>
    set.mutate({ project, policy: null }, { onSuccess: () => notify(text.unlinked) })
  return (
    <section className={`panel ${styles.part}`} aria-label={text.projects}>
      <div className={styles.head}>
        <h2>{text.projects}</h2>
        {mayLink ? (
          <Button size="small" onClick={onLink}>
            {text.linkProject}
          </Button>
        ) : null}
      </div>
      {set.error ? <Callout kind="error">{refused}</Callout> : null}
      {view.projects.length === 0 ? (
        <p className={styles.quiet}>{text.noProjects}</p>
      ) : (
        <ProjectTable view={view} onUnlink={mayLink ? unlink : null} />
      )}
    </section>
  )
}

type TableProps = Props & { readonly onUnlink: ((project: string) => void) | null }

function ProjectTable({ view, onUnlink }: TableProps) {
  const text = useText(POLICIES)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text.projects}</th>
            <th scope="col">{text.year}</th>
            <th scope="col" className="number">
              {text.budget}
            </th>
            <th scope="col" className="number">
              {text.paid}
            </th>
            <th>
              <span className="visually-hidden">{text.unlink}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.projects.map(({ id, name, unitName, year, budget, paid }) => (
            <tr key={id}>
              <th scope="row">
                <NamedRow to={paths.project(id)} name={name} below={unitName} />
              </th>
              <td>{year}</td>
              <td className="number">
                <Amount amount={budget} dashed />
              </td>
              <td className="number">
                <Amount amount={paid} dashed />
              </td>
              <td>
                {onUnlink === null ? null : (
                  <Button
                    size="small"
                    type="link"
                    aria-label={text.unlinkOf(name)}
                    onClick={() => onUnlink(id)}
                  >
                    {text.unlink}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
