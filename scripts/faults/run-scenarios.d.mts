export interface Outcome {
  readonly name: string;
  readonly holds: boolean | null;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly seconds: number;
}
interface World {
  close(): Promise<void>;
}
export function runScenarios(
  scenarios: readonly {
    readonly name: string;
    readonly what: string;
    readonly limitSeconds: number;
    run(world: World): Promise<Pick<Outcome, "holds" | "figures">>;
  }[],
  surroundings: { readonly say: (line: string) => void; readonly openWorld: () => World },
): Promise<readonly Outcome[]>;
export function tableOf(outcomes: readonly Pick<Outcome, "name" | "holds">[]): string;
