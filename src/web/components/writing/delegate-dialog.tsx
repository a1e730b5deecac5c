/** Hands cells of the form to a colleague: which, to whom, with what words, until when. */
import { useId, useState } from 'react'
import { Radio, Select } from 'antd'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { CELLS_MOST } from '#api/delegation.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import { fieldsOfList, listOfRow, type CellPlace, type WrittenRow } from '#core/writing/form.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { useDelegationPeople, useGiveDelegation } from '../../api/delegations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import fields from '../../ui/field.module.css'

type Props = {
  readonly project: string
  /** What is chosen on the form. */ readonly cells: readonly CellPlace[]
  readonly rows: readonly WrittenRow[]
  readonly onClose: () => void
}
const CHOICES = ['cells', 'rows', 'whole'] as const
type Choice = (typeof CHOICES)[number]

export function DelegateDialog({ project, cells, rows, onClose }: Props) {
  const text = useText(DELEGATION)
  const give = useGiveDelegation(project)
  const people = useDelegationPeople(project)
  const [choice, choose] = useState<Choice>('cells')
  const [person, setPerson] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [due, setDue] = useState('')
  const [tried, setTried] = useState(false)
  const part = partOf(choice, cells, rows)
  const isTooMany = part.kind === 'cells' && part.cells.length > CELLS_MOST
  const colleague = people.data?.rows.find(({ id }) => id === person)
  const confirm = () => {
    setTried(true)
    if (colleague === undefined || isTooMany) return
    give.mutate(
      { person: colleague.id, part, note: note.trim(), due: due === '' ? null : due },
      {
        onSuccess: () => {
          notify(text.handed(colleague.name))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.dialog}
      confirm={text.hand}
      busy={give.isPending}
      error={give.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PartField
        choice={choice}
        cells={cells.length}
        rows={rows.length}
        isTooMany={isTooMany}
        onChoose={choose}
      />
      {people.data?.rows.length === 0 ? (
        <Callout kind="warning">{text.nobody}</Callout>
      ) : (
        <PersonField
          people={people.data?.rows ?? []}
          waiting={people.isPending}
          value={person}
          onChange={setPerson}
          fault={tried && person === null ? text.personMissing : null}
        />
      )}
      {colleague?.reviews === true ? <Callout kind="warning">{text.reviewsToo}</Callout> : null}
      <Field label={text.due} type="date" min={dayOfToday()} value={due} onChange={setDue} />
      <TextArea label={text.note} rows={3} maxLength={COMMENT_MAX} value={note} onChange={setNote} />
    </FormDialog>
  )
}

type PartFieldProps = {
  readonly choice: Choice
  /** How many are chosen. */
  readonly cells: number
  readonly rows: number
  readonly isTooMany: boolean
  readonly onChoose: (choice: Choice) => void
}

function PartField({ choice, cells, rows, isTooMany, onChoose }: PartFieldProps) {
  const text = useText(DELEGATION)
  return (
    <fieldset className={fields['field']} style={{ margin: 0, padding: 0, border: 0 }}>
      <legend className={fields['label']} style={{ padding: 0 }}>
        {text.part}
      </legend>
      <Radio.Group
        value={choice}
        onChange={({ target }) => onChoose(CHOICES.find((one) => one === target.value) ?? 'cells')}
      >
        <Radio value="cells">{text.chosen(cells)}</Radio>
        {rows === 0 ? null : <Radio value="rows">{text.rows(rows)}</Radio>}
        <Radio value="whole">{text.whole}</Radio>
      </Radio.Group>
      {isTooMany ? (
        <div className={fields['fault']} role="alert">
          {text.tooMany(CELLS_MOST)}
        </div>
      ) : null}
    </fieldset>
  )
}

function partOf(choice: Choice, cells: readonly CellPlace[], rows: readonly WrittenRow[]): DelegatedPart {
  if (choice === 'whole') return { kind: 'whole' }
  return {
    kind: 'cells',
    cells:
      choice === 'cells'
        ? cells
        : rows.flatMap((row) =>
            fieldsOfList(listOfRow(row))
              .filter((field) => field !== 'term')
              .map((field): CellPlace => ({ row: row.id, field })),
          ),
  }
}

type People = NonNullable<ReturnType<typeof useDelegationPeople>['data']>['rows']
type PersonProps = {
  readonly people: People
  readonly waiting: boolean
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly fault: string | null
}

function PersonField({ people, waiting, value, onChange, fault }: PersonProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const id = useId()
  return (
    <div className={fields['field']}>
      <label className={fields['label']} htmlFor={id}>
        {text.person}
        <span className={fields['star']} aria-hidden="true">
          {' '}
          *
        </span>
      </label>
      <Select
        id={id}
        loading={waiting}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        status={fault === null ? '' : 'error'}
        options={people.map((person) => ({
          value: person.id,
          label: `${person.name}（${person.unit} ${roleNames(person.roles, language)}）`,
        }))}
        onChange={(chosen: string | null) => onChange(chosen ?? null)}
      />
      {fault === null ? (
        <div className={fields['hint']}>{text.personHint}</div>
      ) : (
        <div className={fields['fault']} aria-live="polite">
          {fault}
        </div>
      )}
    </div>
  )
}
