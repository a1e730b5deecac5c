/**
 * Taking in units and people from a table: the template, a trial that writes nothing, then the import with
 * what it leaves to do.
 */
import { useRef, useState } from 'react'
import { Button, Spin } from 'antd'
import UploadOutlined from '@ant-design/icons/UploadOutlined'
import type { StaffImport } from '#api/staff.ts'
import { COMMON } from '#text/interface/common.ts'
import { STAFF } from '#text/interface/staff.ts'
import { useMay } from '../../api/session.ts'
import { saveStaffFile, STAFF_TEMPLATE, useImportStaff, useLastTaking, useTryStaff } from '../../api/staff.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { StaffFigures } from './staff-figures.tsx'
import { StaffRows } from './staff-rows.tsx'
import styles from './staff.module.css'
import { TakingStaff } from './taking-staff.tsx'

/** The button, for those who may change anything of it. */
export function ImportStaff() {
  const text = useText(STAFF)
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('organisation.manage') && !may('user.manage') && !may('post.manage')) return null
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open ? <ImportDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(STAFF)
  const staff = useStaffImport()
  const { trial, take, file, taking, busy, unsaved } = staff
  const refused = useErrorText(take.error ?? trial.error)
  return (
    <Dialog
      title={text.title}
      width={920}
      style={{ top: 32 }}
      footer={<Footer staff={staff} onClose={onClose} />}
      closable={!busy && !unsaved}
      mask={{ closable: false }}
      keyboard={!busy && !unsaved}
      onCancel={onClose}
    >
      <div className={styles.body}>
        {trial.isError || take.isError ? <Callout kind="error">{refused}</Callout> : null}
        {taking === null ? null : <TakingStaff id={taking} />}
        {taking === null && take.data !== undefined ? (
          <Done file={file?.name ?? ''} result={take.data} onSaved={staff.onSaved} />
        ) : null}
        {taking === null && take.data === undefined ? (
          <>
            <p>{text.lead}</p>
            <Choose file={file} busy={busy} onChoose={staff.choose} />
            {busy ? (
              <output className={styles.faint}>
                <Spin size="small" /> {trial.isPending ? text.trying : text.importing}
              </output>
            ) : null}
            {trial.data === undefined || trial.isPending ? null : (
              <Tried file={file?.name ?? ''} result={trial.data} worth={staff.worth} />
            )}
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

/** The file that was chosen, its trial and its import. */
function useStaffImport() {
  const last = useLastTaking().data?.taking ?? null
  const trial = useTryStaff()
  const take = useImportStaff()
  const [file, setFile] = useState<File | null>(null)
  const [saved, setSaved] = useState(false)
  const busy = trial.isPending || take.isPending
  const unsaved = take.data !== undefined && take.data.passwords !== null && !saved
  const choose = (chosen: File) => {
    setFile(chosen)
    take.reset()
    trial.mutate(chosen)
  }
  const waits = last !== null && (last.state === 'running' || last.passwords > 0) ? last.id : null
  const taking = take.data?.taking ?? (file === null ? waits : null)
  const worth = trial.data === undefined ? 0 : changedRows(trial.data)
  const again = () => {
    setFile(null)
    setSaved(false)
    take.reset()
    trial.reset()
  }
  const onSaved = () => setSaved(true)
  return { trial, take, file, taking, busy, unsaved, worth, choose, again, onSaved }
}

type FooterProps = {
  readonly staff: ReturnType<typeof useStaffImport>
  readonly onClose: () => void
}

function Footer({ staff, onClose }: FooterProps) {
  const text = useText(STAFF)
  const common = useText(COMMON)
  const { trial, take, file, taking, busy, unsaved, worth } = staff
  return (
    <>
      {take.data === undefined || taking !== null ? null : (
        <Button disabled={unsaved} title={unsaved ? text.notSaved : undefined} onClick={staff.again}>
          {text.again}
        </Button>
      )}
      {take.data === undefined && trial.data !== undefined && taking === null ? (
        <Button
          type="primary"
          disabled={worth === 0}
          loading={take.isPending}
          onClick={() => (file === null ? undefined : take.mutate(file))}
        >
          {text.confirm(worth)}
        </Button>
      ) : null}
      <Button disabled={busy || unsaved} title={unsaved ? text.notSaved : undefined} onClick={onClose}>
        {common.close}
      </Button>
    </>
  )
}

function changedRows({ units, people }: StaffImport): number {
  return units.added + units.changed + people.added + people.changed
}

function Choose({
  file,
  busy,
  onChoose,
}: {
  readonly file: File | null
  readonly busy: boolean
  readonly onChoose: (file: File) => void
}) {
  const text = useText(STAFF)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.choose}>
      <Button href={STAFF_TEMPLATE} download>
        {text.template}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv"
        aria-label={text.choose}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onChoose(chosen)
          target.value = ''
        }}
      />
      <Button
        type={file === null ? 'primary' : 'default'}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {file === null ? text.choose : text.another}
      </Button>
      <span className={styles.faint}>{file?.name ?? text.kinds}</span>
    </div>
  )
}

function Tried({
  file,
  result,
  worth,
}: {
  readonly file: string
  readonly result: StaffImport
  readonly worth: number
}) {
  const text = useText(STAFF)
  const bad = result.units.refused + result.people.refused
  return (
    <>
      <div className={styles.heading}>{text.tried(file)}</div>
      <StaffFigures result={result} />
      {worth === 0 ? (
        <Callout kind={bad === 0 ? 'good' : 'warning'}>{bad === 0 ? text.nothing : text.onlyRefused}</Callout>
      ) : null}
      <Refused result={result} />
      {result.rows.length === 0 ? null : <StaffRows rows={result.rows} />}
    </>
  )
}

function Done({
  file,
  result,
  onSaved,
}: {
  readonly file: string
  readonly result: StaffImport
  readonly onSaved: () => void
}) {
  const text = useText(STAFF)
  const { passwords } = result
  return (
    <>
      <div className={styles.heading}>✓ {text.done(file)}</div>
      <StaffFigures result={result} />
      {passwords === null ? null : (
        <Callout
          kind="warning"
          action={
            <Button
              type="primary"
              onClick={() => {
                saveStaffFile(passwords)
                onSaved()
              }}
            >
              {text.savePasswords}
            </Button>
          }
        >
          {text.passwordsWords}
        </Callout>
      )}
      <Refused result={result} />
    </>
  )
}

function Refused({ result: { units, people, refused } }: { readonly result: StaffImport }) {
  const text = useText(STAFF)
  if (refused === null) return null
  return (
    <Callout
      kind="warning"
      action={<Button onClick={() => saveStaffFile(refused)}>{text.saveRefused}</Button>}
    >
      {text.refusedWords(units.refused + people.refused)}
    </Callout>
  )
}
