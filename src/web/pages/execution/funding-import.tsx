/** A 项目支出表: what each row would do is shown, then taken in as it was seen. */
import { useRef, useState } from 'react'
import { Button, Spin, Table } from 'antd'
import type { FundingPlan, FundingPlanRow } from '#api/execution/funding.ts'
import { FUNDING_OUTCOMES } from '#core/execution/plan-funding.ts'
import { fundingFaultText } from '#text/execution/funding.ts'
import { COMMON } from '#text/interface/common.ts'
import { FUNDING } from '#text/interface/funding.ts'
import { useFundingTable } from '../../api/funding.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { wanText } from '../../ui/wan.ts'
import styles from './execution.module.css'
import { partName } from './funding-sums.tsx'

type Props = { readonly year: number; readonly onClose: () => void }

/** Reading a file, and taking in what it was seen to say. */
function useTakingIn({ year, onClose }: Props) {
  const text = useText(FUNDING)
  const [file, setFile] = useState<File | null>(null)
  const read = useFundingTable()
  const take = useFundingTable()
  const refused = useErrorText(take.error ?? read.error)
  const plan = read.data
  const fresh = plan === undefined ? 0 : plan.counts.new + plan.counts.changed
  const busy = read.isPending || take.isPending
  const choose = (chosen: File) => {
    setFile(chosen)
    take.reset()
    read.mutate({ year, file: chosen })
  }
  const takeIn = () => {
    if (file === null || plan === undefined) return
    take.mutate(
      { year, file, seen: plan.seen },
      {
        onSuccess: () => {
          notify(text.taken(fresh))
          onClose()
        },
        // What changed meanwhile is shown, beside why nothing was taken in.
        onError: () => read.mutate({ year, file }),
      },
    )
  }
  return { file, read, take, plan, fresh, busy, choose, takeIn, refused }
}

export function FundingImport(props: Props) {
  const { year, onClose } = props
  const text = useText(FUNDING)
  const common = useText(COMMON)
  const { file, read, take, plan, fresh, busy, choose, takeIn, refused } = useTakingIn(props)
  return (
    <Dialog
      title={text.importTitle(year)}
      width={920}
      style={{ top: 32 }}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="close" disabled={busy} onClick={onClose}>
          {common.close}
        </Button>,
        <Button
          key="take"
          type="primary"
          disabled={busy || fresh === 0}
          loading={take.isPending}
          onClick={takeIn}
        >
          {text.take(fresh)}
        </Button>,
      ]}
    >
      <div className={styles.body}>
        {take.isError || read.isError ? <Callout kind="error">{refused}</Callout> : null}
        <p>{text.importLead}</p>
        <ChooseTable file={file} disabled={busy} onChoose={choose} />
        {read.isPending ? (
          <output className={styles.quiet}>
            <Spin size="small" /> {text.reading}
          </output>
        ) : null}
        {plan === undefined || read.isPending ? null : <Planned plan={plan} />}
      </div>
    </Dialog>
  )
}

function ChooseTable({
  file,
  disabled,
  onChoose,
}: {
  readonly file: File | null
  readonly disabled: boolean
  readonly onChoose: (file: File) => void
}) {
  const text = useText(FUNDING)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.choose}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv,.docx,.doc"
        aria-label={text.choose}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onChoose(chosen)
          target.value = ''
        }}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {text.choose}
      </Button>
      <span className={styles.quiet}>{file?.name}</span>
    </div>
  )
}

function Planned({ plan }: { readonly plan: FundingPlan }) {
  const text = useText(FUNDING)
  const { counts, rows } = plan
  return (
    <>
      <strong>{text.outcomes(counts.new, counts.changed, counts.same, counts.refused)}</strong>
      <Table<FundingPlanRow>
        size="small"
        rowKey={({ sheet, row }) => `${sheet} ${row}`}
        dataSource={rows.toSorted(worstFirst)}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { key: 'row', title: text.row, width: 56, render: (_, { row }) => row },
          { key: 'project', title: text.project, width: 240, render: (_, { name }) => name },
          { key: 'outcome', title: text.outcome, width: 84, render: (_, { outcome }) => text[outcome] },
          { key: 'what', title: text.what, render: (_, row) => <What row={row} /> },
        ]}
      />
    </>
  )
}

/** What cannot be taken is looked at first. */
function worstFirst(a: FundingPlanRow, b: FundingPlanRow): number {
  const rank = ({ outcome }: FundingPlanRow) => FUNDING_OUTCOMES.length - FUNDING_OUTCOMES.indexOf(outcome)
  const order = (row: FundingPlanRow) => (row.outcome === 'refused' ? 0 : rank(row))
  return order(a) - order(b) || a.row - b.row
}

function What({ row: { parts, fault } }: { readonly row: FundingPlanRow }) {
  const language = useLanguage()
  if (fault !== null) return <span className={styles.over}>{fundingFaultText(fault, language)}</span>
  return parts.map((part) => `${partName(part, language)} ${wanText(part.amount) ?? ''}`).join('；')
}
