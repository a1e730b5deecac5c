/** The steps of a flow in their order, and its other rules; as it is printed. */
import { Table } from 'antd'
import { APPROVAL_STEP, type Flow } from '#core/filing/flow.ts'
import { FLOW_PARTS, stepPlaces, type FlowPart, type StepPlace } from '#core/filing/flow-changes.ts'
import { FLOW_PART_NAMES, STAGE_NAMES, stepName } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { WithTerm, type TermId } from '../../ui/term.tsx'
import styles from './flows.module.css'

export function FlowTable({ flow, year }: { readonly flow: Flow; readonly year: number }) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const approval: StepPlace = {
    id: APPROVAL_STEP,
    kind: 'finance',
    stage: flow.stages.length,
    beside: 0,
    roles: flow.approve,
    from: null,
  }
  const rows = [...stepPlaces(flow), approval]
  const columns = useColumns()
  return (
    <>
      <RowsExport
        title={`${text.title} ${text.yearOf(year)}`}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
      />
      <Table<StepPlace>
        className="panel"
        size="small"
        rowKey="id"
        aria-label={text.steps}
        dataSource={rows}
        columns={tableColumns(columns, {})}
        pagination={false}
      />
      <section className={`panel ${styles.others}`} aria-label={text.others}>
        <dl>
          {FLOW_PARTS.filter((part) => part !== 'approve').map((part) => (
            <div key={part}>
              <dt>
                <FlowPartName part={part} />
              </dt>
              <dd>{roleNames(flow[part], language)}</dd>
            </div>
          ))}
          <div>
            <dt>{text.twice}</dt>
            <dd>{flow.twice ? text.twiceYes : text.twiceNo}</dd>
          </div>
        </dl>
      </section>
    </>
  )
}

/** Parts that are official terms. */
const TERMS: readonly (readonly [FlowPart, TermId])[] = [
  ['adjust', 'adjustment'],
  ['consult', 'countersign'],
]

function FlowPartName({ part }: { readonly part: FlowPart }) {
  const name = FLOW_PART_NAMES[part][useLanguage()]
  const term = TERMS.find(([one]) => one === part)?.[1]
  return term === undefined ? (
    name
  ) : (
    <WithTerm id={term} of={name}>
      {name}
    </WithTerm>
  )
}

function useColumns(): ListColumn<StepPlace>[] {
  const text = useText(FLOWS)
  const language = useLanguage()
  return [
    {
      key: 'stage',
      title: text.stage,
      width: 150,
      cell: ({ stage, kind, id }) =>
        `${stage + 1} ${id === APPROVAL_STEP ? STAGE_NAMES.finance[language] : STAGE_NAMES[kind][language]}`,
    },
    {
      key: 'step',
      title: text.step,
      width: 220,
      cell: ({ id, roles }) => stepName(id, roles, language),
      show: ({ id, roles }) => {
        const name = stepName(id, roles, language)
        return id === APPROVAL_STEP ? (
          <WithTerm id="approval" of={name}>
            {name}
          </WithTerm>
        ) : (
          name
        )
      },
    },
    { key: 'who', title: text.who, cell: ({ roles }) => roleNames(roles, language) },
    {
      key: 'how',
      title: text.how,
      width: 110,
      cell: ({ beside }) => (beside > 0 ? text.parallel : text.single),
    },
    {
      key: 'from',
      title: text.from,
      width: 160,
      cell: ({ from }) => (from === null ? null : Number(from)),
      show: ({ from }) => (from === null ? text.always : text.fromOf(from)),
    },
  ]
}
