import { vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { type ColumnUse, isColumnField } from './column-uses.ts'
import { headerKey } from './header-key.ts'

/**
 * Headers that programs and people write, the surest first: labels and names in code of Salesforce,
 * HubSpot and Zoho, org-chart files, the United Kingdom's organograms, and Spanish. Surest of all are
 * our own labels, which come from the vocabulary: a table we write is always read again.
 */
const written: Partial<Record<ColumnUse, readonly string[]>> = {
  externalId: [
    'ID',
    'Contact ID',
    'Record ID',
    'hs_object_id',
    'Record Id - Contact',
    'Person ID',
    'Employee ID',
    'Post Unique Reference',
    'Identificador',
    'ID de contacto',
    'ID de registro',
    'ID de empleado',
    'External ID',
  ],
  fullName: [
    'Full Name',
    'Contact Full Name',
    'Contact Name',
    'Nombre completo',
    'Nombre y apellidos',
    'Name',
    'Nombre',
    'Contacto',
    'Nombre del contacto',
    'Person',
    'Employee Name',
    'Display Name',
  ],
  firstName: ['First Name', 'Given Name', 'Forename', 'Nombre de pila', 'Primer nombre', 'Nombres'],
  lastName: ['Last Name', 'Surname', 'Family Name', 'Apellidos', 'Apellido'],
  title: [
    'Title',
    'Job Title',
    'Cargo',
    'Puesto',
    'Position',
    'Puesto de trabajo',
    'Posición',
    'Role Title',
  ],
  unit: [
    'Unit',
    'Department',
    'Departamento',
    'Unidad',
    'Business Unit',
    'Área',
    'Area',
    'Division',
    'División',
    'Job Function',
    'Función',
    'Team',
    'Equipo',
  ],
  company: [
    'Account Name',
    'Account.Name',
    'Company Name',
    'Company',
    'Associated Company',
    'Primary Associated Company',
    'Nombre de la cuenta',
    'Nombre de la empresa',
    'Empresa',
    'Cuenta',
    'Cliente',
    'Compañía',
    'Organisation',
    'Organization',
    'Organización',
    'Account',
  ],
  email: [
    'Email',
    'E-mail',
    'Email Address',
    'Contact E-mail',
    'Work Email',
    'Correo',
    'Correo electrónico',
    'Dirección de correo electrónico',
    'Mail',
  ],
  phone: [
    'Phone',
    'Business Phone',
    'Phone Number',
    'Contact Phone',
    'Work Phone',
    'Teléfono',
    'Número de teléfono',
    'Telephone',
  ],
  mobile: [
    'Mobile',
    'Mobile Phone',
    'Mobile Phone Number',
    'Móvil',
    'Celular',
    'Teléfono móvil',
    'Número de móvil',
    'Cell Phone',
  ],
  site: ['Site', 'Location', 'Office', 'Ubicación', 'Sede', 'Oficina'],
  boss: [
    'Reports To ID',
    'Reports to Senior Post',
    'Boss ID',
    'Supervisor ID',
    'Manager ID',
    'Reporta a (ID)',
    'ID del jefe',
    'Supervisor Email',
    'Manager Email',
    'Boss Email',
    'Correo del jefe',
    'Reports To',
    'ReportsTo.Name',
    'Reporting To',
    'Reporta a',
    'Depende de',
    'Manager',
    'Manager Name',
    'Supervisor',
    'Boss',
    'Jefe',
    'Jefe directo',
    'Superior',
    'Responsable directo',
  ],
  buyingRoles: [
    'Buying Role',
    'Buying Roles',
    'hs_buying_role',
    'Contact Role',
    'Role',
    'Rol de compra',
    'Roles de compra',
    'Función de compra',
    'Rol',
  ],
  level: [
    'Level',
    'Nivel',
    'Seniority',
    'hs_seniority',
    'Management Level',
    'Grade',
    'Grade (or equivalent)',
    'Nivel jerárquico',
  ],
  stance: ['Stance', 'Support', 'Apoyo', 'Postura', 'Actitud'],
  notes: [
    'Notes',
    'Notas',
    'Comments',
    'Comentarios',
    'Observaciones',
    'Description',
    'Descripción',
  ],
  ignore: ['Covered by', 'Atendida por'],
}

/** Header as it is compared → the use it stands for and how sure that is (0 is surest). */
export const knownHeaders: ReadonlyMap<string, { readonly use: ColumnUse; readonly rank: number }> =
  collectHeaders()

function collectHeaders() {
  const found = new Map<string, { use: ColumnUse; rank: number }>()
  const add = (header: string, use: ColumnUse, rank: number) => {
    const key = headerKey(header)
    if (!found.has(key)) found.set(key, { use, rank })
  }
  for (const language of ['en', 'es'] as const) {
    for (const [field, label] of Object.entries(vocabulary(language).fields)) {
      const use = useOfField(field)
      if (use !== undefined) add(label, use, 0)
    }
  }
  for (const [use, headers] of entriesOf(written)) {
    headers.forEach((header, index) => add(header, use, index + 1))
  }
  return found
}

function entriesOf(lists: typeof written): [ColumnUse, readonly string[]][] {
  return Object.entries(lists) as [ColumnUse, readonly string[]][]
}

function useOfField(field: string): ColumnUse | undefined {
  if (field === 'name') return 'fullName'
  if (field === 'notes') return 'notes'
  const use = field as ColumnUse
  return isColumnField(use) ? use : undefined
}
