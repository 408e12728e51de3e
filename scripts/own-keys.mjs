/**
 * Every plain object has `constructor`, `toString` and the like without anybody having put them there. Looked up under a
 * name that came from outside, it answers with those. So a name that may be any text is looked up in a Map, by `ownValue`,
 * or behind `Object.hasOwn`; this finds where it is not, by the types, because an object does not say that it is a
 * dictionary.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { inProject } from "./project.mjs";

const OWN = /^(app|components|lib|prisma|proxy\.ts|instrumentation(-client)?\.ts)(\/|$)/;
const GENERATED = /^lib\/generated\//;

/** `{ code, output }` like any program. */
export async function checkOwnKeys() {
  const config = ts.parseJsonConfigFileContent(
    ts.parseConfigFileTextToJson("tsconfig.json", readFileSync(inProject("tsconfig.json"), "utf8")).config,
    ts.sys,
    inProject(),
  );
  const isOwn = (file) => {
    const name = path.relative(inProject(), file).replaceAll(path.sep, "/");
    return OWN.test(name) && !GENERATED.test(name);
  };
  const files = config.fileNames.filter((file) => isOwn(file) || file.endsWith(".d.ts"));
  const found = inheritedKeysIn(ts.createProgram(files, config.options), isOwn);
  const lines = found.map(({ file, line, text }) => `${path.relative(inProject(), file)}:${line} ${text}`);
  const why =
    "Any text may be the name here, also one that every object inherits: use a Map, ownValue or Object.hasOwn.";
  return { code: found.length === 0 ? 0 : 1, output: [...lines, why].join("\n") };
}

/** Where a name that may be any text is looked up in, or written into, an object with inherited ones. */
export function inheritedKeysIn(program, isAsked) {
  const checker = program.getTypeChecker();
  const found = [];
  for (const source of program.getSourceFiles()) {
    if (isAsked(source.fileName)) {
      const visit = (node) => {
        const look = lookUpIn(node);
        if (look && isOpen(checker, look) && !isGuarded(node, look)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart());
          found.push({ file: source.fileName, line: line + 1, text: node.getText().slice(0, 100) });
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  return found;
}

/** `object[key]`, `key in object`; undefined where nothing is looked up. */
function lookUpIn(node) {
  if (ts.isElementAccessExpression(node)) {
    return { object: node.expression, key: node.argumentExpression };
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    return { object: node.right, key: node.left, isIn: true };
  }
  return undefined;
}

function isOpen(checker, { object, key, isIn }) {
  const isAnyText = partsOf(checker.getTypeAtLocation(key)).some(
    ({ flags }) => (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any)) !== 0,
  );
  return isAnyText && (isIn || partsOf(checker.getTypeAtLocation(object)).some((type) => isDictionary(checker, type)));
}

const partsOf = (type) => (type.isUnion() ? type.types : [type]);

/** An object that takes any text as a name. */
const isDictionary = (checker, type) =>
  (type.flags & ts.TypeFlags.StringLike) === 0 && checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined;

/** Asked before, in the same breath: `Object.hasOwn(object, key) && …`, `if (!Object.hasOwn(object, key)) return`. */
function isGuarded(node, { object, key }) {
  const guard = `Object.hasOwn(${object.getText()}, ${key.getText()})`;
  for (let at = node; at.parent !== undefined && !ts.isSourceFile(at.parent); at = at.parent) {
    if (conditionOf(at.parent)?.getText().includes(guard)) {
      return true;
    }
  }
  return false;
}

function conditionOf(node) {
  if (ts.isConditionalExpression(node)) {
    return node.condition;
  }
  if (ts.isIfStatement(node)) {
    return node.expression;
  }
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    ? node.left
    : undefined;
}
