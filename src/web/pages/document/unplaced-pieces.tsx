/** What the reading could not place: shown first, because somebody must look at it. */
import { Link } from 'react-router'
import type { DocumentDetail } from '#api/documents.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { placeText } from '../../source/place-address.ts'
import styles from './document.module.css'

type Props = { readonly id: string; readonly pieces: DocumentDetail['unplacedPieces'] }

export function UnplacedPieces({ id, pieces }: Props) {
  const text = useText(DOCUMENT)
  if (pieces.length === 0) return null
  return (
    <section className={`panel ${styles.unplaced}`}>
      <h2>{text.unplaced(pieces.length)}</h2>
      <ul>
        {pieces.map((piece) => (
          <li key={JSON.stringify(piece.at)}>
            <q>{piece.text}</q>
            <Link className="no-print" to={paths.documentSource(id, placeText(piece.at) ?? undefined)}>{text.showWhere}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
