import type {
  areas as englishAreas,
  levels as englishLevels,
  roles as englishRoles,
} from '../en/who.ts'

export const roles: typeof englishRoles = {
  facilitator: 'Facilitador',
  participant: 'Participante',
  observer: 'Observador',
}

export const levels: typeof englishLevels = {
  senior: 'Alta dirección',
  middle: 'Mandos intermedios',
  field: 'Nivel operativo',
}

export const areas: typeof englishAreas = {
  sales: 'Ventas',
  marketing: 'Marketing',
  engineering: 'Ingeniería',
  production: 'Producción',
  quality: 'Calidad',
  logistics: 'Logística',
  purchasing: 'Compras',
  service: 'Atención al cliente',
  finance: 'Finanzas',
  it: 'Sistemas',
  legal: 'Legal',
  people: 'Recursos humanos',
  management: 'Dirección general',
}
