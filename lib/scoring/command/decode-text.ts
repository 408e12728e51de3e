/**
 * Bytes as UTF-8 text, the byte order mark kept. A line that is not UTF-8 is led by a NUL, which no JSON allows, so
 * that it is refused where it stands instead of being repaired in silence.
 */
export function decodeText(bytes: Uint8Array): string {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    return splitLines(bytes).map(decodeLine).join("\n");
  }
}

function decodeLine(line: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return `\0${new TextDecoder("utf-8").decode(line)}`;
  }
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
