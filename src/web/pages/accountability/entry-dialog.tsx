/** Writes down a 约谈, 问责 or 终身责任追究, or puts one right. */
import { useState } from 'react'
import { Radio } from 'antd'
import type { AccountabilityView } from '#api/accountability.ts'
import {
  ACCOUNTABILITY_BASES,
  ACCOUNTABILITY_KINDS,
  GROUND_MAX,
  RESPONSIBLE_POSTS,
  type AccountabilityBasis,
  type AccountabilityKind,
  type ResponsiblePost,
} from '#core/accountability/entry.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import {
  ACCOUNTABILITY_BASIS_NAMES,
  ACCOUNTABILITY_KIND_NAMES,
  accountabilityNumber,
  RESPONSIBLE_POST_NAMES,
  suggestionReason,
} from '#text/accountability.ts'
import { ACCOUNTABILITY } from '#text/interface/accountability.ts'
import type { Language } from '#text/language.ts'
import { useAddAccountability, useChangeAccountability } from '../../api/accountability.ts'
import { ProjectChoice, UnitChoice } from '../../components/rectification/about-choice.tsx'
import results from '../../lists/results.module.css'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday, yearOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'
import styles from './accountability.module.css'

type Props = {
  /** null: a new one. */
  readonly entry: AccountabilityView | null
  /** What a new one follows; null: nothing. */
  readonly suggestion: Suggestion | null
  readonly year: number | undefined
  readonly onClose: () => void
}

type Of = 'project' | 'unit'

type Fields = {
  /** As it was typed. */
  readonly year: string
  readonly about: Of
  readonly project: string | null
  readonly unit: string | null
  readonly kind: AccountabilityKind
  readonly post: ResponsiblePost
  readonly person: string
  readonly basis: AccountabilityBasis
  readonly ground: string
  readonly decidedOn: string
  readonly decidedBy: string
}

function firstOf({ entry, suggestion, year }: Omit<Props, 'onClose'>, language: Language): Fields {
  const from = entry ?? suggestion
  const about = from === null || from.project !== null ? 'project' : 'unit'
  return {
    year: String(year ?? yearOfToday()),
    about,
    project: from?.project ?? null,
    unit: from?.unit ?? null,
    kind: from?.kind ?? 'talk',
    post: from?.post ?? 'project-lead',
    person: entry?.person ?? '',
    basis: from?.basis ?? 'audit',
    ground: entry?.ground ?? (suggestion === null ? '' : suggestionReason(suggestion, language)),
    decidedOn: entry?.decidedOn ?? dayOfToday(),
    decidedBy: entry?.decidedBy ?? '',
  }
}

function useEntryForm({ entry, suggestion, year, onClose }: Props) {
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const add = useAddAccountability()
  const change = useChangeAccountability(entry?.id ?? '')
  const isNew = entry === null
  return useForm({
    first: () => firstOf({ entry, suggestion, year }, language),
    checks: {
      year: (typed) => (isFiscalYear(Number(typed)) ? null : text.yearWrong),
      project: (project, { about }) =>
        isNew && about === 'project' && project === null ? text.projectMissing : null,
      unit: (unit, { about }) => (isNew && about === 'unit' && unit === null ? text.unitMissing : null),
      post: (post, { about, kind }) => {
        if (kind === 'lifelong' && post !== 'project-lead') return text.leadOnly
        return post === 'project-lead' && about === 'unit' ? text.leadOfProject : null
      },
      person: needed(text.personMissing),
      ground: needed(text.groundMissing),
      decidedOn: (day) => (day === '' || day > dayOfToday() ? text.dayWrong : null),
      decidedBy: needed(text.decidedByMissing),
    },
    saidAtOnce: ['post', 'decidedOn'],
    send: (values) => {
      const { kind, post, basis, decidedOn } = values
      const content = {
        kind,
        post,
        person: values.person.trim(),
        basis,
        ground: values.ground.trim(),
        decidedOn,
        decidedBy: values.decidedBy.trim(),
      }
      if (entry !== null) return change.mutateAsync({ ...content, revision: entry.revision })
      const isProject = values.about === 'project'
      return add.mutateAsync({
        ...content,
        year: Number(values.year),
        project: isProject ? values.project : null,
        unit: isProject ? null : values.unit,
        suggestion: suggestion?.key ?? null,
      })
    },
    onDone: (view) => {
      notify(isNew ? text.added(accountabilityNumber(view, language)) : text.saved)
      onClose()
    },
  })
}

