/** What the prompt understands and how it writes an answer. Pure: no connection, no terminal. */
import { quoteLiteral } from "./connection.mjs";

export const HELP = `Statements end with ";" and may run over several lines.
  \\dt          tables
  \\d NAME      columns and keys of a table
  \\w           workspaces
  \\w ID        work in this one (a beginning of the id, or a part of the name, will do)
  \\?           this help
  \\q           leave (or Ctrl-D)
Row-level security holds the owner too: rows of a workspace show only after \\w ID,
which says SET app.workspace_id = '…'. Names of tables and columns want double quotes: SELECT * FROM "Account";`;

const TABLES = `SELECT c.relname AS "table", coalesce(obj_description(c.oid), '') AS "comment"
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`;

const columnsOf = (name) => `SELECT a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS "type",
    CASE WHEN a.attnotnull THEN 'not null' ELSE '' END AS "null", coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS "default"
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = ${regclass(name)} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum;
  SELECT conname AS "key", pg_get_constraintdef(oid) AS "definition" FROM pg_constraint
  WHERE conrelid = ${regclass(name)} AND contype <> 'n' ORDER BY contype DESC, 1`;

/** As it is written, or else in the quotes that our capital letters need. */
const regclass = (name) => {
  const plain = name.replaceAll('"', "");
  return `coalesce(to_regclass(${quoteLiteral(`public."${plain}"`)}), to_regclass(${quoteLiteral(`"${plain}"`)}))`;
};

/**
 * What to do with what was typed: `{ kind: "quit" | "help" | "workspaces" | "choose" | "sql" | "nothing", text }`.
 * A line that begins with a backslash is a command; everything else is SQL.
 */
export function understand(typed) {
  const text = typed.trim();
  if (text === "") {
    return { kind: "nothing", text };
  }
  if (!text.startsWith("\\")) {
    return { kind: "sql", text };
  }
  const [command, ...rest] = text.replace(/;$/, "").split(/\s+/);
  const argument = rest.join(" ");
  if (command === "\\q") {
    return { kind: "quit", text };
  }
  if (command === "\\dt") {
    return { kind: "sql", text: TABLES };
  }
  if (command === "\\d") {
    return { kind: "sql", text: argument === "" ? TABLES : columnsOf(argument) };
  }
  if (command === "\\w") {
    return argument === "" ? { kind: "workspaces", text } : { kind: "choose", text: argument };
  }
  return { kind: "help", text };
}

/** Is a statement finished: does it end with a semicolon that stands in no text, name, comment or function body? */
export function isComplete(typed) {
  if (typed.trimStart().startsWith("\\")) {
    return true;
  }
  const open = typed
    .replaceAll(/\$(\w*)\$.*?\$\1\$|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*.*?\*\//gs, " ")
    .trimEnd();
  return open.endsWith(";") && !/['"]|\$\w*\$|\/\*/.test(open);
}

/** Of the workspaces with this beginning of an id or part of a name the only one; null when there is none or a choice. */
export function chosenWorkspace(workspaces, wanted) {
  const sought = wanted.toLowerCase();
  const found = workspaces.filter(({ id, name }) => id.startsWith(sought) || name.toLowerCase().includes(sought));
  return found.length === 1 ? found[0] : null;
}

/** One answer of the server as lines: a table and its count, or what was done. */
export function linesOf({ command, rowCount, fields, rows }) {
  if (fields.length === 0) {
    return [rowCount === null ? command : `${command} ${rowCount}`];
  }
  const table = [fields.map(({ name }) => name), ...rows.map((row) => row.map(shown))];
  const widths = fields.map((_, i) => Math.max(...table.map((row) => row[i].length)));
  const [head, ...body] = table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join(" | ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("-+-");
  return [head, rule, ...body, `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`];
}

/** On one line: null is told from an empty text. */
const shown = (cell) => (cell === null ? "∅" : cell.replaceAll("\n", "⏎"));
