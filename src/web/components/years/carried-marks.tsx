/** From which version of last year a target was carried over, which years were moved, and which still stand. */
import { Link } from 'react-router'
import { YEARS } from '#text/interface/years.ts'
import { yearMarkText } from '#text/years.ts'
import type { CarriedView } from '#api/years.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './carried.module.css'

export function CarriedMarks({ carried }: { readonly carried: NonNullable<CarriedView['carried']> }) {
  const text = useText(YEARS)
  const language = useLanguage()
  const { year, version, marks } = carried
  const parts = [
    { title: text.moved, of: marks.filter(({ after }) => after !== null) },
    { title: text.stands, of: marks.filter(({ after }) => after === null) },
  ].filter(({ of }) => of.length > 0)
  return (
    <details className={`${styles.note} no-print`}>
      <summary>
        {text.from(year, version)}
        {marks.length === 0 ? '' : ` · ${text.showMarks(marks.length)}`}{' '}
        <Link className="in-words" to={paths.project(carried.project)}>
          {text.source}
        </Link>
      </summary>
      {parts.map(({ title, of }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {of.map((mark) => (
              <li key={`${mark.indicator} ${mark.field} ${mark.before}`}>{yearMarkText(mark, language)}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
