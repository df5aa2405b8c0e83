import type { Result } from '../../problem/problem.ts';

/** JSON Schema as the protocol lists it. */
export type Schema = Readonly<Record<string, unknown>>;

/** Something that an assistant can call: arguments of unknown origin in, a document or problems out. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Schema;
  readonly output: Schema;
  readonly run: (given: unknown) => Result<object>;
}
