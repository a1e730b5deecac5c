/** What the reading could not place: shown first, because somebody must look at it. */
import { Link, useNavigate } from 'react-router'
import { Button } from 'antd'
import type { DocumentDetail } from '#api/documents/documents.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { placeAddress } from '../../components/source/place-address.ts'
import styles from './document.module.css'

type Props = { readonly id: string; readonly pieces: DocumentDetail['unplacedPieces'] }

export function UnplacedPieces({ id, pieces }: Props) {
  const text = useText(DOCUMENT)
  if (pieces.length === 0) return null
  return (
    <section className={`panel ${styles.unplaced}`}>
      <div className={styles.head}>
        <h2>{text.unplaced(pieces.length)}</h2>
        <MapForm id={id} />
      </div>
      <ul>
        {pieces.map((piece, i) => (
          // Several may be in one place, with the same words.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <q>{piece.text}</q>
            <Link className="no-print" to={paths.documentSource(id, placeAddress(piece.at) ?? undefined)}>
              {text.showWhere}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to say what the labels of the form mean. */
function MapForm({ id }: { readonly id: string }) {
  const text = useText(LAYOUT_WORDS)
  const may = useMay()
  const navigate = useNavigate()
  return may('layout.read') ? (
    <Button className="no-print" size="small" onClick={() => void navigate(paths.documentLayout(id))}>
      {text.openMapping}
    </Button>
  ) : null
}
