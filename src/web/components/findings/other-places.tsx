/** The same mistake elsewhere in the document, each with the way there. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { FindingPlace } from '#core/kernel/finding.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useDocument } from '../../api/documents.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { placeAddress } from '../source/place-address.ts'
import { fieldWords } from '#text/field-words.ts'
import styles from './finding-detail.module.css'

type Props = {
  readonly places: readonly FindingPlace[]
  readonly document: string
  readonly project: number | null
}

const FIRST = 6

export function OtherPlaces({ places, document, project }: Props) {
  const text = useText(PROJECT)
  const common = useText(COMMON)
  const [all, setAll] = useState(false)
  const { data } = useDocument(document)
  const ids = new Map(data?.projectList.map(({ order, id, name }) => [order, { id, name }]))
  const shown = all ? places : places.slice(0, FIRST)
  return (
    <div className={styles.elsewhere}>
      <div className={styles.caption}>{text.elsewhere(places.length)}</div>
      <ul>
        {shown.map((place, i) => (
          <li key={`${place.project ?? ''} ${place.indicator ?? ''} ${place.field ?? ''} ${i}`}>
            <Where
              place={place}
              document={document}
              here={place.project !== null && place.project === project}
              target={ids.get(place.project ?? -1)}
            />
          </li>
        ))}
      </ul>
      {shown.length < places.length ? (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {common.more}
        </button>
      ) : null}
    </div>
  )
}

type WhereProps = {
  readonly place: FindingPlace
  readonly document: string
  readonly here: boolean
  readonly target: { readonly id: string; readonly name: string } | undefined
}

function Where({ place, document, here, target }: WhereProps) {
  const language = useLanguage()
  const text = useText(PROJECT)
  const field = fieldWords(place, language)
  if (here)
    return (
      <span>
        {text.thisProject} · {field}
      </span>
    )
  if (target)
    return (
      <>
        <Link className="in-words" to={paths.project(target.id)} lang="zh-CN">
          {target.name}
        </Link>{' '}
        · {field}
      </>
    )
  const at = place.at === null ? null : placeAddress(place.at)
  const name = place.project === null ? field : `${text.elsewhereProject(place.project)} · ${field}`
  return at === null ? <span>{name}</span> : <Link to={paths.documentSource(document, at)}>{name}</Link>
}
