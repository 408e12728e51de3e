import { Delta } from "@/components/ui/delta";

export interface RestRowProps {
  rest: { readonly count: number };
  points: number;
  /** Of what the points are made. */
  note?: string | undefined;
}

/** What is left over of a list of causes, in one line, so that the list sums to the number above it. */
export function RestRow({ rest: { count }, points, note }: RestRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5 text-muted text-sm">
      <span>
        {count === 1 ? "1 smaller one" : `${count} smaller ones`}
        {note ? <span className="text-xs"> · {note}</span> : null}
      </span>
      <Delta points={points} className="self-start" />
    </li>
  );
}
