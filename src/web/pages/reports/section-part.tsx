/** A section of a report: its words beside the facts that each sentence of the draft rests on, charts and tables below. */
import type { ReportSectionView, ReportView } from '#api/reports.ts'
import { factsOf } from '#core/reports/fact.ts'
import { REPORTS } from '#text/interface/reports.ts'
import { draftText, factName, factValue, sentenceText } from '#text/reports.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'
import { ChangeList } from './changes.tsx'
import { ReportCharts, ReportTables } from './figures.tsx'
import styles from './reports.module.css'
import { SectionEditor } from './section-editor.tsx'

type Props = {
  readonly view: ReportView
  readonly section: ReportSectionView
  readonly heading: string
  readonly onState: (isSaved: boolean) => void
}

export function SectionPart({ view, section, heading, onState }: Props) {
  const text = useText(REPORTS)
  const { written } = section
  return (
    <section className={`panel ${styles.section}`} aria-label={section.title} id={section.id}>
      <div className={styles.head}>
        <h2>{heading}</h2>
        <span className={styles.by}>
          {written === null ? text.system : text.editedBy(written.by, momentText(written.at))}
        </span>
      </div>
      {written !== null && written.changes.length > 0 ? (
        <Callout kind="warning">
          {text.outdatedWords}
          <ChangeList changes={written.changes} />
        </Callout>
      ) : null}
      <div className={styles.beside}>
        {view.mayWrite ? (
          <SectionEditor view={view} section={section} onState={onState} />
        ) : (
          <Paragraphs text={written?.text ?? draftText(section)} />
        )}
        <Basis section={section} />
      </div>
      <ReportCharts charts={section.charts} />
      <ReportTables tables={section.tables} />
    </section>
  )
}

function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div className={styles.paper}>
      {text.split('\n').map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no name but their place
        <p key={at}>{line}</p>
      ))}
    </div>
  )
}

/** Sentence by sentence what the draft rests on. */
function Basis({ section }: { readonly section: ReportSectionView }) {
  const text = useText(REPORTS)
  const language = useLanguage()
  const sentences = section.paragraphs.flat()
  return (
    <aside className={`${styles.basis} no-print`} aria-label={text.basisOf(section.title)}>
      <h3>{text.basis}</h3>
      {sentences.length === 0 ? <p>{text.noBasis}</p> : null}
      <ol>
        {sentences.map((sentence, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- sentences have no name but their place
          <li key={at}>
            <span className={styles.sentence}>{sentenceText(sentence)}</span>
            <dl>
              {factsOf(sentence).map((one) => (
                <div key={one.id}>
                  <dt>{factName(one, language)}</dt>
                  <dd>{factValue(one, one.value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </aside>
  )
}
