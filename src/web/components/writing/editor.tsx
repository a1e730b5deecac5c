/** The form with its tools and keys, and beside it what was found and what somebody else wrote. */
import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DelegationList } from '#api/delegation.ts'
import type { DraftView } from '#api/writing/drafts.ts'
import { setCells } from '#core/writing/commands.ts'
import { firstToFill } from '#core/writing/blanks.ts'
import { cellText, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { AddPart } from './add-part.tsx'
import { useIsBegun } from './begun.ts'
import { useChoice, useChosen, type Pick } from './chosen.ts'
import { writingCommands } from './commands.ts'
import { EditorDialogs, type OpenEditorDialog } from './editor-dialogs.tsx'
import { EditorSide } from './editor-side.tsx'
import { FormCell } from './form-cell.tsx'
import { formHeading } from './form-heading.ts'
import { FormSheet } from './form-sheet.tsx'
import { FIRST_CELL } from './lines.ts'
import { useDelegatedCells, useHeldWords, useHeldWriting } from './delegated-cells.ts'
import { cellMarks } from './marks.ts'
import { addPart } from './row-commands.ts'
import { SendIn } from './send-in.tsx'
import { Tools } from './tools.tsx'
import { useAim } from './use-stops.ts'
import { useShownFields } from './use-shown-fields.ts'
import { useUnanswered } from './use-unanswered.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly writing: Writing
  readonly state: WritingState
  /** Where the tools are drawn. */
  readonly bar: HTMLElement | null
  /** What was handed to colleagues; undefined where nothing can be. */
  readonly delegations?: DelegationList | undefined
  /** It is being sent in, under its name. */
  readonly sending?: { readonly name: string; readonly onClose: () => void } | null
}

export function Editor({ state, ...props }: Props) {
  const findings = useUnanswered(state, props.view.order)
  return <Unanswered {...props} state={findings === state.findings ? state : { ...state, findings }} />
}

/** With what was found and is not answered by what was typed since. */
function Unanswered({ view, writing, state, bar, delegations, sending = null }: Props) {
  const { form, history } = state.session
  const { findings, listed } = state
  const readOnly = view.refusal !== null
  const { choice, isPicked, pick } = useChoice(useFirstCell(form))
  const shown = useShownFields(form, view.paper, choice.at.field)
  const chosen = useChosen(form, choice, shown.columnFields)
  const { show, led } = useShow(writing, pick)
  const aim = useAim(writing, show)
  const [dialog, openDialog] = useState<OpenEditorDialog | null>(null)
  const held = useDelegatedCells(delegations)
  const heldWords = useHeldWords(delegations, chosen.at)
  const marks = useMemo(() => cellMarks(findings, view.order, listed), [findings, view.order, listed])
  const setMeasure = useSetMeasure(writing)
  const editing = { writing: useHeldWriting(writing, delegations), form, chosen, pick }
  const commands = writingCommands(editing, { show, open: openDialog })
  const tools = (
    <Tools
      commands={commands}
      form={form}
      chosen={chosen}
      history={history}
      mayDelegate={delegations?.mayGive === true}
    >
      <AddPart form={form} standing={shown.further} onAdd={(part) => addPart(editing, part, shown.ask)} />
    </Tools>
  )
  const field = (describedBy: string) => (
    <FormCell key={led} editing={editing} shown={shown} commands={commands} describedBy={describedBy} />
  )
  return (
    <div className={styles.columns}>
      {bar === null || readOnly ? null : createPortal(tools, bar)}
      <FormSheet
        form={form}
        heading={formHeading(view.paper, form.head.name)}
        shown={shown}
        active={chosen.at}
        chosen={chosen.block.seen}
        marks={marks}
        held={held}
        heldWords={heldWords}
        edit={readOnly ? null : { onPick: pick, onMeasure: setMeasure, field }}
      />
      <EditorSide
        view={view}
        writing={writing}
        state={state}
        delegations={delegations}
        at={chosen.at}
        onShow={show}
        onAim={aim}
      />
      {sending === null ? null : (
        <SendIn {...sending} view={view} state={state} writing={writing} onAim={aim} />
      )}
      <EditorDialogs view={view} editing={editing} isPicked={isPicked} dialog={dialog} onOpen={openDialog} />
    </div>
  )
}

/** Of a form that was begun just now the first cell to write in; of another the first that it has. */
function useFirstCell(form: WrittenForm): CellPlace {
  const isBegun = useIsBegun()
  return (isBegun ? firstToFill(form) : undefined) ?? FIRST_CELL
}

/**
 * Leads to a cell, where the form has it. `led`: how often; the keys go to the cell anew each time, also to
 * one that is chosen.
 */
function useShow(writing: Writing, pick: Pick) {
  const [led, count] = useState(0)
  const show = useCallback(
    (place: CellPlace | null) => {
      if (place === null || cellText(writing.get().session.form, place) === undefined) return
      pick(place)
      count((before) => before + 1)
    },
    [writing, pick],
  )
  return { show, led }
}

/** Whether the plan of spending is written in percent or in 万元. */
function useSetMeasure(writing: Writing) {
  return useCallback(
    (text: string) => {
      const place: CellPlace = { row: null, field: 'plan.measure' }
      writing.do(setCells(writing.get().session.form, [{ place, text }]))
    },
    [writing],
  )
}
