// The parts of the peers that are used, so that types are checked where the peers are not installed.

declare module 'json-rules-engine' {
  export interface Test {
    readonly fact: string;
    readonly operator: 'equal' | 'in' | 'greaterThan' | 'lessThanInclusive';
    readonly value: string | number | readonly string[];
  }
  export interface EngineRule {
    readonly conditions: { readonly all: readonly Test[] };
    readonly event: { readonly type: string };
  }
  export class Engine {
    constructor(rules: readonly EngineRule[], options: { readonly allowUndefinedFacts: boolean });
    run(facts: object): Promise<{ readonly events: readonly EngineRule['event'][] }>;
  }
}

declare module '@gorules/zen-engine' {
  export class ZenDecisionContent {
    constructor(content: object);
  }
  export class ZenDecision {
    evaluate(context: object): Promise<{ readonly result: unknown }>;
  }
  export class ZenEngine {
    createDecision(content: ZenDecisionContent): ZenDecision;
  }
}

declare module 'json-logic-engine' {
  export type Logic =
    | boolean
    | number
    | string
    | null
    | readonly Logic[]
    | { readonly [operator: string]: readonly Logic[] | string };
  export class LogicEngine {
    build(logic: Logic): (data: object) => unknown;
  }
}
