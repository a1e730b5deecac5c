/** Below a list that has nothing: that it is of one year, and the way to all of them. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../preferences/language.ts'
import { useYear } from '../preferences/year.ts'
import styles from './other-years.module.css'

/** Nothing where no year is chosen, or there is only that one. */
export function OtherYears() {
  const text = useText(COMMON)
  const [year, setYear] = useYear()
  const { years } = useSession()
  if (year === undefined || years.every((one) => one === year)) return null
  return (
    <p className={styles.line}>
      {text.onlyOfYear(year)}{' '}
      <Button size="small" onClick={() => setYear(undefined)}>
        {text.lookAtAllYears}
      </Button>
    </p>
  )
}
