/** The pages of rows that are not a table; nothing where one page has them all. */
import { Pagination } from 'antd'
import type { ListState } from './use-list.ts'
import styles from './list.module.css'

type Props = {
  readonly list: ListState
  readonly total: number
  /** In a narrow column: the page and how many there are. */
  readonly narrow?: boolean
  readonly showTotal?: ((total: number) => string) | undefined
}

export function Pager({ list: { page, size, change }, total, narrow = false, showTotal }: Props) {
  if (total <= size) return null
  return (
    <Pagination
      className={`${styles.pager} no-print`}
      size="small"
      simple={narrow}
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      {...(showTotal === undefined ? {} : { showTotal })}
      onChange={(next) => change({ page: next })}
    />
  )
}
