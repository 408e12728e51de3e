import type ts from "typescript";

interface InheritedKey {
  file: string;
  line: number;
  text: string;
}
export function checkOwnKeys(): Promise<{ code: number; output: string }>;
export function inheritedKeysIn(program: ts.Program, isAsked: (file: string) => boolean): InheritedKey[];
