/** Hands cells of the form to a colleague: which, to whom, with what words, until when. */
import { Radio, Select } from 'antd'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { CELLS_MOST } from '#api/delegation.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import { wholePart } from '#core/delegation/blocks.ts'
import type { CellPlace, WrittenForm, WrittenRow } from '#core/writing/form.ts'
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
import { useForm, type FieldProps } from '../../ui/use-form.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import fields from '../../ui/field.module.css'
import { CellsToHand } from './cells-to-hand.tsx'
import { RowsToHand, shownColumns, wholesOf } from './rows-to-hand.tsx'

type Props = {
  readonly project: string
  /** What is chosen on the form; none where nobody chose. */ readonly cells: readonly CellPlace[]
  readonly rows: readonly WrittenRow[]
  /** Where they are. */ readonly within: WrittenForm
  readonly onClose: () => void
}
const CHOICES = ['cells', 'rows', 'whole'] as const
type Choice = (typeof CHOICES)[number]

export function DelegateDialog({ project, cells, rows, within, onClose }: Props) {
  const text = useText(DELEGATION)
  const give = useGiveDelegation(project)
  const people = useDelegationPeople(project)
  const colleagueOf = (person: string | null) => people.data?.rows.find(({ id }) => id === person)
  const tooMany = (part: DelegatedPart) =>
    part.kind === 'cells' && part.cells.length > CELLS_MOST ? text.tooMany(CELLS_MOST) : null
  const form = useForm({
    first: {
      choice: 'cells' as Choice,
      cells,
      // Those that are chosen on the form, as a beginning.
      wholes: rows.map(({ id }) => id) as readonly string[],
      person: null as string | null,
      note: '',
      due: '',
    },
    checks: {
      cells: (some, { choice }) => {
        if (choice !== 'cells') return null
        return some.length === 0 ? text.cellsMissing : tooMany({ kind: 'cells', cells: some })
      },
      wholes: (some, { choice }) => {
        if (choice !== 'rows') return null
        return some.length === 0
          ? text.rowsMissing
          : tooMany(partOf('rows', within, { cells: [], wholes: some }))
      },
      person: (person) => (colleagueOf(person) === undefined ? text.personMissing : null),
    },
    send: ({ choice, cells: some, wholes, person, note, due }) =>
      give.mutateAsync({
        person: person ?? '',
        part: partOf(choice, within, { cells: some, wholes }),
        note: note.trim(),
        due: due === '' ? null : due,
      }),
    onDone: (_, { values: { person } }) => {
      notify(text.handed(colleagueOf(person)?.name ?? ''))
      onClose()
    },
  })
  return (
    <FormDialog title={text.dialog} confirm={text.hand} form={form} onClose={onClose}>
      <PartField {...form.field('choice')} />
      {form.values.choice === 'cells' ? <CellsToHand {...form.field('cells')} within={within} /> : null}
      {form.values.choice === 'rows' ? <RowsToHand {...form.field('wholes')} within={within} /> : null}
      {people.data?.rows.length === 0 ? (
        <Callout kind="warning">{text.nobody}</Callout>
      ) : (
        <PersonField {...form.field('person')} people={people.data?.rows ?? []} waiting={people.isPending} />
      )}
      {colleagueOf(form.values.person)?.reviews === true ? (
        <Callout kind="warning">{text.reviewsToo}</Callout>
      ) : null}
      <Field {...form.field('due')} label={text.due} type="date" min={dayOfToday()} />
      <TextArea {...form.field('note')} label={text.note} rows={3} maxLength={COMMENT_MAX} />
    </FormDialog>
  )
}

function PartField({ value, fault, onChange }: FieldProps<Choice>) {
  const text = useText(DELEGATION)
  return (
    <fieldset className={fields['field']} style={{ margin: 0, padding: 0, border: 0 }}>
      <legend className={fields['label']} style={{ padding: 0 }}>
        {text.part}
      </legend>
      <Radio.Group
        value={value}
        onChange={({ target }) => onChange(CHOICES.find((one) => one === target.value) ?? 'cells')}
      >
        <Radio value="cells">{text.some}</Radio>
        <Radio value="rows">{text.rows}</Radio>
        <Radio value="whole">{text.whole}</Radio>
      </Radio.Group>
      {fault === null ? null : (
        <div className={fields['fault']} role="alert">
          {fault}
        </div>
      )}
    </fieldset>
  )
}

type Chosen = { readonly cells: readonly CellPlace[]; readonly wholes: readonly string[] }

function partOf(choice: Choice, form: WrittenForm, { cells, wholes }: Chosen): DelegatedPart {
  if (choice === 'whole') return { kind: 'whole' }
  return choice === 'cells' ? { kind: 'cells', cells } : wholePart(form, wholesOf(wholes), shownColumns(form))
}

type People = NonNullable<ReturnType<typeof useDelegationPeople>['data']>['rows']
type PersonProps = FieldProps<string | null> & { readonly people: People; readonly waiting: boolean }

function PersonField({ people, waiting, value, onChange, fault }: PersonProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  return (
    <FieldFrame
      label={text.person}
      required
      hint={fault === null ? text.personHint : undefined}
      fault={fault}
    >
      {(tie) => (
        <Select
          {...tie}
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
      )}
    </FieldFrame>
  )
}
