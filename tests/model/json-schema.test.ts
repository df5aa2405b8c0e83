import { describe, expect, it } from 'vitest';
import { isSchemaName, jsonSchema, SCHEMA_FILES, SCHEMA_NAMES } from '../../src/model/json-schema.ts';
import { expectGolden } from '../support/golden.ts';

describe('jsonSchema', () => {
  it.each(SCHEMA_FILES)('makes data/schema/%s.schema.json', (name) => {
    expectGolden(`../../data/schema/${name}.schema.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  });

  it('makes one schema of all files of a dataset', () => {
    const { title, description, properties } = jsonSchema('dataset');
    expect([title, description]).toEqual(['Dataset', 'The files of a dataset, by name without .json.']);
    expect(Object.keys(properties ?? {})).toEqual([
      'dimensions',
      'rules',
      'channels',
      'sources',
      'wording',
      'planning',
      'history',
      'contact-law',
    ]);
  });
});

describe('isSchemaName', () => {
  it('knows the names that there are, and nothing that every object has', () => {
    expect(SCHEMA_NAMES).toEqual([
      'answers',
      'advice',
      'plan',
      'scenarios',
      'channel',
      'batch',
      'figures',
      'calibration',
      'dataset',
      'dimensions',
      'rules',
      'channels',
      'sources',
      'wording',
      'planning',
      'history',
      'contact-law',
    ]);
    expect([...SCHEMA_NAMES, 'answer', 'toString'].map(isSchemaName)).toEqual([...Array(17).fill(true), false, false]);
  });
});
