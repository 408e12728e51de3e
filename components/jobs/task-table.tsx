import Link from "next/link";
import { Fragment } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatRelative } from "@/lib/format/dates";
import { formatWait, taskWords } from "@/lib/format/task-words";
import type { TaskLine } from "@/lib/report/task-lines";

/** Below that nobody waits: the worker looks every two seconds. */
const LATE_MS = 5000;

const STATES: Readonly<Record<TaskLine["state"], readonly [tone: BadgeTone, words: string]>> = {
  done: ["good", "Went well"],
  failed: ["bad", "Went wrong"],
  running: ["accent", "Under way"],
  "not yet run": ["unknown", "Not run yet"],
};

interface TaskTableProps {
  caption: string;
  lines: readonly TaskLine[];
  now: Date;
  timeZone: string;
}

/** A row a task. On a phone what waits stands below its name. */
export function TaskTable({ caption, lines, now, timeZone }: TaskTableProps) {
  return (
    <Table caption={caption} isEven>
      <thead>
        <tr>
          <th scope="col" className="lg:w-1/2">
            Task
          </th>
          <th scope="col">Last run</th>
          <th scope="col" className="num max-sm:hidden">
            Due now
          </th>
          <th scope="col" className="num max-sm:hidden">
            Late by
          </th>
          <th scope="col" className="num max-sm:hidden">
            For later
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TaskRow key={line.task} {...{ line, now, timeZone }} />
        ))}
      </tbody>
    </Table>
  );
}

function TaskRow({ line, now, timeZone }: { line: TaskLine } & Pick<TaskTableProps, "now" | "timeZone">) {
  const { label, what } = taskWords(line.task);
  const [tone, words] = STATES[line.state];
  const late = line.lateMs >= LATE_MS ? formatWait(line.lateMs) : "–";
  return (
    <tr>
      <th scope="row" className="whitespace-normal">
        {label}
        <span className="block font-normal text-muted text-xs">{what}</span>
        {line.reason ? <span className="block font-normal text-danger text-xs">{line.reason}</span> : null}
        {line.about.length > 0 ? (
          <span className="block font-normal text-xs">
            Among them:{" "}
            {line.about.map(({ id, name }, place) => (
              <Fragment key={id}>
                {place > 0 ? ", " : null}
                <Link href={`/accounts/${id}`} className="hover:text-accent hover:underline">
                  {name}
                </Link>
              </Fragment>
            ))}
          </span>
        ) : null}
        {line.due + line.planned > 0 ? (
          <span className="block font-normal text-muted text-xs sm:hidden">
            {line.due} due now, {line.planned} for later{late === "–" ? "" : `, late by ${late}`}
          </span>
        ) : null}
      </th>
      <td>
        <Badge tone={tone}>{words}</Badge>
        {line.endedAt ? (
          <span className="block whitespace-nowrap text-muted text-xs">
            {formatRelative(line.endedAt, now, timeZone)}
          </span>
        ) : null}
      </td>
      <td className="num max-sm:hidden">{line.due}</td>
      <td className="num max-sm:hidden">{late}</td>
      <td className="num max-sm:hidden">{line.planned}</td>
    </tr>
  );
}
