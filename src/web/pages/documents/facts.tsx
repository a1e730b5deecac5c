/** The figures of a document in one row, and where it came from. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DocumentDetail } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { kindName } from '#text/documents/kinds.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { ScoreMark } from '../../ui/score.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { sizeText } from '../../ui/size.ts'
import { momentText } from '../../ui/time.ts'
import { Classified } from './classified.tsx'
import styles from './document.module.css'

export function DocumentFacts({ document }: { readonly document: DocumentDetail }) {
  const language = useLanguage()
  const text = useText(DOCUMENT)
  const common = useText(COMMON)
  return (
    <section className={`panel ${styles.facts}`} aria-label={text.facts}>
      <dl className={styles.figures}>
        <Fact name={text.kind}>{kindName(document.kind, language)}</Fact>
        <Fact name={common.year}>
          {document.fiscalYear === null ? common.notGiven : common.yearOf(document.fiscalYear)}
        </Fact>
        <Fact name={common.projects}>
          <Link to={paths.projects({ document: document.id, year: 'all' })}>{document.projects}</Link>
        </Fact>
        <Fact name={common.indicators}>{document.indicators}</Fact>
        <Fact name={common.budget}>
          <Money amount={document.budget} unit />
        </Fact>
        <Fact name={common.findings}>
          <Link className={styles.plain} to={paths.findings({ document: document.id, year: 'all' })}>
            <SeverityCountsMark counts={document.findings} />
          </Link>
        </Fact>
        <Fact name={common.score}>
          <ScoreMark {...document} errors={document.findings.error} />
        </Fact>
      </dl>
      <div className={styles.origin}>
        <span>
          {text.file}
          {common.colon}
          {document.file} · {sizeText(document.size)}
        </span>
        <span>
          {text.imported}
          {common.colon}
          {document.importedBy === null
            ? momentText(document.importedAt)
            : text.importedBy(document.importedBy, momentText(document.importedAt))}
        </span>
        {document.recognised.map(({ layout, name, certainty }) => (
          <span key={layout}>
            {text.recognised}
            {common.colon}
            {name}
            {text.certain(Math.floor(certainty * 100))}
          </span>
        ))}
        <Classified id={document.id} />
        <span>
          {text.ruleSet}
          {common.colon}
          {ruleSetName(document.ruleSet, language)}
        </span>
      </div>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
