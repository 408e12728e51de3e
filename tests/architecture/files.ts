import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Every file of the project, new ones included, whatever git ignores left out. */
export const FILES: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));

export const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  FILES.filter((file) => file.startsWith(`${folder}/`) && ending.test(file));

export const textOf = (file: string): string => readFileSync(file, "utf8");
