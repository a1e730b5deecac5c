/**
 * The search of the whole: what has the words by kind, chosen by arrow keys or the mouse. The first is marked
 * from the beginning: Enter opens what is marked, once what was typed has been answered.
 */
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { Link, useNavigate } from 'react-router'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { SEARCH } from '#text/interface/search.ts'
import { useSearch } from '../api/search.ts'
import { useMay } from '../api/session.ts'
import { useSettled } from '../lists/use-settled.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { useYear } from '../preferences/year.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Found } from '../ui/found.tsx'
import { useAreas } from './places.ts'
import { searchHits, type Hit, type HitGroup } from './search-hits.ts'
import styles from './search-dialog.module.css'

const PAUSE_MS = 200
const LONGEST = 100

type Props = {
  /** What was typed before the dialog was there. */
  readonly early: RefObject<string>
  readonly onClose: () => void
}

export function SearchDialog({ early, onClose }: Props) {
  const text = useText(SEARCH)
  return (
    <Dialog
      title={<span className="visually-hidden">{text.title}</span>}
      footer={null}
      width={640}
      style={{ top: 56 }}
      closable={false}
      onCancel={onClose}
    >
      <Box early={early} onClose={onClose} />
    </Dialog>
  )
}

function Box({ early, onClose }: Props) {
  const text = useText(SEARCH)
  const [typed, type] = useState(() => early.current)
  const { words, groups, isWaiting } = useHits(typed)
  const hits = groups.flatMap((group) => group.hits)
  const { chosen, onKey, begin } = useChosen(hits, { words, isWaiting, onClose })
  const id = useId()
  return (
    <>
      <div className={styles.box}>
        <SearchOutlined aria-hidden="true" className={styles.icon} />
        <input
          // The dialog was asked for to type in it.
          ref={(input) => input?.focus()}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={chosen === null ? undefined : `${id}${chosen}`}
          placeholder={text.open}
          maxLength={LONGEST}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            type(target.value)
            begin()
          }}
          onKeyDown={onKey}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist has no groups and no links */}
      <div id={`${id}list`} role="listbox" aria-label={text.title} className={styles.list}>
        {groups.map((group) => (
          <Group
            key={group.kind}
            id={id}
            group={group}
            words={words}
            all={hits}
            chosen={chosen}
            onOpen={onClose}
          />
        ))}
      </div>
      <output className={hits.length > 0 || isWaiting ? 'visually-hidden' : styles.words}>
        {said(text, { words, count: hits.length, isWaiting })}
      </output>
      <p className={styles.keys} aria-hidden="true">
        {text.keys}
      </p>
    </>
  )
}

type Said = { readonly words: string; readonly count: number; readonly isWaiting: boolean }

function said(text: ReturnType<typeof useText<typeof SEARCH>>, { words, count, isWaiting }: Said): string {
  if (words === '') return text.begin
  if (count > 0) return text.found(count)
  return isWaiting ? '' : text.none(words)
}

/** What is found for what is typed; the server is asked once somebody pauses. */
function useHits(typed: string) {
  const language = useLanguage()
  const areas = useAreas()
  const may = useMay()
  const [year] = useYear()
  const words = typed.trim()
  const settled = useSettled(words, PAUSE_MS)
  const asked = may('project.read') || may('library.read') ? settled : ''
  const query = useSearch(words === '' ? '' : asked, year)
  const groups = searchHits(words, { areas, answer: query.data, may }, language)
  return { words, groups, isWaiting: asked !== '' && (words !== settled || query.isFetching) }
}

type Asked = { readonly words: string; readonly isWaiting: boolean; readonly onClose: () => void }

/**
 * Which hit is marked: the first, until keys choose another. Enter goes there; pressed before the answer has
 * come, it goes to what that has first.
 */
function useChosen(hits: readonly Hit[], { words, isWaiting, onClose }: Asked) {
  const navigate = useNavigate()
  const [at, choose] = useState(0)
  const [entered, enter] = useState<string | null>(null)
  const chosen = hits.length === 0 ? null : Math.min(at, hits.length - 1)
  const to = chosen === null ? undefined : hits[chosen]?.to
  const move = (by: 1 | -1) => {
    if (chosen !== null) choose((chosen + by + hits.length) % hits.length)
  }
  const isEntered = entered !== null && entered === words && !isWaiting
  useEffect(() => {
    if (!isEntered || to === undefined) return
    onClose()
    void navigate(to)
  }, [isEntered, to, navigate, onClose])
  const onKey = (event: KeyboardEvent) => {
    // Enter ends what is being composed, and chooses nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') enter(words)
    else return
    event.preventDefault()
  }
  const begin = () => {
    choose(0)
    enter(null)
  }
  return { chosen, onKey, begin }
}

type GroupProps = {
  readonly id: string
  readonly group: HitGroup
  /** What was looked for: it is marked. */ readonly words: string
  readonly all: readonly Hit[]
  readonly chosen: number | null
  readonly onOpen: () => void
}

function Group({ id, group: { kind, hits }, words, all, chosen, onOpen }: GroupProps) {
  const text = useText(SEARCH)
  return (
    <fieldset aria-labelledby={`${id}${kind}`} className={styles.group}>
      <div id={`${id}${kind}`} className={styles.kind}>
        {text[kind]}
      </div>
      {hits.map((hit) => {
        const at = all.indexOf(hit)
        return (
          <Link
            key={hit.to}
            id={`${id}${at}`}
            ref={at === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it leads somewhere: a link of a list box
            role="option"
            aria-selected={at === chosen}
            tabIndex={-1}
            to={hit.to}
            className={styles.hit}
            onClick={onOpen}
          >
            {hit.year ? <span className={styles.year}>{hit.year}</span> : null}
            <span className={styles.title}>
              <Found text={hit.title} words={words} />
            </span>
            {hit.code ? <span className={`code ${styles.code}`}>{hit.code}</span> : null}
            {hit.detail ? (
              <span className={styles.detail}>
                <Found text={hit.detail} words={words} />
              </span>
            ) : null}
          </Link>
        )
      })}
    </fieldset>
  )
}
