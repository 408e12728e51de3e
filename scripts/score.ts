/** `npm run --silent score -- FILE`: accounts in, scored accounts out. The contract is section 8 of the scoring model. */
import { readFile } from "node:fs/promises";
import { decodeText, scoreText } from "../lib/scoring/index";

async function main(): Promise<void> {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || others.length > 0)
    return refuse("usage: npm run --silent score -- FILE (or - for standard input)");
  const bytes = await read(file);
  if (bytes === null) return refuse(`${JSON.stringify(file)} cannot be read`);
  const { lines, fault } = scoreText(decodeText(bytes));
  if (fault !== null) return refuse(fault);
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return file === "-" ? await readStandardInput() : await readFile(file);
  } catch {
    return null;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 2;
}

void main();
