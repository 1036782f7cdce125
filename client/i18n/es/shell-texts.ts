import { app } from './app.ts'
import { errors } from './errors.ts'
import { join } from './join.ts'
import { plans } from './plans.ts'
import { areas, levels, roles } from './who.ts'

export const shellTexts = { app, areas, errors, join, levels, plans, roles }
