/** Standards from a table: what each row is before anything is saved, and doubtful rows apart. */
import { useRef } from 'react'
import { Button, Spin } from 'antd'
import type { StandardsOfFile } from '#api/cost-analysis.ts'
import { STANDARD_FAULT_NAMES } from '#text/cost-analysis.ts'
import { COMMON } from '#text/interface/common.ts'
import { COST_STANDARDS } from '#text/interface/cost-analysis.ts'
import { standardsTemplatePath, useReadStandards, useSaveStandards } from '../../api/cost-analysis.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import table from '../../ui/table.module.css'
import styles from './cost-analysis.module.css'

export function StandardsImport({ onClose }: { readonly onClose: () => void }) {
  const text = useText(COST_STANDARDS)
  const common = useText(COMMON)
  const read = useReadStandards()
  const save = useSaveStandards()
  const refused = useErrorText(save.error ?? read.error)
  const wanted = read.data?.rows.filter(({ outcome }) => outcome !== 'same') ?? []
  const take = () =>
    save.mutate(
      { file: read.data?.file ?? '', standards: wanted.map(({ standard }) => standard) },
      {
        onSuccess: () => {
          notify(text.imported)
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={text.importTitle}
      width={760}
      onCancel={onClose}
      footer={[
        <Button
          key="save"
          type="primary"
          disabled={wanted.length === 0}
          loading={save.isPending}
          onClick={take}
        >
          {text.confirmImport(wanted.length)}
        </Button>,
        <Button key="close" onClick={onClose}>
          {common.close}
        </Button>,
      ]}
    >
      <div className={styles.body}>
        {read.error === null && save.error === null ? null : <Callout kind="error">{refused}</Callout>}
        <p>{text.importLead}</p>
        <Choose onChoose={(file) => read.mutate(file)} />
        {read.isPending ? (
          <output>
            <Spin size="small" /> {text.reading}
          </output>
        ) : null}
        {read.data === undefined ? null : <Contents held={read.data} />}
      </div>
    </Dialog>
  )
}

function Choose({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const text = useText(COST_STANDARDS)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <Button onClick={() => input.current?.click()}>{text.chooseFile}</Button>{' '}
      <a href={standardsTemplatePath()} download>
        {text.template}
      </a>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et,.csv,.docx"
        aria-label={text.chooseFile}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) onChoose(file)
          target.value = ''
        }}
      />
    </div>
  )
}

function Contents({ held: { rows, doubtful } }: { readonly held: StandardsOfFile }) {
  const text = useText(COST_STANDARDS)
  const language = useLanguage()
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  return (
    <>
      <p>{text.counts(count('new'), count('change'), count('same'))}</p>
      {doubtful.length === 0 ? null : (
        <>
          <Callout kind="warning">{text.doubtful(doubtful.length)}</Callout>
          <div className={table.scroll}>
            <table className={table.table}>
              <caption className="visually-hidden">{text.doubtful(doubtful.length)}</caption>
              <thead>
                <tr>
                  <th>{text.row}</th>
                  <th>{text.contents}</th>
                  <th>{text.fault}</th>
                </tr>
              </thead>
              <tbody>
                {doubtful.map(({ table: sheet, row, texts, faults }) => (
                  <tr key={`${sheet} ${row}`}>
                    <td>{row}</td>
                    <td>{texts.filter((one) => one !== '').join(' ')}</td>
                    <td>{faults.map((fault) => STANDARD_FAULT_NAMES[fault][language]).join('；')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
