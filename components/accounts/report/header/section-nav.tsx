const SECTIONS = [
  ["ladder", "Ladder"],
  ["next", "Would tell most"],
  ["why", "Why"],
  ["change", "Change"],
  ["questions", "Questions"],
  ["trend", "Trend"],
  ["people", "People"],
  ["engagement", "Engagement"],
  ["facts", "Facts"],
  ["timeline", "Timeline"],
] as const;

/** The way around a long page; it stays in sight. */
export function SectionNav() {
  return (
    <nav
      aria-label="On this page"
      className="sticky top-12 z-10 overflow-x-auto border-border border-b bg-background/95 px-4 backdrop-blur-sm sm:px-6 lg:top-0 xl:static xl:border-0 xl:-mx-2 xl:bg-transparent xl:px-2 xl:backdrop-blur-none print:hidden"
    >
      <ul className="-mx-2 flex gap-1">
        {SECTIONS.map(([id, label]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-10 items-center whitespace-nowrap rounded-sm px-2 text-muted text-sm hover:text-foreground pointer-coarse:min-h-11"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
