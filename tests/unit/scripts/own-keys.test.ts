import ts from "typescript";
import { expect, it } from "vitest";
import { inheritedKeysIn } from "../../../scripts/own-keys.mjs";

/** Just enough of the language for its types to be known. */
const LANGUAGE = `
interface Array<T> { length: number; [n: number]: T } interface Boolean {} interface Function {} interface IArguments {}
interface Number {} interface Object {} interface RegExp {} interface String { readonly length: number }
interface CallableFunction {} interface NewableFunction {}
declare const Object: { hasOwn(of: object, name: string): boolean };
type Record<K extends string | number | symbol, T> = { [P in K]: T };
`;

/** A line that ends with "// found" is to be found, and no other. */
const CODE = `
declare const said: string; declare const word: "a" | "b"; declare const place: number; declare const noun: "x" | string;
declare const labels: Record<string, string>; declare const closed: Record<"a" | "b", string>;
declare const deep: Record<string, Record<string, string>> | undefined; declare const list: string[];
export const one = labels[said]; // found
export const two = labels[\`\${said} of \${word}\`]; // found
export const three = deep?.["a"]?.[said]; // found
export const four = said in closed; // found
export const five = labels[noun]; // found
labels[said] = ""; // found
export const six = labels["a"];
export const seven = labels[word];
export const eight = closed[word];
export const nine = list[place];
export const ten = said[place];
export const eleven = word in closed;
export const twelve = Object.hasOwn(labels, said) ? labels[said] : null;
export const thirteen = Object.hasOwn(labels, said) && labels[said];
export const fourteen = Object.hasOwn(closed, said) && labels[said]; // found
export function fifteen() {
  if (Object.hasOwn(labels, said)) return labels[said];
  return null;
}
`;

it("a name that may be any text is looked up only where nothing is inherited", () => {
  const files = new Map([
    ["lib.d.ts", LANGUAGE],
    ["code.ts", CODE],
  ]);
  const options: ts.CompilerOptions = { strict: true, noLib: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getSourceFile: (name) => ts.createSourceFile(name, files.get(name) ?? "", ts.ScriptTarget.ES2022, true),
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const wanted = CODE.split("\n").flatMap((line, i) => (line.endsWith("// found") ? [i + 1] : []));
  expect(inheritedKeysIn(program, (file) => file === "code.ts").map(({ line }) => line)).toEqual(wanted);
});
