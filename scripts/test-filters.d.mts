export function vitestFilter(asked: {
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly name: string | undefined;
}): readonly string[];
export function playwrightFilter(asked: {
  readonly files: readonly string[];
  readonly name: string | undefined;
}): readonly string[];
