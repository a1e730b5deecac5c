/** Whether the document is an older version that counts no more, and the older versions that it replaced. */
import { Link } from 'react-router'
import type { DocumentDetail } from '#api/documents/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document.module.css'

export function DocumentVersions({
  document: { superseded, replaced },
}: {
  readonly document: DocumentDetail
}) {
  const text = useText(COMPARISON)
  return (
    <>
      {superseded === null ? null : (
        <Callout
          kind="warning"
          action={
            superseded.by === null ? null : <Link to={paths.document(superseded.by)}>{text.newer}</Link>
          }
        >
          {text.superseded(momentText(superseded.at))}
        </Callout>
      )}
      {replaced.length === 0 ? null : (
        <section className="panel" aria-label={text.replacedVersions}>
          <div className={styles.head}>
            <h2>{text.replacedVersions}</h2>
          </div>
          <ul className={styles.versions}>
            {replaced.map(({ id, file, importedAt }) => (
              <li key={id}>
                <Link className="in-words" to={paths.document(id)}>
                  {file}
                </Link>{' '}
                <span className={styles.faint}>{momentText(importedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
