interface ProgressProps {
  /** What is going on, in words. */
  label: string;
  done: number;
  total: number;
}

/** How far something long has come. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="space-y-1">
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular-nums">
          {done} of {total}
        </span>
      </div>
      <progress
        aria-label={label}
        value={done}
        max={total}
        className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent-solid [&::-webkit-progress-value]:transition-[width]"
      />
    </div>
  );
}
