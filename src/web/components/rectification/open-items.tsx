/** 整改 that is not confirmed, and what the rule set makes of it. */
import { Link } from 'react-router'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { rectificationNumber } from '#text/rectification.ts'
import type { OpenRectifications } from '#api/rectification.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from './notes.module.css'

export function OpenItems({ open }: { readonly open: OpenRectifications }) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  return (
    <div className={`no-print ${styles.note}`}>
      <Callout kind={open.effect === 'block' ? 'error' : 'warning'}>
        <strong>{text.openItems(open.rows.length)}</strong>{' '}
        {open.effect === 'block' ? text.openBlocks : text.openWarns}
        <ul>
          {open.rows.map((row) => (
            <li key={row.id}>
              <Link className="in-words" to={paths.rectification(row.id)}>
                {rectificationNumber(row, language)}
              </Link>{' '}
              {row.problem}（{text.due} {row.due}）
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}
