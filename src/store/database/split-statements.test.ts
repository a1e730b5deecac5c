/** Statements of a file, one by one, whatever their semicolons hide in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

test.each([
  ['select 1; select 2', ['select 1', 'select 2']],
  ['select 1;;\n ;', ['select 1']],
  [`insert into t values ('a;b', 'it''s; so')`, [`insert into t values ('a;b', 'it''s; so')`]],
  [`select E'a\\';b'; select 2`, [`select E'a\\';b'`, 'select 2']],
  ['create table "a;b" (i int); select 1', ['create table "a;b" (i int)', 'select 1']],
  ['-- first; second\nselect 1; -- end;\n', ['-- first; second\nselect 1']],
  ['/* a; b */ select 1; /* only; this */', ['/* a; b */ select 1']],
  ['do $$ begin null; end $$; select 1', ['do $$ begin null; end $$', 'select 1']],
  ['do $x$ begin perform $$;$$; end $x$; select 1', ['do $x$ begin perform $$;$$; end $x$', 'select 1']],
  ['select $1; select 2', ['select $1', 'select 2']],
  ['', []],
])('%s', (sql, statements) => {
  expect(splitStatements(sql)).toEqual(statements)
})

test('what was joined by semicolons is split again', () => {
  const quoted = fc.string().map((text) => `'${text.replaceAll("'", "''")}'`)
  const name = fc.string({ minLength: 1 }).map((text) => `"${text.replaceAll('"', '""')}"`)
  const dollar = fc
    .string()
    .filter((text) => !text.includes('$'))
    .map((text) => `$body$${text}$body$`)
  const statement = fc
    .array(fc.oneof(quoted, name, dollar), { minLength: 1 })
    .map((pieces) => `select ${pieces.join(', ')}`)
  fc.assert(
    fc.property(fc.array(statement), (statements) => {
      expect(splitStatements(statements.join(';\n'))).toEqual(statements)
    }),
  )
})
