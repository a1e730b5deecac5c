/**
 * Making a set or changing one: every step can be taken back, what is wrong is said at once, it can be tried
 * before it is saved.
 */
import { useEffect, useMemo, useState } from 'react'
import { useBlocker } from 'react-router'
import { Button } from 'antd'
import RedoOutlined from '@ant-design/icons/RedoOutlined'
import UndoOutlined from '@ant-design/icons/UndoOutlined'
import type { RuleSetList } from '#api/rule-sets.ts'
import { sumOfVerdicts } from '#core/rules/precision.ts'
import { changesBetween } from '#core/rule-sets/changes-between.ts'
import { DEFAULTS, type RuleSetContents } from '#core/rule-sets/defaults.ts'
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { bookWith, placeFaults } from '#core/rule-sets/place-faults.ts'
import { changedParameters, pathsSaid } from '#core/rule-sets/resolve-rule-set.ts'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'
import { RULE_SET_FORMAT, type RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import type { RuleSetFault } from '#core/rule-sets/rule-set-fault.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetFaultMessage } from '#text/rule-sets/faults.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DryRunPanel } from './dry-run-panel.tsx'
import { HeadForm } from './head-form.tsx'
import { freeId, nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'
import { SaveRuleSetDialog } from './save-dialog.tsx'
import { SetTabs } from './set-tabs.tsx'
import { originFinder, ShownContext, type ShownSet } from './shown-set.ts'
import { useRuleSetDraft, type Draft } from './use-draft.ts'
import type { WorkshopStart } from './workshop-start.ts'

type Props = {
  readonly start: WorkshopStart
  readonly list: RuleSetList
  readonly book: RuleBook
  /** The id of what was saved; null when it was given up. */
  readonly onEnd: (saved: string | null) => void
}

/** What is made in it: the draft with what it comes to, and what is wrong with it. */
function useWork({ start, list, book }: Props) {
  const text = useText(RULE_SET_WORDS)
  const { region } = useSession()
  const draft = useRuleSetDraft(
    useMemo(
      () => firstDraft(start, list, book, { code: region.code, own: text.ownName(region.name) }),
      [start, list, book, region, text],
    ),
  )
  const { now, isChanged } = draft
  const inherited = useMemo(() => inheritedBy(book, now.head.parent), [book, now.head.parent])
  const data = useMemo(() => dataOf(now, inherited), [now, inherited])
  const faults = useMemo(() => faultsOf(book, data), [book, data])
  const shown = useMemo((): ShownSet => {
    const chain = bookWith(book, data).chain(data.id)
    return {
      contents: now.contents,
      inherited,
      verdicts: sumOfVerdicts(list.verdicts.shipped, list.verdicts.own),
      originOf: originFinder(chain.ok ? chain.value : [data]),
      change: (contents) => draft.change({ ...now, contents }),
    }
  }, [book, data, now, inherited, list, draft])
  const unsaved = isChanged || start.kind === 'import'
  useKeysOfSteps(draft.undo, draft.redo)
  const expected = versionExpected(start)
  return { draft, data, faults, shown, unsaved, expected }
}

type Work = ReturnType<typeof useWork>

export function Workshop(props: Props) {
  const { start, list, book, onEnd } = props
  const [saving, setSaving] = useState(false)
  const work = useWork(props)
  const { draft, data, faults, expected } = work
  const { now } = draft
  return (
    <>
      <WorkBar start={start} work={work} onSave={() => setSaving(true)} onDiscard={() => onEnd(null)} />
      <HeadForm
        head={now.head}
        isNew={expected === null}
        book={book}
        onChange={(head) =>
          draft.change({
            ...now,
            head: expected === null && start.kind === 'new' ? withFreeId(head, list) : head,
          })
        }
      />
      {faults.length === 0 ? null : <Faults faults={faults} />}
      <DryRunPanel data={data} disabled={faults.length > 0} />
      <ShownContext value={work.shown}>
        <SetTabs versionsOf={null} />
      </ShownContext>
      {saving ? (
        <SaveRuleSetDialog
          data={data}
          expected={expected}
          documents={list.documents}
          onSaved={(id) => {
            setSaving(false)
            onEnd(id)
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
      <Leaving unsaved={work.unsaved} />
    </>
  )
}

type WorkBarProps = {
  readonly start: WorkshopStart
  readonly work: Work
  readonly onSave: () => void
  readonly onDiscard: () => void
}

function WorkBar({ start, work, onSave, onDiscard }: WorkBarProps) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { draft, data, faults, unsaved, expected } = work
  const unchanged = unsaved ? undefined : text.noChanges
  return (
    <div className={`panel ${styles.workbar}`}>
      <strong className={styles.workTitle}>{titleOf(start, text, language)}</strong>
      <span className={styles.faint}>
        {unsaved ? `${text.unsavedChanges} · ` : ''}
        {text.changes(pathsSaid(data).length)}
      </span>
      <span className={styles.headActions}>
        <Button
          size="small"
          icon={<UndoOutlined />}
          disabled={!draft.canUndo}
          aria-label={text.undo}
          title={`${text.undo} (Ctrl Z)`}
          onClick={draft.undo}
        />
        <Button
          size="small"
          icon={<RedoOutlined />}
          disabled={!draft.canRedo}
          aria-label={text.redo}
          title={`${text.redo} (Ctrl Y)`}
          onClick={draft.redo}
        />
        <Button size="small" onClick={onDiscard}>
          {unsaved ? text.discard : text.close}
        </Button>
        <Button
          size="small"
          type="primary"
          disabled={faults.length > 0 || (!unsaved && start.kind === 'edit' && !start.summary.retired)}
          title={faults.length > 0 ? text.faults(faults.length) : unchanged}
          onClick={onSave}
        >
          {expected === null ? text.saveNew : text.save}
        </Button>
      </span>
    </div>
  )
}

function Faults({ faults }: { readonly faults: readonly RuleSetFault[] }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  return (
    <Callout kind="error">
      <strong>{text.faults(faults.length)}</strong>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>{ruleSetFaultMessage(fault, language)}</li>
        ))}
      </ul>
    </Callout>
  )
}

function titleOf(
  start: WorkshopStart,
  text: {
    readonly editing: (name: string) => string
    readonly creating: (name: string) => string
    readonly importFile: string
  },
  language: 'zh-CN' | 'en',
): string {
  if (start.kind === 'import') return `${text.importFile}: ${nameOfSet(start.data, language)}`
  const name = nameOfSet(start.summary.data, language)
  return start.kind === 'new' ? text.creating(name) : text.editing(name)
}

function firstDraft(
  start: WorkshopStart,
  list: RuleSetList,
  book: RuleBook,
  home: { readonly code: string; readonly own: string },
): Draft {
  if (start.kind !== 'new') {
    const data = start.kind === 'edit' ? start.summary.data : start.data
    const { id, name, version, region, from, to, parent } = data
    return {
      head: { id, name, version, region, from, to, parent },
      contents: changedParameters(inheritedBy(book, parent), data),
    }
  }
  const { data } = start.summary
  // A county makes a set of its own on that of its province; elsewhere one amends the set itself.
  const region = home.code.startsWith(data.region) ? home.code.replace(/(?:00)+$/u, '') : data.region
  const head = {
    id: data.id,
    name: `${home.own} ${data.from}`,
    version: 1,
    region: region.length >= data.region.length ? region : data.region,
    from: data.from,
    to: data.to,
    parent: data.id,
  }
  return { head: withFreeId(head, list), contents: inheritedBy(book, data.id) }
}

function withFreeId(head: Draft['head'], { rows }: RuleSetList): Draft['head'] {
  return {
    ...head,
    id: freeId(head.region.replace(/\D/gu, ''), head.from, new Set(rows.map(({ data }) => data.id))),
  }
}

function inheritedBy(book: RuleBook, parent: string | null): RuleSetContents {
  return (parent === null ? null : book.find(parent)) ?? DEFAULTS
}

function dataOf({ head, contents }: Draft, inherited: RuleSetContents): RuleSetData {
  return { format: RULE_SET_FORMAT, ...head, ...changesBetween(inherited, contents) }
}

/** What the file would be refused for, or else what does not fit the other sets. */
function faultsOf(book: RuleBook, data: RuleSetData): readonly RuleSetFault[] {
  const read = parseRuleSet(data)
  return read.ok ? placeFaults(book, data) : read.error
}

/** The version that the stored set must have when it is saved; null where none may be stored. */
function versionExpected(start: WorkshopStart): number | null {
  if (start.kind === 'edit') return start.summary.data.version
  return start.kind === 'import' ? (start.there?.data.version ?? null) : null
}

/** Ctrl Z and Ctrl Y, except for what is being typed. */
function useKeysOfSteps(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        (event.target instanceof HTMLElement &&
          event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea') !== null)
      )
        return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, redo])
}

/** Asks before what was not saved is lost. */
function Leaving({ unsaved }: { readonly unsaved: boolean }) {
  const text = useText(RULE_SET_WORDS)
  const blocker = useBlocker(unsaved)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog
      title={text.leaveTitle}
      okText={text.leave}
      okButtonProps={{ danger: true }}
      cancelText={text.cancel}
      onOk={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
      width={420}
    >
      <p>{text.leaveWords}</p>
    </Dialog>
  )
}
