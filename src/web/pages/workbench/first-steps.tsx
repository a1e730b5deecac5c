/** An empty installation: what this is for, three steps, and the offer of the demonstration. */
import type { Overview } from '#api/statistics.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { DemoOffer } from './demo.tsx'
import { RecentImports, useHeldImports } from './recent-imports.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from '../../ui/workbench.module.css'

const STEPS = [
  ['stepImport', 'stepImportWords'],
  ['stepReview', 'stepReviewWords'],
  ['stepExport', 'stepExportWords'],
] as const

export function FirstSteps({ demo, busy }: { readonly demo: Overview['demo']; readonly busy: boolean }) {
  const text = useText(WORKBENCH)
  const may = useMay()
  if (!may('document.import') && may('document.edit'))
    return (
      <EmptyState
        title={text.emptyWriter}
        action={
          <ButtonLink kind="primary" to={paths.projects()}>
            {text.toTargets}
          </ButtonLink>
        }
      >
        {text.emptyWriterWords}
      </EmptyState>
    )
  if (!may('document.import')) return <EmptyState title={text.emptyReader} />
  return (
    <div className={styles.first}>
      <section className={`panel ${styles.steps}`}>
        <h2>{text.emptyTitle}</h2>
        <p>{text.emptyWords}</p>
        <ol>
          {STEPS.map(([name, words]) => (
            <li key={name}>
              <h3>{text[name]}</h3>
              <p>{text[words]}</p>
            </li>
          ))}
        </ol>
        <ButtonLink kind="primary" to={paths.documents()}>
          {text.stepImport}
        </ButtonLink>
      </section>
      {demo.available && may('demo.load') ? <DemoOffer /> : null}
      <Recent busy={busy} />
    </div>
  )
}

/** What is being imported, or waits to be confirmed. */
function Recent({ busy }: { readonly busy: boolean }) {
  const isHeld = useHeldImports().length > 0
  return busy || isHeld ? <RecentImports /> : null
}
