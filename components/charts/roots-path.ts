import type { Ends } from "./roots-shapes";

/** How far down the wide picture its roots reach, pixels; and across the turned one, where its whole breadth is 100. */
export const ROOTS_DEPTH = { wide: 200, turned: 100 };

const short = (length: number) => Math.round(length * 10) / 10;

/** How deep a root grows straight down before it bends, and from where it is straight again. */
const BEND = { near: 0.42, far: 0.58 };

/**
 * A root as an outline: straight down where it leaves, across, straight down where it arrives. The two sides bend a little
 * apart from each other, as rails do in a curve, so that the root is as thick on the way as at its ends.
 */
export function rootPath([from, thick, to, tip]: Ends, depth: number, isTurned: boolean): string {
  const point = (along: number, across: number) =>
    isTurned ? `${short(across)} ${short(along)}` : `${short(along)} ${short(across)}`;
  const [near, far] = [depth * BEND.near, depth * BEND.far];
  const bend = Math.tan(Math.atan2(to - from, far - near) / 2) / 2;
  const side = (sign: 1 | -1) => ({
    from: from + (sign * thick) / 2,
    to: to + (sign * tip) / 2,
    near: near - sign * bend * thick,
    far: far - sign * bend * tip,
  });
  const [low, high] = [side(-1), side(1)];
  return [
    `M${point(low.from, 0)}C${point(low.from, low.near)} ${point(low.to, low.far)} ${point(low.to, depth)}`,
    `L${point(high.to, depth)}C${point(high.to, high.far)} ${point(high.from, high.near)} ${point(high.from, 0)}Z`,
  ].join("");
}
