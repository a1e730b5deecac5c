/** The newest notices for the person. */
import { Link } from 'react-router'
import { NOTICES } from '#text/interface/notices.ts'
import { useNotices } from '../../api/notices.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { dayText } from '../../ui/time.ts'
import styles from '../../ui/workbench.module.css'

const SHOWN = 4

/** Nothing where there is none, except for publishers. */
export function CurrentNotices() {
  const text = useText(NOTICES)
  const may = useMay()
  const { data } = useNotices('mine')
  if (data === undefined || (data.rows.length === 0 && !may('notice.publish'))) return null
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <Link to={paths.notices()}>{data.rows.length === 0 ? text.publish : text.allOf}</Link>
      </div>
      {data.rows.length === 0 ? (
        <p className={styles.none}>{text.none}</p>
      ) : (
        <ul className={styles.jobs}>
          {data.rows.slice(0, SHOWN).map(({ id, title, at }) => (
            <li key={id}>
              <div className={styles.barLine}>
                <Link className={styles.barName} to={paths.notices({ notice: id })} title={title}>
                  {title}
                </Link>
                <span className={styles.faint}>{dayText(at)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
