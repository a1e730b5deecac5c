/** The projects of a round: lights at every mark, figures, why, and where the sheet is. */
import { Table } from 'antd'
import type { ListedSheet, RoundView } from '#api/monitoring/monitoring.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useSheets } from '../../api/monitoring.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './monitoring.module.css'
import { useSheetColumns } from './sheet-columns.tsx'
import { SheetFilters } from './sheet-filters.tsx'

const SIZE = 50

type Props = {
  readonly round: RoundView
  readonly unit: string | undefined
  readonly counts: Readonly<Record<Light, number>>
}

export function SheetTable({ round, unit, counts }: Props) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const [parameters, setParameters] = useAddress()
  const change = (next: Readonly<Record<string, string | number | undefined>>) =>
    setParameters((now) => changedAddress(now, next))
  const [light, search, page, mine] = [
    oneOf(parameters, 'light', LIGHTS),
    addressText(parameters, 'search'),
    pageOf(parameters),
    oneOf(parameters, 'mine', ['yes']),
  ]
  const query = useSheets(round.id, { unit, light, search, mine, page, size: SIZE }, round.job !== null)
  const columns = useSheetColumns(round)
  const pages = {
    current: page,
    pageSize: SIZE,
    showSizeChanger: false,
    showTotal: common.totalRows,
    onChange: (next: number) => change({ page: next }),
  }
  return (
    <section aria-label={text.projects}>
      <SheetFilters filter={{ light, search, mine }} counts={counts} onChange={change} />
      <Loaded query={query}>
        {({ rows, total }) => (
          <Table<ListedSheet>
            className={`panel ${styles.projects}`}
            size="small"
            rowKey="project"
            dataSource={[...rows]}
            columns={columns}
            loading={query.isPlaceholderData}
            pagination={total > SIZE ? { ...pages, total } : false}
            locale={{ emptyText: <EmptyState title={text.noSheet} /> }}
            tableLayout="fixed"
            scroll={{ x: 1100 }}
          />
        )}
      </Loaded>
    </section>
  )
}
