// Readable by any old Node: no new syntax.
const NEEDED = [20, 19];

export function hasSupportedNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
    return true;
  }
  console.error(
    `Entwine needs Node ${NEEDED.join(".")} or newer, and this is Node ${process.versions.node}: get it from nodejs.org.`,
  );
  process.exitCode = 1;
  return false;
}
