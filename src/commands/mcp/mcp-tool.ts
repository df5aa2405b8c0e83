import type { Result } from '../../problem/problem.ts';

/** JSON Schema as the protocol lists it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a tool gives: a document, and the same for people where it has words of its own. */
interface ToolAnswer {
  readonly document: object;
  /** Markdown; the document as JSON unless given. */
  readonly text?: string;
}

/** Something that an assistant can call: arguments of unknown origin in, a document or problems out. */
export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Schema;
  readonly output: Schema;
  readonly run: (given: unknown) => Result<ToolAnswer>;
}
