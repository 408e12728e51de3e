/** Column names are compared by their letters and digits alone: "E-Mail", "e mail" and "Email" are one. */
export const columnKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
