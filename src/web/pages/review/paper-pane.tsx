/** The middle of 审核: the table that is reviewed, or, with Y, that table beside the one of the year before. */
import type { ReactNode } from 'react'
import { Segmented } from 'antd'
import { BESIDE } from '#text/interface/duplicates.ts'
import { REVIEW } from '#text/interface/review.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { useRelated } from '../../api/duplicates.ts'
import { chooseTables, tableYears } from '../../components/comparison/earlier-tables.ts'
import { EarlierYear } from '../../components/comparison/earlier-year.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { changedAddress, STAYING } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import styles from './review-page.module.css'

/** Which of both is looked at is in the address, so that it stays from project to project. */
function useBeside(): readonly [boolean, (beside: boolean) => void] {
  const [parameters, setParameters] = useAddress()
  const show = (beside: boolean) =>
    setParameters(
      (now) =>
        changedAddress(now, { page: now.get('page') ?? undefined, beside: beside ? 'last-year' : undefined }),
      STAYING,
    )
  return [parameters.get('beside') === 'last-year', show]
}

/** @param notes what is above either @param children the table */
export function PaperPane({
  detail,
  notes,
  children,
}: {
  readonly detail: OpenedProject
  readonly notes: ReactNode
  readonly children: ReactNode
}) {
  const text = useText(REVIEW)
  const words = useText(BESIDE)
  const [wanted, show] = useBeside()
  const earlier = useRelated(detail.row.id).data?.earlier ?? []
  const [year] = tableYears(earlier)
  const tables = year === undefined ? null : chooseTables(earlier, year)
  useKeys({ y: () => tables !== null && show(!wanted) })
  return (
    <section className={`no-print ${styles.paper}`} aria-label={text.paperOf}>
      {year === undefined || tables === null ? null : (
        <div className={styles.views}>
          <Segmented
            size="small"
            aria-label={text.paperOrYears}
            value={wanted ? 'years' : 'paper'}
            options={[
              { value: 'paper', label: text.thisYear },
              {
                value: 'years',
                label: (
                  <>
                    {words.besideYear(year)}
                    <kbd className={styles.key} aria-hidden="true">
                      Y
                    </kbd>
                  </>
                ),
              },
            ]}
            onChange={(view) => show(view === 'years')}
          />
        </div>
      )}
      {notes}
      {wanted && tables !== null ? (
        <EarlierYear key={tables.target} detail={detail} tables={tables} narrow />
      ) : (
        children
      )}
    </section>
  )
}
