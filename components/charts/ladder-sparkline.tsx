import { SPARK_SIZE, type Spark } from "./spark";
import { STATE_FILL } from "./step-marks";

const { height, width, middleY } = SPARK_SIZE;

/**
 * Six tiny bars, satisfaction at the left, each from the middle up when good and down when bad; from the dashed line up
 * a step carries, the dot under a bar is where the relationship stands: such a bar is good, so there is room below it.
 */
export function LadderSparkline({ label, states, unknown, dotX, highY }: Spark) {
  return (
    <svg width={width} height={height} role="img" className="spark">
      <title>{label}</title>
      <line x2={width} y1={highY} y2={highY} />
      {unknown ? <path d={unknown} /> : null}
      {states.map(({ state, said, proven }) => (
        <g key={state} className={STATE_FILL[state]}>
          {said ? <path d={said} className="said" /> : null}
          {proven ? <path d={proven} /> : null}
        </g>
      ))}
      {dotX === null ? null : <circle cx={dotX} cy={middleY + 4} r={1.75} />}
      <line x2={width} y1={middleY} y2={middleY} className="middle" />
    </svg>
  );
}
