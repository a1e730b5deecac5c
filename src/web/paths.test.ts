import { expect, test } from 'vitest'
import { paths } from './paths.ts'

const ID = '3f2b'

test('every address', () => {
  const built = {
    workbench: paths.workbench(),
    signIn: paths.signIn(),
    signInFrom: paths.signIn('/projects?year=2025'),
    password: paths.password(),
    account: paths.account(),
    documents: paths.documents({ year: 2025, search: '组织部', sort: undefined }),
    document: paths.document(ID),
    documentSource: paths.documentSource(ID, 'line-72'),
    documentLayout: paths.documentLayout(ID),
    importLayout: paths.importLayout(ID),
    projects: paths.projects({ unit: '763001', severity: 'error' }),
    project: paths.project(ID),
    projectFinding: paths.project(ID, 'f1'),
    findings: paths.findings({ rule: 'basis-empty' }),
    duplicates: paths.duplicates({ scope: 'units' }),
    compare: paths.compare(ID, '5a1c'),
    earlier: paths.earlier(ID),
    write: paths.write(ID),
    reviews: paths.reviews({ heap: 'mend' }),
    help: paths.help('filling'),
    library: paths.library({ kind: 'quantity' }),
    filings: paths.filings({ box: 'done', state: 'submitted' }),
    departments: paths.departments({ year: 2025 }),
    statistics: paths.statistics(),
    administration: paths.administration(),
    administrationEvents: paths.administration('events'),
    organisation: paths.organisation(),
    organisationUnit: paths.organisation(ID),
  }
  expect(built).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "administration": "/administration/accounts",
      "administrationEvents": "/administration/events",
      "compare": "/duplicates/3f2b/5a1c",
      "departments": "/departments?year=2025",
      "document": "/documents/3f2b",
      "documentLayout": "/documents/3f2b/layout",
      "documentSource": "/documents/3f2b/source?at=line-72",
      "documents": "/documents?year=2025&search=%E7%BB%84%E7%BB%87%E9%83%A8",
      "duplicates": "/duplicates?scope=units",
      "earlier": "/projects/3f2b/earlier",
      "filings": "/filings?box=done&state=submitted",
      "findings": "/findings?rule=basis-empty",
      "help": "/help/filling",
      "importLayout": "/imports/3f2b/layout",
      "library": "/library?kind=quantity",
      "organisation": "/administration/organisation",
      "organisationUnit": "/administration/organisation?unit=3f2b",
      "password": "/password",
      "project": "/projects/3f2b",
      "projectFinding": "/projects/3f2b?finding=f1",
      "projects": "/projects?unit=763001&severity=error",
      "reviews": "/review?heap=mend",
      "signIn": "/sign-in",
      "signInFrom": "/sign-in?from=%2Fprojects%3Fyear%3D2025",
      "statistics": "/statistics",
      "workbench": "/",
      "write": "/projects/3f2b/write",
    }
  `)
})
