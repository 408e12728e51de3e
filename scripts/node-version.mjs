// Readable by any old Node: no new syntax.
const NEEDED = [20, 19];
/** Node 20 has had no security fixes since April 2026. */
const SUPPORTED = [22, 12];
const ADVICE = "Node 22.12 or newer, best 24, from nodejs.org";

/** What to say about a version, and whether it will do at all. */
export function judgeNode(version) {
  const parts = version.split(".").map(Number);
  if (isBelow(parts, NEEDED)) {
    return { isEnough: false, notice: `Entwine needs ${ADVICE}, and this is Node ${version}.` };
  }
  if (isBelow(parts, SUPPORTED)) {
    return { isEnough: true, notice: `Node ${version} works and is past its end of life: get ${ADVICE}.` };
  }
  return { isEnough: true, notice: null };
}

/** With `isSilent` only a Node that will not do is named. */
export function hasSupportedNode(isSilent) {
  const judged = judgeNode(process.versions.node);
  if (!judged.isEnough) {
    console.error(judged.notice);
    process.exitCode = 1;
  } else if (judged.notice && !isSilent) {
    console.log(judged.notice);
  }
  return judged.isEnough;
}

function isBelow(parts, wanted) {
  return parts[0] < wanted[0] || (parts[0] === wanted[0] && parts[1] < wanted[1]);
}
