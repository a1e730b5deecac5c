/** 通知公告: those for the person, one opened at a time; publishers see all, with their readers. */
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { NoticeView } from '#api/notices.ts'
import { COMMON } from '#text/interface/common.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useNotices, useReadNotice, useWithdrawNotice } from '../../api/notices.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import filings from '../../lists/list-page.module.css'
import { PublishDialog } from './publish-dialog.tsx'
import styles from './notices.module.css'

const BOXES = ['mine', 'all'] as const

export function NoticesPage() {
  const text = useText(NOTICES)
  const may = useMay()
  const publishes = may('notice.publish')
  const [parameters, setParameters] = useAddress()
  const box = publishes && parameters.get('box') === 'all' ? 'all' : 'mine'
  const query = useNotices(box)
  const [publishing, publish] = useState(false)
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          publishes ? (
            <Button type="primary" onClick={() => publish(true)}>
              {text.publish}
            </Button>
          ) : null
        }
      />
      {publishes ? (
        <fieldset className={`${filings.tabs} no-print`} aria-label={text.boxes}>
          {BOXES.map((one) => (
            <button
              key={one}
              type="button"
              className={filings.tab}
              aria-pressed={one === box}
              onClick={() => setParameters((now) => changedAddress(now, { box: one }, { box: 'mine' }))}
            >
              {text[one]}
            </button>
          ))}
        </fieldset>
      ) : null}
      <section className="panel">
        <Loaded query={query}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={text.none}>{text.noneWords}</EmptyState>
            ) : (
              <ul className={styles.list} aria-label={text.title}>
                {rows.map((row) => (
                  <Notice key={row.id} notice={row} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      {publishing ? <PublishDialog onClose={() => publish(false)} /> : null}
    </>
  )
}

/** Folded to its title until it is opened; the address names the one that is. */
function Notice({ notice }: { readonly notice: NoticeView }) {
  const text = useText(NOTICES)
  const [parameters, setParameters] = useAddress()
  const [withdrawing, withdraw] = useState(false)
  const open = addressText(parameters, 'notice') === notice.id
  const { mutate: read } = useReadNotice()
  useEffect(() => {
    if (open) read(notice.id)
  }, [open, notice.id, read])
  const standing = notice.withdrawnAt === null
  return (
    <li className={styles.notice}>
      <button
        type="button"
        className={styles.title}
        aria-expanded={open}
        onClick={() =>
          setParameters((now) => changedAddress(now, { notice: open ? undefined : notice.id }), STAYING)
        }
      >
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

function Facts({
  notice: { audience, unitName, by, at, until, counts, withdrawnBy, withdrawnAt },
}: {
  readonly notice: NoticeView
}) {
  const text = useText(NOTICES)
  const to = useAudienceText(audience, unitName)
  const facts = [
    text.by(by, momentText(at)),
    to,
    until === null ? null : text.shownUntil(until),
    counts === null ? null : text.readOf(counts.read, counts.told),
    withdrawnAt === null ? null : text.withdrawn(withdrawnBy ?? '—', momentText(withdrawnAt)),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

function WithdrawDialog({ notice, onClose }: { readonly notice: NoticeView; readonly onClose: () => void }) {
  const text = useText(NOTICES)
  const common = useText(COMMON)
  const send = useWithdrawNotice()
  const confirm = () =>
    send.mutate(notice.id, {
      onSuccess: () => {
        notify(text.didWithdraw)
        onClose()
      },
    })
  return (
    <FormDialog
      title={`${text.withdraw}${common.colon}${notice.title}`}
      confirm={text.withdraw}
      danger
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={styles.words}>{text.withdrawWords}</p>
    </FormDialog>
  )
}

function useAudienceText(audience: NoticeView['audience'], unitName: string | null): string {
  const text = useText(NOTICES)
  const language = useLanguage()
  if (audience.kind === 'region') return text.toAll
  if (audience.kind === 'unit') return text.toUnit(unitName ?? '—')
  return text.toRole(ROLE_NAMES[audience.role][language])
}
