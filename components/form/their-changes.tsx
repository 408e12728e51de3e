import type { StoredField } from "./use-conflict";

/** What somebody else changed meanwhile, so that one can decide whose word stands. */
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
      <p>What you typed is still here. Take over what you want of theirs, then save again.</p>
    </>
  );
}
