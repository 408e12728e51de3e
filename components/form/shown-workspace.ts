/**
 * The workspace this page was made for. All tabs share one session, and another one may have gone on elsewhere since:
 * what is typed here must not be saved there.
 */
export const shownWorkspace = (): string | undefined =>
  document.querySelector<HTMLElement>("[data-workspace]")?.dataset["workspace"];

/** For whom it was made; nobody before one has signed in. */
export const shownMember = (): string | undefined =>
  document.querySelector<HTMLElement>("[data-member]")?.dataset["member"];
