/** /transfers/:id: a transfer with its objective, its split, what its projects come to, and its report. */
import { useState } from 'react'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { TRANSFER_PAPERS, type TransferForm, type TransferView } from '#api/transfers.ts'
import type { TransferAct } from '#core/transfers/step.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { TRANSFER_ACT_NAMES, transferRefusalText } from '#text/transfers.ts'
import { useMay } from '../../api/session.ts'
import { transferFilePath, transferSumsPath, useRemoveTransfer, useTransfer } from '../../api/transfers.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { LinkTabs } from '../../ui/tabs.tsx'
import { TransferActDialog } from './act-dialog.tsx'
import { FindingList } from './finding-list.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { ObjectiveTab } from './objective-tab.tsx'
import { ReportTab } from './report-tab.tsx'
import { SplitTab } from './split-tab.tsx'
import { TransferStandingMark } from './standing-mark.tsx'
import { SumsTab } from './sums-tab.tsx'
import { TRANSFER_TABS, type TransferTab } from './tabs.ts'
import styles from './transfers.module.css'

export function TransferPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useTransfer(id)}>
      {(view) => <Opened key={view.id} view={view} />}
    </Loaded>
  )
}

type Asked = { readonly act: TransferAct } | 'edit' | 'remove' | null

function Opened({ view }: { readonly view: TransferView }) {
  const text = useText(TRANSFERS)
  const [asked, ask] = useState<Asked>(null)
  const [isChanged, setChanged] = useState(false)
  const [search] = useAddress()
  const tab = TRANSFER_TABS.find((one) => one === search.get('tab')) ?? 'objective'
  return (
    <>
      <PageHeader
        title={view.name}
        crumbs={[{ label: text.title, to: paths.transfers({ year: view.year }) }, { label: view.name }]}
        beside={
          <span>
            {text.year} {view.year}　<TransferStandingMark standing={view.standing} />
          </span>
        }
        actions={
          <>
            <Files view={view} tab={tab} />
            <Acts view={view} isChanged={isChanged} onAsk={ask} />
          </>
        }
      />
      {view.comment === '' || view.standing === 'reported' ? null : (
        <div className={styles.part}>
          <Callout kind="warning">{text.given(view.comment)}</Callout>
        </div>
      )}
      {view.isWhole ? null : <Callout kind="note">{text.onlyOwn}</Callout>}
      <FindingList view={view} />
      <ShownTabs view={view} tab={tab} />
      <Part view={view} tab={tab} onChanged={setChanged} />
      <Dialogs view={view} asked={asked} onClose={() => ask(null)} />
    </>
  )
}

function ShownTabs({
  view: { id, isWhole },
  tab,
}: {
  readonly view: TransferView
  readonly tab: TransferTab
}) {
  const text = useText(TRANSFERS)
  const names: Record<TransferTab, string> = {
    objective: text.tabObjective,
    split: text.tabSplit,
    sums: text.tabSums,
    report: text.tabReport,
  }
  const tabs = TRANSFER_TABS.filter((one) => isWhole || one !== 'report').map((one) => ({
    to: paths.transfer(id, one),
    words: names[one],
    isShown: one === tab,
  }))
  return (
    <div className={styles.part}>
      <LinkTabs label={text.tabs} tabs={tabs} />
    </div>
  )
}

type PartProps = {
  readonly view: TransferView
  readonly tab: TransferTab
  readonly onChanged: (isChanged: boolean) => void
}

function Part({ view, tab, onChanged }: PartProps) {
  switch (tab) {
    case 'objective':
      return <ObjectiveTab view={view} />
    case 'split':
      return <SplitTab view={view} onChanged={onChanged} />
    case 'sums':
      return <SumsTab view={view} />
    case 'report':
      return <ReportTab view={view} onChanged={onChanged} />
  }
}

/** The form that goes with the tab. */
function Files({ view, tab }: { readonly view: TransferView; readonly tab: TransferTab }) {
  const text = useText(TRANSFERS)
  const may = useMay()
  if (tab === 'split' || tab === 'sums')
    return may('document.export') && view.lines.length > 0 ? (
      <Button href={transferSumsPath(view.id)} download>
        {text.sumsExcel}
      </Button>
    ) : null
  const form: TransferForm = tab === 'report' ? 'report' : 'target'
  if (!may('document.export') || !view.isWhole || (form === 'report' && view.content === null)) return null
  const name = form === 'report' ? text.reportForm : text.targetForm
  return TRANSFER_PAPERS.map((paper) => (
    <Button
      key={paper}
      href={transferFilePath(view.id, form, paper)}
      download
      aria-label={`${name} ${PAPER_NAMES[paper]}`}
      title={name}
    >
      {PAPER_NAMES[paper]}
    </Button>
  ))
}
const PAPER_NAMES = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' } as const

const PRIMARY: ReadonlySet<TransferAct> = new Set<TransferAct>(['split', 'send', 'report'])

type ActsProps = {
  readonly view: TransferView
  /** What is typed is not saved: it is not what would be handed on. */
  readonly isChanged: boolean
  readonly onAsk: (asked: Asked) => void
}

function Acts({ view, isChanged, onAsk }: ActsProps) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  return (
    <>
      {view.mayManage ? (
        <>
          <Button danger onClick={() => onAsk('remove')}>
            {text.remove}
          </Button>
          <Button onClick={() => onAsk('edit')}>{text.edit}</Button>
        </>
      ) : null}
      {view.acts.map(({ act, refusal }) => {
        const why = refusal === null ? null : transferRefusalText(refusal, language)
        return (
          <Button
            key={act}
            type={PRIMARY.has(act) ? 'primary' : 'default'}
            danger={act === 'return' || act === 'reopen'}
            disabled={why !== null || isChanged}
            title={why ?? (isChanged ? text.unsaved : undefined)}
            onClick={() => onAsk({ act })}
          >
            {TRANSFER_ACT_NAMES[act][language]}
          </Button>
        )
      })}
    </>
  )
}

type DialogsProps = { readonly view: TransferView; readonly asked: Asked; readonly onClose: () => void }

function Dialogs({ view, asked, onClose }: DialogsProps) {
  const text = useText(TRANSFERS)
  const navigate = useNavigate()
  const removing = useRemoveTransfer(view.id)
  if (asked === null) return null
  if (asked === 'edit') return <HeadDialog view={view} year={view.year} onClose={onClose} />
  if (asked !== 'remove') return <TransferActDialog view={view} act={asked.act} onClose={onClose} />
  return (
    <ConfirmDialog
      danger
      title={text.remove}
      confirm={text.remove}
      send={() => removing.mutateAsync()}
      onDone={() => {
        notify(text.removed)
        void navigate(paths.transfers({ year: view.year }))
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk}</p>
    </ConfirmDialog>
  )
}
