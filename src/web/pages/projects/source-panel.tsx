/** The source beside the paper, following the finding that is looked at. */
import { Link } from 'react-router'
import { Button } from 'antd'
import { findingMessage } from '#text/findings/findings.ts'
import { PROJECT, SOURCE } from '#text/interface/project.ts'
import { documentOriginalPath, useDocumentSource } from '../../api/documents.ts'
import { placeIn, writtenAt } from '../../components/paper/place.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { exactPlace } from '../../components/source/exact-place.ts'
import { placeAddress } from '../../components/source/place-address.ts'
import { placeWords } from '../../components/source/place-words.ts'
import { SourceText } from '../../components/source/source-text.tsx'
import { SeverityMark } from '../../ui/severity.tsx'
import { Loaded } from '../../ui/states.tsx'
import styles from './side-panel.module.css'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type Props = {
  readonly detail: OpenedProject
  readonly finding: LivingFinding | null
  readonly onClose: () => void
}

export function SourcePanel({ detail, finding, onClose }: Props) {
  const text = useText(PROJECT)
  const spoken = useText(SOURCE)
  const language = useLanguage()
  const { row, project } = detail
  const source = useDocumentSource(row.document)
  const here = finding && placeIn(finding, project.order)
  const rough = here?.at ?? project.at
  const words = here && (writtenAt(project, here) ?? (rough === finding.at ? finding.text : null))
  const place = here && source.data ? exactPlace(source.data, rough, words, here.field) : rough
  return (
    <section className={styles.panel} aria-label={text.source}>
      <header className={styles.head}>
        <h2>{spoken.source}</h2>
        <span className={styles.quiet}>{placeWords(place, language)}</span>
        <Link
          className={styles.push}
          to={paths.documentSource(row.document, placeAddress(place) ?? undefined)}
        >
          {text.wholeSource}
        </Link>
        <Button size="small" onClick={onClose}>
          {text.backToFindings}
        </Button>
      </header>
      {finding === null ? null : (
        <p className={styles.follows}>
          <SeverityMark severity={finding.severity} word={false} /> {findingMessage(finding, language)}
        </p>
      )}
      <div className={styles.grow}>
        <Loaded query={source}>
          {(view) => (
            <SourceText
              source={view}
              original={documentOriginalPath(row.document)}
              file={row.file}
              place={place}
            />
          )}
        </Loaded>
      </div>
    </section>
  )
}
