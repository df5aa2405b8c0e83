import { isSchemaName, jsonSchema, SCHEMA_NAMES } from '../model/json-schema.ts';
import { nearMiss } from '../model/near-miss.ts';
import { type Problem, UserError } from '../problem.ts';
import { jsonText } from '../report/json.ts';
import { type Delivery, deliver, refuseOutput } from '../shell/deliver.ts';
import type { World } from '../shell/world.ts';

export type SchemaOptions = Pick<Delivery, 'output' | 'force'>;

/** Prints the JSON Schema of a document that the program reads or writes; returns the exit code. */
export async function schema(world: World, name: string, options: SchemaOptions): Promise<number> {
  if (!isSchemaName(name)) throw new UserError([unknownSchema(name)]);
  refuseOutput(options);
  await deliver(world, jsonText(jsonSchema(name)), options);
  return 0;
}

function unknownSchema(name: string): Problem {
  const near = nearMiss(name, SCHEMA_NAMES);
  return {
    code: 'unknown-schema',
    where: 'mix-advisor schema',
    what: `there is no schema ${JSON.stringify(name)}`,
    mend: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}One of: ${SCHEMA_NAMES.join(', ')}.`,
  };
}
