/**
 * The atlas's schema for everybody else: JSON Schema 2020-12, made of the one that the compiler and the page check by.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { FORMAT } from '../model/format.ts'
import * as schema from '../model/dataset/schema.ts'

const { Text, AtlasDate, Coordinates, Bounds, Source, Organisation, Person, City, Place, Topic } = schema
const { Reference, Claim, Dispute, AtlasEvent, Story, Table } = schema

/** `atlas.schema.json`, as text. */
export function formatSchema(): string {
  const { $schema, ...rest } = toJsonSchema(schema.Atlas, {
    target: 'draft-2020-12',
    // What JSON Schema cannot say (the first line before the last) is left to the compiler.
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
