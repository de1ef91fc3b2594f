import { z } from 'zod';
import { strategiesSchemaAddress } from '../routes';
import { strategiesSchema } from './schema';

/** The JSON Schema (draft 2020-12) of `/compare.json`, as it is published. */
export function toJsonSchema() {
  // A day's calendar check has no JSON Schema; what remains of it is a string.
  return { $id: strategiesSchemaAddress, ...z.toJSONSchema(strategiesSchema, { unrepresentable: 'any' }) };
}
