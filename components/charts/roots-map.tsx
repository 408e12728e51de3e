"use client";

import Link from "next/link";
import { type CSSProperties, type ReactNode, useId } from "react";
import { ROOTS_DEPTH, rootPath } from "./roots-path";
import type { RootShape, RootsShapes, Spot } from "./roots-shapes";

interface RootsMapProps {
  shapes: RootsShapes;
  /** Where somebody leads to; nobody leads anywhere on paper. */
  hrefOf: ((id: string) => string) | null;
}

/**
 * The second signature picture: ours above, theirs below in the beds of their departments, and what grows between. Drawn on
 * the server, and taken over from its numbers, because as elements it would travel twice.
 */
export function RootsMap({ shapes, hrefOf }: RootsMapProps) {
  const { height, ours, beds } = shapes;
  return (
    <div className="roots">
      <div className="roots-picture" style={styled({ "--rows": height })}>
        <Roots shapes={shapes} direction="wide" />
        <Roots shapes={shapes} direction="turned" />
        <ol aria-label="Ours">
          {ours.map((one) => (
            <Person key={one.id} shape={one} side="ours" href={hrefOf?.(one.id)} />
          ))}
        </ol>
        <ol aria-label="Theirs, by department">
          {beds.map(({ name, words, look, spot, people }) => (
            <li key={spot[0]}>
              <div className="roots-bed" data-look={look} style={spotStyle(spot)}>
                <p>
                  <b>{name}</b>
                  {words ? <span className="roots-words">{words}</span> : null}
                </p>
              </div>
              <ol>
                {people.map((one) => (
                  <Person key={one.id} shape={one} side="theirs" href={hrefOf?.(one.id)} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

type Variables = Readonly<Record<`--${string}`, number>>;

const styled = (variables: Variables): CSSProperties & Variables => variables;

const spotStyle = ([x, width, y, height]: Spot) => styled({ "--x": x, "--w": width, "--y": y, "--h": height });

/** Only the roots: names stand over them as text, which is neither stretched nor cut off. */
function Roots({ shapes: { ties, height }, direction }: { shapes: RootsShapes; direction: "wide" | "turned" }) {
  const id = useId();
  const isTurned = direction === "turned";
  const depth = ROOTS_DEPTH[direction];
  return (
    <svg
      viewBox={isTurned ? `0 0 ${depth} ${height}` : `0 0 1000 ${depth}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={`roots-${direction}`}
    >
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x2={isTurned ? depth : 0} y2={isTurned ? 0 : depth}>
        <stop className="ours" />
        <stop offset="1" className="theirs" />
      </linearGradient>
      <g fill={`url(#${id})`}>
        {ties.map((tie) => (
          <path key={tie[direction].join(" ")} d={rootPath(tie[direction], depth, isTurned)} className={tie.look} />
        ))}
      </g>
    </svg>
  );
}

interface PersonProps {
  shape: RootShape;
  side: "ours" | "theirs";
  href: string | undefined;
}

function Person({ shape: { name, words, look, spot, trunk, isRest }, side, href }: PersonProps) {
  const inside: ReactNode = (
    <>
      <i style={trunk ? styled({ "--trunk": trunk[0], "--upright": trunk[1] }) : undefined} />
      <b>{name}</b> {words ? <span className="roots-words">{words}</span> : null}
    </>
  );
  return (
    <li className={`roots-person roots-${side}`} data-look={look} style={spotStyle(spot)}>
      {href === undefined || isRest ? (
        <div>{inside}</div>
      ) : (
        <Link href={href} prefetch={false} scroll={false} aria-current={look === "chosen" || undefined}>
          {inside}
        </Link>
      )}
    </li>
  );
}
