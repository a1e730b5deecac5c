/** 通知公告: those for the person, one opened at a time; publishers see all, with their readers. */
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { NoticeView } from '#api/notices.ts'
import { COMMON } from '#text/interface/common.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useNotices, useReadNotice, useWithdrawNotice } from '../../api/notices.ts'
import { useMay } from '../../api/session.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { partField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { momentText } from '../../ui/time.ts'
import { Tabs } from '../../ui/tabs.tsx'
import filings from '../../lists/list-page.module.css'
import { PublishDialog } from './publish-dialog.tsx'
import styles from './notices.module.css'

const BOXES = ['mine', 'all'] as const
/** Who publishes nothing has no other box. */
const MINE: readonly (typeof BOXES)[number][] = ['mine']

export function NoticesPage() {
  const text = useText(NOTICES)
  const publishes = useMay()('notice.publish')
  const list = useList({ box: partField(publishes ? BOXES : MINE, 'mine') }, { opens: 'notice' })
  const notices = useNotices(list.filter.box)
  const [publishing, publish] = useState(false)
  return (
    <>
      <ListPage
        name="notices"
        text={{ ...text, noMatch: text.none }}
        list={list}
        {...rowsHere(notices, notices.data?.rows, list)}
        columns={useColumns()}
        keyOf={({ id }) => id}
        head={{
          actions: publishes ? (
            <Button type="primary" onClick={() => publish(true)}>
              {text.publish}
            </Button>
          ) : null,
          tabs: publishes ? <Boxes box={list.filter.box} onShow={(box) => list.change({ box })} /> : null,
        }}
        renderRows={({ rows }) => (
          <ul className={`panel ${styles.list}`} aria-label={text.title}>
            {rows.map((row) => (
              <Notice
                key={row.id}
                notice={row}
                isOpen={list.opened === row.id}
                onOpen={(isOpen) => list.open(isOpen ? row.id : null)}
              />
            ))}
          </ul>
        )}
      />
      {publishing ? <PublishDialog onClose={() => publish(false)} /> : null}
    </>
  )
}

type Box = (typeof BOXES)[number]

function Boxes({ box, onShow }: { readonly box: Box; readonly onShow: (box: Box) => void }) {
  const text = useText(NOTICES)
  return (
    <Tabs
      label={text.boxes}
      tabs={BOXES.map((value) => ({ value, words: text[value] }))}
      shown={box}
      onShow={onShow}
    />
  )
}

/** As a file has them. */
function useColumns(): ListColumn<NoticeView>[] {
  const text = useText(NOTICES)
  const audience = useAudienceText()
  return [
    { key: 'title', title: text.noticeTitle, cell: ({ title }) => title },
    { key: 'body', title: text.body, cell: ({ body }) => body },
    { key: 'audience', title: text.audience, cell: audience },
    { key: 'by', title: text.publisher, cell: ({ by }) => by },
    { key: 'at', title: text.publishedAt, cell: ({ at }) => momentText(at) },
    { key: 'until', title: text.shownTo, cell: ({ until }) => until },
  ]
}

type NoticeProps = {
  readonly notice: NoticeView
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Folded to its title until it is opened; the address names the one that is. */
function Notice({ notice, isOpen: open, onOpen }: NoticeProps) {
  const text = useText(NOTICES)
  const [withdrawing, withdraw] = useState(false)
  const { mutate: read } = useReadNotice()
  useEffect(() => {
    if (open) read(notice.id)
  }, [open, notice.id, read])
  const standing = notice.withdrawnAt === null
  return (
    <li className={styles.notice}>
      <button type="button" className={styles.title} aria-expanded={open} onClick={() => onOpen(!open)}>
        {notice.title}
      </button>
      <p className={styles.facts}>
        <Facts notice={notice} />
      </p>
      {open ? <p className={styles.body}>{notice.body}</p> : null}
      {notice.counts !== null && standing ? (
        <button
          type="button"
          className={`${filings.link} ${styles.withdraw} no-print`}
          aria-label={text.withdrawOf(notice.title)}
          onClick={() => withdraw(true)}
        >
          {text.withdraw}
        </button>
      ) : null}
      {withdrawing ? <WithdrawDialog notice={notice} onClose={() => withdraw(false)} /> : null}
    </li>
  )
}

function Facts({ notice }: { readonly notice: NoticeView }) {
  const text = useText(NOTICES)
  const { by, at, until, counts, withdrawnBy, withdrawnAt } = notice
  const to = useAudienceText()(notice)
  const facts = [
    text.by(by, momentText(at)),
    to,
    until === null ? null : text.shownUntil(until),
    counts === null ? null : text.readOf(counts.read, counts.notified),
    withdrawnAt === null ? null : text.withdrawn(withdrawnBy ?? '—', momentText(withdrawnAt)),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

function WithdrawDialog({ notice, onClose }: { readonly notice: NoticeView; readonly onClose: () => void }) {
  const text = useText(NOTICES)
  const common = useText(COMMON)
  const send = useWithdrawNotice()
  return (
    <ConfirmDialog
      title={`${text.withdraw}${common.colon}${notice.title}`}
      confirm={text.withdraw}
      danger
      send={() => send.mutateAsync(notice.id)}
      onDone={() => notify(text.didWithdraw)}
      onClose={onClose}
    >
      <p className={styles.words}>{text.withdrawWords}</p>
    </ConfirmDialog>
  )
}

type Audience = Pick<NoticeView, 'audience' | 'unitName'>

function useAudienceText(): (notice: Audience) => string {
  const text = useText(NOTICES)
  const language = useLanguage()
  return ({ audience, unitName }) => {
    if (audience.kind === 'region') return text.toAll
    if (audience.kind === 'unit') return text.toUnit(unitName ?? '—')
    return text.toRole(ROLE_NAMES[audience.role][language])
  }
}
