/**
 * /documents/:id: one document opened: what could not be placed, the words of its first part, its projects in
 * order.
 */
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Button } from 'antd'
import type { DocumentDetail } from '#api/documents/documents.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { isBlankDepartment } from '#core/target/department.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { documentExportPath, useDocument } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { ExportButton } from '../../ui/export-menu.tsx'
import { CommentsPanel } from '../../components/comments/comments-panel.tsx'
import { placesOfDepartment, placesOfWords } from '../../components/comments/places.ts'
import { usePaperComments } from '../../components/comments/use-paper-comments.tsx'
import { StatementStrip } from '../../components/filing/statement-strip.tsx'
import { DepartmentTable } from '../../components/paper/target-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DocumentMenu } from './document-menu.tsx'
import { RemoveDocumentDialog } from './remove-dialog.tsx'
import { DocumentFindings } from './document-findings.tsx'
import { DocumentReviewPanel } from './document-review.tsx'
import { Edits } from './edits.tsx'
import { DocumentFacts } from './facts.tsx'
import { DocumentProjectTable } from './project-table.tsx'
import { StatementPaper } from '../../components/statements/statement-view.tsx'
import { UnplacedPieces } from './unplaced-pieces.tsx'
import { DocumentVersions } from './versions.tsx'
import styles from './document.module.css'

/** Kinds that hold words of a department, which go a way of their own. */
const HAVE_WORDS: ReadonlySet<DocumentDetail['kind']> = new Set<DocumentDetail['kind']>([
  'budget-text',
  'department-targets',
])

export function DocumentPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useDocument(id)}>
      {(document) => <Opened document={document} />}
    </Loaded>
  )
}

function Opened({ document }: { readonly document: DocumentDetail }) {
  const text = useText(DOCUMENTS)
  const may = useMay()
  const title = document.title ?? document.file
  const departments = document.departments.filter((department) => !isBlankDepartment(department))
  const said = usePaperComments(
    { of: 'statements', id: document.id },
    {
      places: () => [...placesOfWords(document.statement), ...departments.flatMap(placesOfDepartment)],
      at: null,
      enabled: HAVE_WORDS.has(document.kind),
    },
  )
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: text.title, to: paths.documents() }]}
        beside={document.unit === null ? null : <Unit unit={document.unit} />}
        actions={<Actions document={document} />}
      />
      <div className={styles.page}>
        <DocumentVersions document={document} />
        {HAVE_WORDS.has(document.kind) && may('filing.read') ? (
          <StatementStrip document={document.id} name={title} />
        ) : null}
        <UnplacedPieces id={document.id} pieces={document.unplacedPieces} />
        <DocumentFacts document={document} />
        {may('review.read') ? <DocumentReviewPanel document={document} /> : null}
        <Edits document={document} />
        <DocumentFindings id={document.id} />
        <CommentsPanel isWhole rows={said.rows} onOpen={said.open} onAdd={said.addWhole} />
        {departments.map((department) => (
          <section key={department.order} aria-label={text.departmentTable}>
            <DepartmentTable
              department={department}
              fiscalYear={document.fiscalYear}
              comments={said.comments}
            />
          </section>
        ))}
        {document.departments.length > 0 && document.projects === 0 ? null : (
          <DocumentProjectTable document={document} />
        )}
        {document.statement === null && document.kind !== 'budget-text' ? null : (
          <StatementPaper id={document.id} statement={document.statement} comments={said.comments} />
        )}
      </div>
      {said.dialogs}
    </>
  )
}

function Actions({ document }: { readonly document: DocumentDetail }) {
  const text = useText(DOCUMENTS)
  const writing = useText(STATEMENT)
  const may = useMay()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  return (
    <>
      <Button
        href={paths.documentSource(document.id)}
        onClick={(event) => follow(event, () => void navigate(paths.documentSource(document.id)))}
      >
        {text.source}
      </Button>
      {may('statement.write') &&
      (document.statement !== null || document.departments.length > 0 || document.kind === 'budget-text') ? (
        <Button onClick={() => void navigate(paths.writeText(document.id))}>{writing.write}</Button>
      ) : null}
      <ExportButton
        quiet={HAVE_WORDS.has(document.kind)}
        address={(format) => documentExportPath(document.id, format)}
      />
      <DocumentMenu document={document} onRemove={() => setRemoving(true)} />
      {removing ? (
        <RemoveDocumentDialog
          document={document}
          onClose={() => setRemoving(false)}
          onRemoved={() => void navigate(paths.documents())}
        />
      ) : null}
    </>
  )
}

function Unit({ unit }: { readonly unit: NonNullable<DocumentDetail['unit']> }) {
  return (
    <span>
      {unit.code === null ? null : <span className="code">{unit.code} </span>}
      {unit.name}
    </span>
  )
}

/** A plain press stays inside the application; with Ctrl or the middle button the browser opens a tab. */
function follow(
  event: {
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly shiftKey: boolean
    preventDefault: () => void
  },
  go: () => void,
): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go()
}
