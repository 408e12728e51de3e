/** The shared look of everything one types or picks into. 16 px on touch screens, or iOS zooms in on focus. */
export const controlStyle =
  "w-full min-w-0 rounded-md border border-border-strong/70 bg-surface px-2.5 text-sm text-foreground placeholder:text-muted transition-colors hover:border-border-strong focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent/60 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-danger pointer-coarse:text-[1rem]";

export const controlHeight = "h-8 pointer-coarse:h-11";
