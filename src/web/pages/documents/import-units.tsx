/** Units that nobody knows, asked once for the whole import: a known one, a new one, or a known one renamed. */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { ImportView, UnitQuestion } from '#api/documents/imports.ts'
import { UNIT_ANSWERS, type KnownUnit, type UnitAnswer } from '#core/documents/import-facts.ts'
import { IMPORT } from '#text/interface/import-page.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useAnswerUnits } from '../../api/imports.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import tables from '../../ui/table.module.css'
import styles from './import-page.module.css'

export function ImportUnits({ opened }: { readonly opened: ImportView }) {
  const text = useText(IMPORT)
  const organisation = useOrganisation(opened.units.length > 0)
  if (opened.units.length === 0) return null
  return (
    <section className={`panel ${styles.group}`} aria-labelledby="import-units">
      <div className={styles.head}>
        <h2 id="import-units">{text.count(text.units, opened.units.length)}</h2>
        <AllNew opened={opened} />
      </div>
      <p className={styles.explain}>{text.unitsWords}</p>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.table}`} aria-labelledby="import-units">
          <thead>
            <tr>
              <th scope="col">{text.unitInFiles}</th>
              <th scope="col" className="number">
                {text.unitFiles}
              </th>
              <th scope="col">{text.unitIs}</th>
              <th scope="col">{text.unitKnown}</th>
            </tr>
          </thead>
          <tbody>
            {opened.units.map((question) => (
              <Question
                key={question.key}
                id={opened.id}
                question={question}
                units={organisation.data?.units ?? []}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function AllNew({ opened }: { readonly opened: ImportView }) {
  const text = useText(IMPORT)
  const answer = useAnswer(opened.id)
  const open = opened.units.filter((unit) => unit.answer === null && unit.holder === null)
  if (open.length === 0) return null
  return (
    <Button
      size="small"
      loading={answer.isPending}
      onClick={() => answer.send(open.map(({ key }) => ({ key, answer: 'new', unit: null })))}
    >
      {text.allNew(open.length)}
    </Button>
  )
}

type QuestionProps = {
  readonly id: string
  readonly question: UnitQuestion
  readonly units: readonly KnownUnit[]
}

function Question({ id, question, units }: QuestionProps) {
  const text = useText(IMPORT)
  const answer = useAnswer(id)
  // What was chosen here and is not answered yet: it may lack its unit.
  const [chosen, setKind] = useState<Said | null>(null)
  const kind = chosen ?? question.answer
  const { key, name, code, holder } = question
  const choose = (next: Said) => {
    const unit = next === 'renamed' ? holder : null
    const isWhole = next === 'new' || next === 'left' || unit !== null
    setKind(isWhole ? null : next)
    if (isWhole) answer.send([{ key, answer: next, unit: unit?.id ?? null }])
  }
  const likely = new Set(question.likely.map((unit) => unit.id))
  const options = [...question.likely, ...units.filter((unit) => !likely.has(unit.id))].map((unit) => ({
    value: unit.id,
    label: unit.code === null ? unit.name : `${unit.code} ${unit.name}`,
  }))
  return (
    <tr>
      <th scope="row">
        {code === null ? null : <span className={`code ${styles.code}`}>{code}</span>}
        {name}
        {holder === null ? null : <div className={styles.faint}>{text.heldBy(holder.name)}</div>}
      </th>
      <td className="number">{question.files}</td>
      <td>
        <Select
          className={styles.kind}
          aria-label={text.unitIsOf(name)}
          placeholder={text.unitChoose}
          value={kind}
          disabled={answer.isPending}
          options={[...answersOf(text, holder)]}
          onChange={choose}
        />
        {kind === 'new' && code === null ? <div className={styles.ask}>{text.newWithoutCode}</div> : null}
      </td>
      <td>
        {kind === 'existing' || (kind === 'renamed' && holder === null) ? (
          <Select
            className={styles.unit}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={text.unitKnownOf(name)}
            placeholder={text.unitChooseKnown}
            value={question.unit?.id ?? null}
            disabled={answer.isPending}
            options={options}
            onChange={(unit) => {
              answer.send([{ key, answer: kind, unit }])
              setKind(null)
            }}
          />
        ) : null}
      </td>
    </tr>
  )
}

type Said = UnitAnswer | 'left'

/** What may be said of a name: of one whose code is another's, first whether that one was renamed. */
function answersOf(
  text: Spoken<typeof IMPORT>,
  holder: KnownUnit | null,
): readonly { readonly value: Said; readonly label: string }[] {
  if (holder === null) return UNIT_ANSWERS.map((value) => ({ value, label: text[value] }))
  return [
    { value: 'renamed', label: text.renamedOf(holder.name) },
    { value: 'existing', label: text.otherExisting },
    { value: 'new', label: text.otherNew },
    { value: 'left', label: text.leaveUnit },
  ]
}

/** Sends answers; what is refused is said. */
function useAnswer(id: string) {
  const language = useLanguage()
  const answer = useAnswerUnits(id)
  type Answers = Parameters<typeof answer.mutate>[0]
  return {
    isPending: answer.isPending,
    send: (answers: Answers) =>
      answer.mutate(answers, { onError: (error) => notify(errorText(error, language), 'error') }),
  }
}
