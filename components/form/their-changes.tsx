import type { StoredField } from "./use-conflict";

/** What was changed meanwhile, so that one can decide which word stands. */
export function TheirChanges({ changes }: { changes: readonly StoredField[] }) {
  return (
    <>
      {changes.length > 0 ? (
        <ul className="list-disc pl-4">
          {changes.map(({ label, value }) => (
            <li key={label}>
              {label} is now: {value || "empty"}
            </li>
          ))}
        </ul>
      ) : null}
      <p>What you had not touched follows. What you typed is still here: look it over, then save again.</p>
    </>
  );
}
