/**
 * A list of words as tags: those of this level marked, those that it takes away struck out; added by typing
 * or pasting.
 */
import { useState, type KeyboardEvent } from 'react'
import { Button, Input, Select } from 'antd'
import { CATALOGUE, RULE_CODES } from '#core/rules/catalogue.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { WORD_LISTS } from '#text/interface/word-lists.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './rule-sets.module.css'
import { wordsTyped } from './words-typed.ts'

type Props = {
  readonly name: string
  /** Codes of rules, shown by their titles. */
  readonly codes: boolean
  readonly words: readonly string[]
  readonly inherited: readonly string[]
  readonly onChange: ((words: readonly string[]) => void) | null
}

/** More are folded away until somebody asks. */
const SHOWN_AT_FIRST = 40

export function WordList({ name, codes, words, inherited, onChange }: Props) {
  const text = useText(RULE_SET_WORDS)
  const lists = useText(WORD_LISTS)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const label = (word: string) => (codes && word in CATALOGUE ? ruleTitle(word, language) : word)
  const taken = inherited.filter((word) => !words.includes(word))
  // What this level says is always in sight.
  const ordered = [
    ...words.filter((word) => !inherited.includes(word)),
    ...words.filter((word) => inherited.includes(word)),
  ]
  const shown = open ? ordered : ordered.slice(0, Math.max(SHOWN_AT_FIRST, ordered.length - inherited.length))
  return (
    <div className={styles.words}>
      <ul className={styles.tags} aria-label={name}>
        {shown.map((word) => (
          <Word
            key={word}
            label={label(word)}
            isInherited={inherited.includes(word)}
            onRemove={onChange === null ? null : () => onChange(words.filter((other) => other !== word))}
          />
        ))}
        {taken.map((word) => (
          <TakenWord
            key={word}
            label={label(word)}
            onRestore={onChange === null ? null : () => onChange(withRestored(word, words, inherited))}
          />
        ))}
        {shown.length < ordered.length ? (
          <li>
            <Button type="link" size="small" onClick={() => setOpen(true)}>
              {lists.showAll(ordered.length)}
            </Button>
          </li>
        ) : null}
        {ordered.length + taken.length === 0 ? <li className={styles.faint}>{lists.empty}</li> : null}
      </ul>
      {onChange !== null && codes ? (
        <AddCode label={lists.addTo(name)} words={words} onAdd={(code) => onChange([...words, code])} />
      ) : null}
      {onChange === null || codes ? null : (
        <AddWord
          label={lists.addTo(name)}
          hint={text.addWord}
          onAdd={(added) => onChange([...words, ...added.filter((word) => !words.includes(word))])}
        />
      )}
    </div>
  )
}

/** What this level says, and after the inherited words those it adds. */
function withRestored(
  word: string,
  words: readonly string[],
  inherited: readonly string[],
): readonly string[] {
  return [
    ...inherited.filter((other) => other === word || words.includes(other)),
    ...words.filter((other) => !inherited.includes(other)),
  ]
}

type WordProps = {
  readonly label: string
  readonly isInherited: boolean
  /** null while it is only looked at. */
  readonly onRemove: (() => void) | null
}

function Word({ label, isInherited, onRemove }: WordProps) {
  const lists = useText(WORD_LISTS)
  return (
    <li
      className={isInherited ? styles.tag : `${styles.tag} ${styles.added}`}
      title={isInherited ? undefined : lists.addedHere}
    >
      {isInherited ? null : <span aria-hidden="true">＋</span>}
      <span>{label}</span>
      {onRemove === null ? null : (
        <button
          type="button"
          className={styles.tagButton}
          aria-label={lists.remove(label)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </li>
  )
}

type TakenWordProps = {
  readonly label: string
  /** null while it is only looked at. */
  readonly onRestore: (() => void) | null
}

/** An inherited word that this level takes away. */
function TakenWord({ label, onRestore }: TakenWordProps) {
  const lists = useText(WORD_LISTS)
  return (
    <li className={`${styles.tag} ${styles.taken}`} title={lists.removedHere}>
      <span aria-hidden="true">－</span>
      <s>{label}</s>
      {onRestore === null ? null : (
        <button
          type="button"
          className={styles.tagButton}
          aria-label={lists.restore(label)}
          onClick={onRestore}
        >
          ↺
        </button>
      )}
    </li>
  )
}

type AddCodeProps = {
  readonly label: string
  readonly words: readonly string[]
  readonly onAdd: (code: string) => void
}

function AddCode({ label, words, onAdd }: AddCodeProps) {
  const lists = useText(WORD_LISTS)
  const language = useLanguage()
  return (
    <Select
      size="small"
      className={styles.addCode ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={lists.addCode}
      value={null}
      options={RULE_CODES.filter((code) => !words.includes(code)).map((code) => ({
        value: code,
        label: ruleTitle(code, language),
      }))}
      onChange={(code: string | null) => {
        if (code !== null) onAdd(code)
      }}
    />
  )
}

function AddWord({
  label,
  hint,
  onAdd,
}: {
  readonly label: string
  readonly hint: string
  readonly onAdd: (words: readonly string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const words = wordsTyped(typed)
    if (words.length > 0) onAdd(words)
    setTyped('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <Input
      size="small"
      className={styles.addWord ?? ''}
      aria-label={label}
      placeholder={hint}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={onKey}
      onBlur={add}
    />
  )
}
