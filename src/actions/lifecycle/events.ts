/** Audit events of the form of projects. */
import type { ProjectForm } from '#core/target/project-form.ts'
import { change } from '../kernel/event.ts'

type Form = { form: ProjectForm }
/** What a project is by the rules made for it alone, as a person said; `form`: as it counts then. */
export const formOfProjectSet = change<Form, Form & { name: string }>('project.form-set', 'project')
