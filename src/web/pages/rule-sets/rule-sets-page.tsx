/**
 * /rule-sets/:name?/:year?: the sets of every level at the left, one of them at the right: looked at,
 * changed, compared, tried.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button } from 'antd'
import type { RuleSetList, RuleSetSummary } from '#api/rule-sets.ts'
import { isBuiltIn } from '#core/rule-sets/built-in.ts'
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { createRuleBook } from '#core/rule-sets/rule-book.ts'
import { FRAME } from '#text/interface/frame.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetFaultMessage } from '#text/rule-sets/faults.ts'
import { useRuleSetList } from '../../api/rule-sets.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { AuditEverything, AuditNotice } from './audit-notice.tsx'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'
import { SetTree } from './set-tree.tsx'
import { SetView } from './set-view.tsx'
import { Workshop } from './workshop.tsx'
import type { WorkshopStart } from './workshop-start.ts'

export function RuleSetsPage() {
  const frame = useText(FRAME)
  const may = useMay()
  const list = useRuleSetList()
  if (!may('rule-set.read')) return <EmptyState title={frame.notAllowed}>{frame.notAllowedWords}</EmptyState>
  return (
    <Loaded isPage query={list}>
      {(data) => <Sets list={data} />}
    </Loaded>
  )
}

/** The workshop that is open; and once it is closed, the set that was saved in it. */
function useWorkshop() {
  const navigate = useNavigate()
  const [start, setStart] = useState<WorkshopStart | null>(null)
  const saved = useRef<string | null>(null)
  const end = (id: string | null) => {
    setStart(null)
    saved.current = id
  }
  // Once the workshop is closed: as long as it is open it asks whether its changes may be lost.
  useEffect(() => {
    const id = saved.current
    if (start !== null || id === null) return
    saved.current = null
    void navigate(paths.ruleSet(id))
  }, [start, navigate])
  return { start, setStart, end }
}

/** Opens the workshop with the set in a file, or says what is wrong with the file. */
function useImport(list: RuleSetList, onStart: (start: WorkshopStart) => void) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const [fault, setFault] = useState<string | null>(null)
  const takeIn = (json: unknown, file: string) => {
    const read = parseRuleSet(json)
    if (!read.ok)
      return setFault(`${file}：${read.error.map((one) => ruleSetFaultMessage(one, language)).join('；')}`)
    if (isBuiltIn(read.value.id)) return setFault(text.importBuiltIn(read.value.id))
    setFault(null)
    onStart({
      kind: 'import',
      data: read.value,
      there: list.rows.find(({ data }) => data.id === read.value.id) ?? null,
    })
  }
  return { fault, setFault, takeIn }
}

function Sets({ list }: { readonly list: RuleSetList }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { name, year } = useParams()
  const { start, setStart, end } = useWorkshop()
  const { fault, setFault, takeIn } = useImport(list, setStart)
  const book = useMemo(
    () =>
      createRuleBook(
        list.rows.filter(({ builtIn, retired }) => !builtIn && !retired).map(({ data }) => data),
      ),
    [list],
  )
  const chosen =
    list.rows.find(({ data }) => data.id === `${name}/${year}`) ??
    (name === undefined ? firstShown(list) : undefined)
  return (
    <div className={styles.page}>
      <PageHeader
        title={text.title}
        term="rule-set"
        beside={
          chosen === undefined || start !== null ? null : (
            <span className={styles.faint}>{nameOfSet(chosen.data, language)}</span>
          )
        }
        actions={<PageActions list={list} busy={start !== null} onFile={takeIn} onFault={setFault} />}
      />
      {fault === null ? null : <FaultNote words={fault} onClose={() => setFault(null)} />}
      {list.unread.length === 0 ? null : (
        <Callout kind="warning">{text.unread(list.unread.join('、'))}</Callout>
      )}
      <AuditNotice list={list} />
      <div className={styles.columns}>
        <SetTree rows={list.rows} chosen={chosen?.data.id ?? null} locked={start !== null} />
        <div className={styles.main}>
          {start === null ? null : (
            <Workshop key={keyOf(start)} start={start} list={list} book={book} onEnd={end} />
          )}
          {start === null && chosen === undefined ? (
            <EmptyState title={text.notFound}>{text.notFoundWords}</EmptyState>
          ) : null}
          {start === null && chosen !== undefined ? (
            <SetView key={chosen.data.id} summary={chosen} list={list} book={book} onStart={setStart} />
          ) : null}
        </div>
      </div>
    </div>
  )
}

function FaultNote({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  const text = useText(RULE_SET_WORDS)
  return (
    <Callout
      kind="error"
      action={
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      {words}
    </Callout>
  )
}

function keyOf(start: WorkshopStart): string {
  return start.kind === 'import' ? `import ${start.data.id}` : `${start.kind} ${start.summary.data.id}`
}

/** The set that most documents come under, or the first. */
function firstShown({ rows }: RuleSetList): RuleSetSummary | undefined {
  const inUse = rows.filter(({ retired }) => !retired)
  return inUse.toSorted((a, b) => b.documents - a.documents)[0] ?? rows[0]
}

function PageActions({
  list,
  busy,
  onFile,
  onFault,
}: {
  readonly list: RuleSetList
  readonly busy: boolean
  readonly onFile: (json: unknown, file: string) => void
  readonly onFault: (words: string) => void
}) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    try {
      onFile(JSON.parse(await file.text()), file.name)
    } catch {
      onFault(text.notJson(file.name))
    }
  }
  return (
    <>
      <Button onClick={() => window.print()}>{text.print}</Button>
      <AuditEverything list={list} />
      {may('rule-set.manage') ? (
        <>
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
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {text.importFile}
          </Button>
        </>
      ) : null}
    </>
  )
}
