/** Beside the text: what others wrote, which targets it covers, where sums differ, what was found. */
import { useCallback } from 'react'
import type { StatementView } from '#api/statements/statements.ts'
import { takeSum, type SumCheck } from '#core/writing/covered.ts'
import { hangAlso } from '#core/writing/duties.ts'
import { cellText } from '#core/writing/form.ts'
import { setStatementCells } from '#core/writing/statement-commands.ts'
import type { StatementField, StatementHead, StatementPlace } from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { CommentsList } from '../../components/writing/comments-list.tsx'
import { Conflicts } from '../../components/writing/conflicts.tsx'
import { FindingsList } from '../../components/writing/findings-list.tsx'
import type { WritingState } from '../../components/writing/writing-state.ts'
import { NAMES_OF_STATEMENT } from './conflict-names.ts'
import { DutiesPanel } from './duties-panel.tsx'
import { placeOfComment, placeOfWords } from './places.ts'
import { addGoalFor, linkAllByName, type StatementEdit, type StatementWriting } from './row-commands.ts'
import { CoveragePanel, Sums } from './side-panels.tsx'
import styles from '../../components/writing/writing.module.css'
import own from './statement.module.css'
import type { CommentRow } from '#core/comments/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type Props = {
  readonly view: StatementView
  readonly editing: StatementEdit
  readonly state: WritingState<StatementHead, StatementField>
  readonly sums: readonly SumCheck[]
  /** Leads to a cell; stays the same. */
  readonly onShow: (place: StatementPlace | null) => void
}

const NONE: ReadonlyMap<string, string> = new Map()
const nothing = () => {}

export function StatementSide({ view, editing, state, sums, onShow }: Props) {
  const text = useText(STATEMENT)
  const words = useText(WRITING)
  const { writing, form } = editing
  const { projects } = view
  const readOnly = view.refusal !== null
  const linkByName = () => {
    const linked = linkAllByName(editing, projects)
    notify(linked === 0 ? text.nothingAlike : text.linked(linked))
  }
  const showFinding = useCallback(
    (finding: LivingFinding) => onShow(placeOfWords(finding, writing.get().session.form)),
    [onShow, writing],
  )
  return (
    <aside className={`${styles.side} ${own.side}`}>
      <CommentsBeside view={view} writing={writing} listed={state.listed} onShow={onShow} />
      <Conflicts
        form={form}
        conflicts={state.session.conflicts}
        names={NAMES_OF_STATEMENT}
        onDecide={writing.decide}
      />
      <CoveragePanel
        form={form}
        projects={projects}
        readOnly={readOnly}
        onLinkByName={linkByName}
        onAddGoal={(project) => addGoalFor(editing, project)}
      />
      {view.duties ? (
        <DutiesPanel
          form={form}
          projects={projects}
          readOnly={readOnly}
          onHang={(to, project) => writing.do(hangAlso(form, to, project))}
        />
      ) : null}
      <Sums
        form={form}
        sums={sums}
        readOnly={readOnly}
        onShow={({ row, field }) => onShow({ row, field })}
        onTake={(check) => writing.do(takeSum(form, check))}
      />
      <FindingsList
        findings={state.findings}
        unjudged={state.unjudged}
        order={0}
        onShow={showFinding}
        adoptable={NONE}
        onAdopt={nothing}
      />
      <p className={styles.keys} aria-label={words.keysLabel}>
        {text.keys}
      </p>
    </aside>
  )
}

type CommentsProps = Pick<Props, 'view' | 'onShow'> & {
  readonly writing: StatementWriting
  readonly listed: readonly string[]
}

function CommentsBeside({ view, writing, listed, onShow }: CommentsProps) {
  const placeOf = ({ field }: CommentRow) =>
    placeOfComment(field, writing.get().session.base, writing.get().listed)
  // The server wrote it in the text; the form that is open here says the same at once.
  const adopted = (comment: CommentRow) => {
    const place = placeOf(comment)
    const { form } = writing.get().session
    if (place !== null && cellText(form, place) !== undefined)
      writing.do(setStatementCells(form, [{ place, text: comment.suggestion ?? '' }]))
    onShow(place)
  }
  return (
    <CommentsList
      way={{ of: 'statements', id: view.document }}
      readOnly={view.refusal !== null}
      listed={listed}
      onShow={(comment) => onShow(placeOf(comment))}
      onAdopted={adopted}
    />
  )
}
