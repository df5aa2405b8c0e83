import { isSchemaName, jsonSchema, SCHEMA_NAMES } from '../../model/json-schema.ts';
import { type Problem, UserError } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { jsonText } from '../../report/json.ts';
import type { Context } from '../../shell/context.ts';
import { checkOutput, type OutputOptions, writeResult } from '../../shell/write-result.ts';

export type SchemaOptions = Pick<OutputOptions, 'output' | 'force'>;

/** Prints the JSON Schema of a document that the program reads or writes; returns the exit code. */
export async function schema(context: Context, name: string, options: SchemaOptions): Promise<number> {
  if (!isSchemaName(name)) throw new UserError([unknownSchema(name)]);
  checkOutput(options);
  await writeResult(context, jsonText(jsonSchema(name)), options);
  return 0;
}

function unknownSchema(name: string): Problem {
  return {
    code: 'unknown-schema',
    where: 'mix-advisor schema',
    what: `there is no schema ${JSON.stringify(name)}`,
    mend: suggest(name, SCHEMA_NAMES),
  };
}
