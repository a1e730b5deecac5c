/** The projects of a round: lights at every mark, figures, why, and where the sheet is. */
import { Link } from 'react-router'
import { Checkbox, Input, Table, type TableColumnsType } from 'antd'
import type { ListedSheet, RoundView } from '#api/monitoring.ts'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, lightReasonText, MARK_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { useSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { changed, oneOf, pageOf, textOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { LIGHT_SIGN, LightMark } from './light-mark.tsx'
import styles from './monitoring.module.css'

const SIZE = 50

type Props = {
  readonly round: RoundView
  readonly unit: string | undefined
  readonly counts: Readonly<Record<Light, number>>
}

export function SheetTable({ round, unit, counts }: Props) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const language = useLanguage()
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const change = (next: Readonly<Record<string, string | number | undefined>>) =>
    setParameters((now) => changed(now, next))
  const [light, search, page, mine] = [
    oneOf(parameters, 'light', LIGHTS),
    textOf(parameters, 'search'),
    pageOf(parameters),
    oneOf(parameters, 'mine', ['yes']),
  ]
  const query = useSheets(round.id, { unit, light, search, mine, page, size: SIZE }, round.job !== null)
  const columns = useColumnsOf(round)
  const takesPart =
    may('monitoring.fill') || may('monitoring.check-department') || may('monitoring.check-finance')
  return (
    <section aria-label={text.projects}>
      <div className={`${styles.filters} no-print`}>
        <button
          type="button"
          className={styles.chip}
          aria-pressed={light === undefined}
          onClick={() => change({ light: undefined })}
        >
          {text.allLights} {LIGHTS.reduce((sum, one) => sum + counts[one], 0)}
        </button>
        {LIGHTS.filter((one) => counts[one] > 0).map((one) => (
          <button
            key={one}
            type="button"
            className={styles.chip}
            aria-pressed={light === one}
            onClick={() => change({ light: one })}
          >
            <span aria-hidden="true">{LIGHT_SIGN[one]} </span>
            {LIGHT_NAMES[one][language]} {counts[one]}
          </button>
        ))}
        {takesPart ? (
          <Checkbox
            checked={mine === 'yes'}
            onChange={({ target }) => change({ mine: target.checked ? 'yes' : undefined })}
          >
            {text.mine}
          </Checkbox>
        ) : null}
        <Input.Search
          className={`${styles.search} ${styles.right}`}
          allowClear
          defaultValue={search}
          maxLength={100}
          placeholder={text.searchProject}
          aria-label={text.searchProject}
          onSearch={(value) => change({ search: value })}
        />
      </div>
      <Loaded query={query}>
        {({ rows, total }) => (
          <Table<ListedSheet>
            className={`panel ${styles.projects}`}
            size="small"
            rowKey="project"
            dataSource={[...rows]}
            columns={columns}
            loading={query.isPlaceholderData}
            pagination={
              total > SIZE
                ? {
                    current: page,
                    pageSize: SIZE,
                    total,
                    showSizeChanger: false,
                    showTotal: common.totalRows,
                    onChange: (next) => change({ page: next }),
                  }
                : false
            }
            locale={{ emptyText: <EmptyState title={text.noSheet} /> }}
            tableLayout="fixed"
            scroll={{ x: 1100 }}
          />
        )}
      </Loaded>
    </section>
  )
}

function useColumnsOf(round: RoundView): TableColumnsType<ListedSheet> {
  const text = useText(MONITORING)
  const language = useLanguage()
  const number = { align: 'right' as const, className: 'number' }
  const share = (value: string | null) => (value === null ? '—' : `${value}%`)
  return [
    { key: 'light', title: text.light, width: 80, render: (_, { light }) => <LightMark light={light} /> },
    {
      key: 'name',
      title: text.projects,
      render: (_, { project, name, unitName }) => (
        <>
          <Link className={styles.name} to={paths.monitoringSheet(round.id, project)}>
            {name}
          </Link>
          <span className={styles.level}>{unitName ?? text.unplaced}</span>
        </>
      ),
    },
    {
      key: 'marks',
      title: text.marks,
      width: 116,
      render: (_, { marks, project }) => (
        <span className={styles.marks}>
          {marks.map((one) => (
            <Link
              key={one.mark}
              className={styles.mark}
              to={paths.monitoringSheet(one.round, project)}
              aria-label={`${MARK_NAMES[one.mark][language]} ${LIGHT_NAMES[one.light][language]}`}
            >
              <LightMark light={one.light} word={false} />
              <span aria-hidden="true">{MARK_NAMES[one.mark][language].replace('底', '')}</span>
            </Link>
          ))}
        </span>
      ),
    },
    {
      key: 'state',
      title: text.state,
      width: 88,
      render: (_, { state, faults }) => (
        <>
          {SHEET_STATE_NAMES[state][language]}
          {state === 'draft' && faults > 0 ? (
            <span className={styles.level}>{text.faults(faults)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'budget',
      title: text.budget,
      ...number,
      width: 112,
      render: (_, { budget }) => <Money amount={budget} />,
    },
    {
      key: 'rate',
      title: `${text.rate} / ${text.planLine}`,
      ...number,
      width: 136,
      render: (_, { rate, planned }) => `${share(rate)} / ${share(planned)}`,
    },
    {
      key: 'achievement',
      title: text.achievement,
      ...number,
      width: 92,
      render: (_, { achievement }) => share(achievement),
    },
    {
      key: 'forecast',
      title: text.forecast,
      ...number,
      width: 92,
      render: (_, { forecast }) => share(forecast),
    },
    {
      key: 'reasons',
      title: text.reasons,
      width: '25%',
      render: (_, { reasons }) => (
        <ul className={styles.reasons}>
          {reasons.slice(0, 3).map((reason) => (
            <li key={reason.code}>{lightReasonText(reason, language)}</li>
          ))}
        </ul>
      ),
    },
  ]
}