export function EntryDialog(props: Props) {
  const { entry, suggestion, onClose } = props
  const text = useText(ACCOUNTABILITY)
  const language = useLanguage()
  const form = useEntryForm(props)
  // Of what it is stays; a suggestion says it.
  const [about] = useState(entry ?? suggestion)
  return (
    <FormDialog
      title={entry === null ? text.addTitle : text.editOf(accountabilityNumber(entry, language))}
      confirm={entry === null ? text.add : text.save}
      form={form}
      onClose={onClose}
    >
      {about === null ? <AboutFields form={form} /> : <About {...about} />}
      <div className={styles.pair}>
        <SelectField
          {...form.field('kind')}
          label={text.kind}
          options={ACCOUNTABILITY_KINDS.map((value) => ({
            value,
            label: ACCOUNTABILITY_KIND_NAMES[value][language],
          }))}
          onChange={(kind) => form.change({ kind: kind as AccountabilityKind })}
        />
        <SelectField
          {...form.field('post')}
          label={text.post}
          options={RESPONSIBLE_POSTS.map((value) => ({
            value,
            label: RESPONSIBLE_POST_NAMES[value][language],
          }))}
          onChange={(post) => form.change({ post: post as ResponsiblePost })}
        />
      </div>
      <div className={styles.pair}>
        <Field {...form.field('person')} label={text.person} maxLength={60} required />
        <SelectField
          {...form.field('basis')}
          label={text.basis}
          options={ACCOUNTABILITY_BASES.map((value) => ({
            value,
            label: ACCOUNTABILITY_BASIS_NAMES[value][language],
          }))}
          onChange={(basis) => form.change({ basis: basis as AccountabilityBasis })}
        />
      </div>
      <TextArea {...form.field('ground')} label={text.ground} rows={3} maxLength={GROUND_MAX} required />
      <div className={styles.pair}>
        <Field {...form.field('decidedOn')} label={text.decidedOn} type="date" max={dayOfToday()} required />
        <Field
          {...form.field('decidedBy')}
          label={text.decidedBy}
          hint={text.decidedByHint}
          maxLength={200}
          required
        />
      </div>
    </FormDialog>
  )
}

type AboutProps = { readonly project: string | null; readonly subject: string; readonly unitName: string }

function About({ project, subject, unitName }: AboutProps) {
  return (
    <p className={styles.about}>
      <strong>{subject}</strong>
      {project === null ? null : <span className={styles.small}>{unitName}</span>}
    </p>
  )
}

/** The project or the unit that it is about. */
function AboutFields({ form }: { readonly form: Form<Fields> }) {
  const text = useText(ACCOUNTABILITY)
  const { about } = form.values
  return (
    <>
      <Radio.Group
        className={results.radio ?? ''}
        aria-label={text.about}
        value={about}
        onChange={({ target }) =>
          form.change(
            target.value === 'unit'
              ? { about: 'unit', post: 'unit-head' }
              : { about: 'project', post: 'project-lead' },
          )
        }
      >
        <Radio value="project">{text.ofProject}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
      </Radio.Group>
      {about === 'project' ? (
        <ProjectChoice {...form.field('project')} onYear={(year) => form.change({ year: String(year) })} />
      ) : (
        <UnitChoice {...form.field('unit')} />
      )}
      <Field {...form.field('year')} label={text.year} inputMode="numeric" maxLength={4} required />
    </>
  )
}
