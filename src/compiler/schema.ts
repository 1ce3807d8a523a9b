/** The atlas's public schema: JSON Schema 2020-12, generated from the schema that compiler and page use. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { FORMAT } from '../model/format.ts'
import * as schema from '../model/dataset/schema.ts'

const { Text, AtlasDate, Coordinates, Bounds, Source, Organisation, Person, City, Place, Topic } = schema
const { Reference, Claim, Dispute, AtlasEvent, Story, Table } = schema

/** Returns `atlas.schema.json` as text. */
export function formatSchema(): string {
  const { $schema, ...rest } = toJsonSchema(schema.Atlas, {
    target: 'draft-2020-12',
    // Only the compiler checks what JSON Schema can't express (such as first line ≤ last line).
    errorMode: 'ignore',
    definitions: {
      Text,
      AtlasDate,
      Coordinates,
      Bounds,
      Source,
      Organisation,
      Person,
      City,
      Place,
      Topic,
      Reference,
      Claim,
      Dispute,
      Event: AtlasEvent,
      Story,
      Table,
    },
  })
  return `${JSON.stringify({ $schema, title: `Atlas (${FORMAT})`, ...rest }, undefined, 2)}\n`
}
