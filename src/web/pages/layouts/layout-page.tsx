/**
 * /documents/:id/layout and /imports/:job/layout: what the labels of a form mean, said once by a person and
 * remembered.
 */
import { useParams } from 'react-router'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useDocument } from '../../api/documents.ts'
import { useForm, useImportJob, useLayouts } from '../../api/layouts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import type { Crumb } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Mapping } from './mapping.tsx'
import type { MappedFile } from './mapped-file.ts'

export function DocumentLayoutPage() {
  const { id = '' } = useParams()
  const documents = useText(DOCUMENTS)
  return (
    <Loaded isPage query={useDocument(id)}>
      {({ file }) => (
        <File
          file={{ of: { kind: 'document', id }, file }}
          crumbs={[
            { label: documents.title, to: paths.documents() },
            { label: file, to: paths.document(id) },
          ]}
        />
      )}
    </Loaded>
  )
}

export function ImportLayoutPage() {
  const { job = '' } = useParams()
  const documents = useText(DOCUMENTS)
  const text = useText(LAYOUT_WORDS)
  return (
    <Loaded isPage query={useImportJob(job)}>
      {({ label }) => (
        <File
          file={{ of: { kind: 'job', id: job }, file: label }}
          crumbs={[
            { label: documents.title, to: paths.documents() },
            { label: `${text.failedImport} ${label}` },
          ]}
        />
      )}
    </Loaded>
  )
}

function File({ file, crumbs }: { readonly file: MappedFile; readonly crumbs: readonly Crumb[] }) {
  const base = useForm(file.of, null)
  const layouts = useLayouts()
  return (
    <Loaded isPage query={layouts}>
      {({ rows }) => (
        <Loaded query={base}>
          {(form) => <Mapping key={file.of.id} file={file} crumbs={crumbs} base={form} layouts={rows} />}
        </Loaded>
      )}
    </Loaded>
  )
}
