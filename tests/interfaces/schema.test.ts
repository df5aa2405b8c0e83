import { describe, expect, it } from 'vitest';
import { jsonSchema, SCHEMA_NAMES } from '../../src/model/json-schema.ts';
import { jsonText } from '../../src/report/json.ts';
import { runProgram } from '../support/run-program.ts';

describe('mix-advisor schema', () => {
  it.each(SCHEMA_NAMES)('prints the JSON Schema %s and nothing else', (name) => {
    expect(runProgram(['schema', name])).toEqual({ code: 0, stdout: jsonText(jsonSchema(name)), stderr: '' });
  });

  it('names the schemas that there are', () => {
    const { code, stdout, stderr } = runProgram(['schema', 'answer']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean "answers"? One of: answers, advice, plan, scenarios, channel, batch,');
  });
});
