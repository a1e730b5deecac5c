/**
 * The source of a document on its own, at the place its address names: /documents/:id/source?at=line-72 (or
 * ?line=72).
 */
import { useParams } from 'react-router'
import type { DocumentDetail, SourceView } from '#api/documents/documents.ts'
import { PROJECT, SOURCE } from '#text/interface/project.ts'
import { FRAME } from '#text/interface/frame.ts'
import { documentOriginalPath, useDocument, useDocumentSource } from '../../api/documents.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { placeOfAddress } from '../../components/source/place-address.ts'
import { placeWords } from '../../components/source/place-words.ts'
import { SourceText } from '../../components/source/source-text.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './source-page.module.css'

export function SourcePage() {
  const { id = '' } = useParams()
  const document = useDocument(id)
  return (
    <Loaded isPage query={document}>
      {(detail) => <Source document={detail} />}
    </Loaded>
  )
}

function Source({ document }: { readonly document: DocumentDetail }) {
  const text = useText(SOURCE)
  const frame = useText(FRAME)
  const project = useText(PROJECT)
  const language = useLanguage()
  const [parameters] = useAddress()
  const place = placeOfAddress(parameters)
  const source = useDocumentSource(document.id)
  const crumbs = [
    { label: frame.documents, to: paths.documents() },
    { label: document.file, to: paths.document(document.id) },
  ]
  return (
    <div className={styles.page}>
      <PageHeader
        title={text.source}
        crumbs={crumbs}
        beside={place === null ? undefined : placeWords(place, language)}
        actions={
          <a href={documentOriginalPath(document.id)} download>
            {project.original}
          </a>
        }
      />
      <Loaded query={source}>
        {(view) =>
          isEmpty(view) ? (
            <EmptyState title={text.empty} />
          ) : (
            <div className={styles.sheet}>
              <SourceText
                source={view}
                original={documentOriginalPath(document.id)}
                file={document.file}
                place={place}
              />
            </div>
          )
        }
      </Loaded>
    </div>
  )
}

function isEmpty(view: SourceView): boolean {
  switch (view.kind) {
    case 'sheets':
      return view.sheets.length === 0
    case 'lines':
      return view.lines.length === 0
    case 'pages':
      return view.pages.length === 0
    case 'blocks':
      return view.blocks.length === 0
  }
}
