/** Beginning targets from a file: it is chosen, read, and what it holds is ticked. */
import { useRef } from 'react'
import { Button, Checkbox, Spin } from 'antd'
import { Link } from 'react-router'
import type { DraftStart, FileTargets } from '#api/writing/drafts.ts'
import { asWan } from '#core/kernel/money.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useTargetsOfFile } from '../../api/drafts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import fields from '../../ui/field.module.css'
import { useErrorText } from '../../ui/error-text.ts'
import { begunOf, isNothingFree, thereFor, withTick, type ChosenTargets } from './chosen-of-file.ts'
import { otherUnits } from './others-of-file.ts'
import styles from './writing.module.css'

/** What targets are read from. */
const ACCEPTED = '.docx,.docm,.doc,.wps,.xlsx,.xlsm,.xls,.et,.pdf,.html,.htm,.mht,.mhtml,.txt,.csv,.json'

type Props = {
  readonly value: ChosenTargets | null
  /** For which year they are begun. */
  readonly year: number
  /** For which unit. */
  readonly unit: DraftStart['units'][number] | undefined
  readonly fault: string | null
  readonly onChange: (value: ChosenTargets | null) => void
}

export function TargetsOfFile({ value, year, unit, fault, onChange }: Props) {
  const text = useText(START_DRAFT)
  const input = useRef<HTMLInputElement>(null)
  const read = useTargetsOfFile()
  const refused = useErrorText(read.error)
  const fileYear = read.data?.fiscalYear ?? null
  const choose = (file: File) => {
    onChange(null)
    read.mutate(file, {
      onSuccess: (found) =>
        onChange({ file, found, targets: found.targets.map(({ order }) => order), again: [] }),
    })
  }
  return (
    <>
      <div className={styles.chosenFile}>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={text.chooseFile}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) choose(file)
            target.value = ''
          }}
        />
        <Button disabled={read.isPending} onClick={() => input.current?.click()}>
          {value === null ? text.chooseFile : text.anotherFile}
        </Button>
        <span className={fields['hint']}>{read.variables?.name ?? text.fileKinds}</span>
      </div>
      {read.isPending ? (
        <output className={fields['hint']}>
          <Spin size="small" /> {text.readingFile}
        </output>
      ) : null}
      {read.isError ? <Callout kind="error">{refused}</Callout> : null}
      {value === null ? null : <Found chosen={value} year={year} unit={unit} onChange={onChange} />}
      {value === null || fileYear === null || fileYear === year ? null : (
        <p className={fields['hint']}>{text.otherYear(fileYear, year)}</p>
      )}
      <div className={fields['fault']} aria-live="polite">
        {fault}
      </div>
    </>
  )
}

type FoundProps = Pick<Props, 'year' | 'unit'> & {
  readonly chosen: ChosenTargets
  readonly onChange: (chosen: ChosenTargets) => void
}

function Found({ chosen, year, unit, onChange }: FoundProps) {
  const text = useText(START_DRAFT)
  const { found } = chosen
  const whom = { unit: unit?.id ?? null, year }
  const begun = begunOf(chosen, whom)
  const all = found.targets.map(({ order }) => order)
  const free = found.targets.filter((target) => thereFor(target, whom) === null)
  const others = otherUnits(found, unit)
  return (
    <fieldset className={styles.found}>
      <legend>
        <Checkbox
          checked={begun.length > 0 && begun.length >= free.length}
          indeterminate={begun.length > 0 && begun.length < free.length}
          disabled={free.length === 0 && begun.length === 0}
          onChange={({ target }) => onChange({ ...chosen, targets: target.checked ? all : [], again: [] })}
        >
          {text.foundInFile(all.length)}
        </Checkbox>
      </legend>
      {others.map(({ name, count }) => (
        <div key={name} className={styles.notOurs}>
          <Callout kind="warning">{text.otherUnit(count, name, unit?.name ?? '')}</Callout>
        </div>
      ))}
      {isNothingFree(chosen, whom) ? <Callout kind="warning">{text.allThere}</Callout> : null}
      <ul>
        {found.targets.map((target) => (
          <FoundTarget
            key={target.order}
            target={target}
            there={thereFor(target, whom)}
            ticked={begun.includes(target.order)}
            onTick={(ticked) => onChange(withTick(chosen, target.order, ticked, whom))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

type FoundTargetProps = {
  readonly target: FileTargets['targets'][number]
  readonly there: ReturnType<typeof thereFor>
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}

/** One of the file; one whose code is there is no choice. */
function FoundTarget({ target, there, ticked, onTick }: FoundTargetProps) {
  const text = useText(START_DRAFT)
  return (
    <li>
      <Checkbox
        checked={ticked}
        disabled={there?.by === 'code'}
        onChange={({ target: { checked } }) => onTick(checked)}
      >
        {target.name}
      </Checkbox>
      <span className={fields['hint']}>
        {target.budget === null ? '' : `${asWan(target.budget)} ${text.wan} · `}
        {text.indicators(target.indicators)}
      </span>
      {there === null ? null : (
        <span className={styles.there}>
          {there.by === 'code' ? text.sameCode : text.sameName}{' '}
          <Link className="in-words" to={paths.project(there.project)} target="_blank">
            {there.name}
          </Link>
          {there.by === 'code' ? null : ` ${text.sameNameHint}`}
          {there.open ? (
            <>
              {' '}
              <Link className="in-words" to={paths.write(there.project)} target="_blank">
                {text.openDraft}
              </Link>
            </>
          ) : null}
        </span>
      )}
    </li>
  )
}
