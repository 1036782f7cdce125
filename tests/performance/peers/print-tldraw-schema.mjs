// The schema that a client of tldraw sync has to name when it connects, as JSON.
import { createTLSchema } from '@tldraw/tlschema'

process.stdout.write(JSON.stringify(createTLSchema().serialize()))
