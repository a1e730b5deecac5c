/** Remembered layouts: handed out as files, taken in from others, removed. */
import { useRef, useState } from 'react'
import { Button, Table } from 'antd'
import type { LayoutSummary } from '#api/layouts.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { ApiError } from '../../api/api-error.ts'
import { layoutExportPath, useImportLayout, useLayouts, useRemoveLayout } from '../../api/layouts.ts'
import { useMay } from '../../api/session.ts'
import { FIGURE, tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/administration.module.css'

export function Layouts() {
  const text = useText(LAYOUT_WORDS)
  const administration = useText(ADMINISTRATION)
  const may = useMay()
  const [removing, setRemoving] = useState<LayoutSummary | null>(null)
  const columns = useColumns(may('layout.manage') ? setRemoving : null)
  return (
    <section aria-label={administration.layouts}>
      {may('layout.manage') ? <TakeIn /> : null}
      <Loaded query={useLayouts()}>
        {({ rows }) => (
          <>
            <RowsExport title={administration.layouts} rows={rows} columns={columns} keyOf={({ id }) => id} />
            <Table<LayoutSummary>
              className="panel"
              size="small"
              rowKey="id"
              dataSource={[...rows]}
              columns={tableColumns(columns, {})}
              pagination={false}
              locale={{ emptyText: <EmptyState title={text.empty}>{text.emptyWords}</EmptyState> }}
            />
          </>
        )}
      </Loaded>
      {removing === null ? null : <RemoveLayout layout={removing} onClose={() => setRemoving(null)} />}
    </section>
  )
}

function useColumns(remove: ((layout: LayoutSummary) => void) | null): ListColumn<LayoutSummary>[] {
  const text = useText(LAYOUT_WORDS)
  return [
    {
      key: 'name',
      title: text.layoutName,
      cell: ({ name }) => name,
      show: ({ name }) => <span className={styles.account}>{name}</span>,
    },
    { ...FIGURE, key: 'labels', title: text.labelCount, width: 100, cell: ({ labels }) => labels },
    { key: 'changed', title: text.changed, width: 160, cell: ({ changedAt }) => momentText(changedAt) },
    { key: 'by', title: text.changedBy, width: 140, cell: ({ changedBy }) => changedBy },
    {
      key: 'actions',
      title: '',
      width: 170,
      cell: null,
      show: (layout) => (
        <span className={styles.actions}>
          <Button
            type="link"
            size="small"
            href={layoutExportPath(layout.id)}
            download
            aria-label={text.exportOf(layout.name)}
          >
            {text.exportOne}
          </Button>
          {remove === null ? null : (
            <Button
              type="link"
              size="small"
              danger
              aria-label={text.removeOf(layout.name)}
              onClick={() => remove(layout)}
            >
              {text.remove}
            </Button>
          )}
        </span>
      ),
    },
  ]
}

function RemoveLayout({ layout, onClose }: { readonly layout: LayoutSummary; readonly onClose: () => void }) {
  const text = useText(LAYOUT_WORDS)
  const remove = useRemoveLayout()
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.remove}
      danger
      send={() => remove.mutateAsync(layout.id)}
      onDone={() => notify(text.removed(layout.name))}
      onClose={onClose}
    >
      <p>{text.removeWords(layout.name)}</p>
    </ConfirmDialog>
  )
}

type Given = { readonly description: unknown; readonly name: string; readonly there: string }

/** Reading a description and sending it; one that is here with other content is asked about. */
function useTakingIn() {
  const text = useText(LAYOUT_WORDS)
  const language = useLanguage()
  const take = useImportLayout()
  const [fault, setFault] = useState<string | null>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const send = (description: unknown) =>
    take.mutate(
      { description, replace: false },
      {
        onSuccess: ({ name }) => notify(text.imported(name)),
        onError: (error) => {
          if (error instanceof ApiError && error.problem.code === 'layout-taken')
            setGiven({ description, name: nameOf(description), there: String(error.problem.values['name']) })
          else setFault(errorText(error, language))
        },
      },
    )
  const read = async (file: File) => {
    setFault(null)
    try {
      send(JSON.parse(await file.text()))
    } catch {
      setFault(text.notJson(file.name))
    }
  }
  return { take, fault, setFault, given, setGiven, read }
}

function TakeIn() {
  const text = useText(LAYOUT_WORDS)
  const common = useText(COMMON)
  const input = useRef<HTMLInputElement>(null)
  const { take, fault, setFault, given, setGiven, read } = useTakingIn()
  return (
    <>
      <div className={styles.bar}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={text.importFile}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void read(file)
            target.value = ''
          }}
        />
        <Button type="primary" loading={take.isPending} onClick={() => input.current?.click()}>
          {text.importFile}
        </Button>
        <span className={styles.faint}>{text.listWords}</span>
      </div>
      {fault === null ? null : (
        <Callout
          kind="error"
          action={
            <Button size="small" onClick={() => setFault(null)}>
              {common.close}
            </Button>
          }
        >
          {fault}
        </Callout>
      )}
      {given === null ? null : (
        <ConfirmDialog
          title={text.replaceTitle}
          confirm={text.replace}
          send={() => take.mutateAsync({ description: given.description, replace: true })}
          onDone={({ name }) => notify(text.imported(name))}
          onClose={() => setGiven(null)}
        >
          <p>{text.replaceWords(given.there, given.name)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function nameOf(description: unknown): string {
  return typeof description === 'object' && description !== null && 'name' in description
    ? String(description.name)
    : ''
}
