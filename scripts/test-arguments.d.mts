export const PARTS: readonly string[];
export type Asked =
  | { readonly problem: string }
  | {
      readonly problem?: undefined;
      readonly parts: ReadonlyMap<string, readonly string[]>;
      readonly name: string | undefined;
      readonly isWatching: boolean;
      readonly isBudgeted: boolean;
    };
export function readArguments(args: readonly string[], isThere?: (file: string) => boolean): Asked;
