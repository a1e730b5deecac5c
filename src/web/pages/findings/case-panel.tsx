/** The case that is looked at: what is wrong, where, why, what would be better, and the ways there. */
import { Link } from 'react-router'
import { findingMessage } from '#text/findings/findings.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { FindingActions } from '../../components/findings/finding-actions.tsx'
import { DecisionFacts, FindingMarks } from '../../components/findings/finding-marks.tsx'
import { FindingDetail } from '../../components/findings/finding-detail.tsx'
import { fieldWords } from '#text/field-words.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { foundIn } from './found-in.ts'
import styles from './findings-page.module.css'

type Props = { readonly finding: FindingRow; readonly onAsk: (what: 'waive' | 'dispute') => void }

export function CasePanel({ finding, onAsk }: Props) {
  const text = useText(FINDINGS)
  const language = useLanguage()
  const unit = [finding.unitCode, finding.unitName].filter(Boolean).join(' ')
  return (
    <div className={styles.caseBody}>
      <header className={styles.caseHead}>
        <SeverityMark severity={finding.severity} />
        <p className={styles.message}>
          <FindingMarks finding={finding} />
          {findingMessage(finding, language)}
        </p>
        <p className={styles.quiet}>{unit}</p>
        <p>
          {finding.projectId === null ? (
            <Link to={paths.document(finding.documentId)}>{finding.file}</Link>
          ) : (
            <Link to={paths.project(finding.projectId, finding.id)} lang="zh-CN">
              {foundIn(finding, language)}
            </Link>
          )}
          <span className={styles.quiet}> {fieldWords(finding, language)}</span>
        </p>
      </header>
      <FindingDetail
        finding={finding}
        document={finding.documentId}
        project={null}
        projectId={finding.projectId}
      >
        <DecisionFacts finding={finding} />
        <FindingActions finding={finding} onWaive={() => onAsk('waive')} onDispute={() => onAsk('dispute')} />
      </FindingDetail>
      {finding.projectId === null ? null : (
        <p className={styles.go}>
          <Link to={paths.project(finding.projectId, finding.id)}>{text.inPaper} →</Link>
        </p>
      )}
    </div>
  )
}
